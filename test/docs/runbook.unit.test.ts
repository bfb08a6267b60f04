import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const runbook = readFileSync('docs/runbook.md', 'utf8');
const tools = readdirSync('operations')
  .filter((file) => file.endsWith('.ts'))
  .sort();

/** A heading's anchor, as Git hosts make it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(' ', '-');

describe('the runbook', () => {
  it('names every tool of an operator, and none that is not there', () => {
    const named = [...runbook.matchAll(/operations\/([a-z]+\.ts)/g)].map(([, file = '']) => file);
    expect([...new Set(named)].sort()).toEqual(tools);
  });

  it('leads to articles and procedures that are in it', () => {
    const anchors = new Set([
      ...[...runbook.matchAll(/<a id="([a-z-]+)">/g)].map(([, anchor]) => anchor),
      ...[...runbook.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)),
    ]);
    const links = [...runbook.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });

  it('gives queues the names that the tool knows them by', () => {
    const queues = [...runbook.matchAll(/redrive\.ts ([a-z-]+)/g)].map(([, queue = '']) => queue);
    for (const queue of queues) expect(runbook).toContain(`<a id="${queue}"></a>`);
  });
});
