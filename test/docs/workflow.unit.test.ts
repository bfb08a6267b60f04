import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { workflowPage } from '../../local/picture/page.ts';
import { machinery, picturedRows } from '../../local/picture/regulation-graph.ts';
import { workflowSvg } from '../../local/picture/svg.ts';

const definition = readFileSync('statemachines/ticket.asl.json', 'utf8');
const states = Object.keys((JSON.parse(definition) as { States: Record<string, unknown> }).States);

describe('the drawn workflow', () => {
  it('is what npm run docs:workflow makes of the definition', () => {
    expect(readFileSync('docs/images/workflow.svg', 'utf8')).toBe(workflowSvg(definition));
    expect(readFileSync('docs/workflow.md', 'utf8')).toBe(workflowPage(definition));
  });

  it('has a place for every state that is not machinery', () => {
    const pictured: readonly string[] = picturedRows.flat().filter((state) => state !== undefined);
    const expected = states.filter((name) => !name.startsWith('After') && !machinery.some((state) => state === name));
    expect([...pictured].sort()).toEqual(expected.sort());
  });

  it('names every state and every line on the page', () => {
    const page = workflowPage(definition);
    for (const state of states) expect(page).toContain(`| \`${state}\` |`);
    expect(page).toMatch(/`AwaitUpstream` \|.*\| `Archive`, `AwaitDayOne`, `AwaitDispatch`, `AwaitOverdue` \|/);
  });

  it('stops at a line that the picture has no course for', () => {
    const strange = JSON.parse(definition) as { States: { AfterUpstream: { Choices: { Next: string }[] } } };
    strange.States.AfterUpstream.Choices.push({ Next: 'AwaitCallback' });
    expect(() => workflowSvg(JSON.stringify(strange))).toThrow('AwaitUpstream AwaitCallback');
  });
});
