import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { rules } from '../../config/county.ts';
import * as keys from '../../lambdas/shared/store/keys.ts';

const pages = ['docs/threat-model.md', 'docs/privacy.md', 'docs/decisions/0013-personal-data-are-kept-five-years.md'];
const textOf = (page: string): string => readFileSync(page, 'utf8');

/** Addresses of a page that lead into the project. */
const linksOf = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target);

const rowsOf = (page: string, columns: number): readonly (readonly string[])[] =>
  textOf(page)
    .split('\n')
    .filter((line) => /^\| (?!---)/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )
    .filter((cells) => cells.length === columns)
    .slice(1);

describe('what is said of security', () => {
  it.each(pages)('%s names files that exist', (page) => {
    const links = linksOf(page).filter((target) => !target.startsWith('http'));
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((target) => !existsSync(join(page, '..', target)))).toEqual([]);
  });

  it('holds of every threat: it names what stands against it, the code and a test', () => {
    const threats = rowsOf('docs/threat-model.md', 5);
    expect(threats.length).toBeGreaterThan(20);
    for (const [threat, , defence, code = '', test = ''] of threats) {
      expect([threat, defence !== '']).toEqual([threat, true]);
      expect([threat, /\]\(\.\.\/(lib|lambdas|domain|local|supply-chain)\//.test(code)]).toEqual([threat, true]);
      expect([threat, /\]\(\.\.\/test\/.*\.test\.ts\)/.test(test)]).toEqual([threat, true]);
    }
  });

  it('says for how long personal data are kept as the rule set does', () => {
    expect(rules.privateYears.value).toBe(5);
    expect(textOf('docs/privacy.md')).toContain('five years after the end');
  });

  it('speaks of every kind of item that holds something of a person', () => {
    const privacy = textOf('docs/privacy.md');
    const kinds = [keys.boardKey('1').sk, keys.optOutKey('1').sk, keys.outgoingKey('1').pk, keys.coverKey('u', 'p').pk];
    for (const kind of [...kinds, keys.surveyKey('1').pk]) expect(privacy).toContain(kind.replace(/#.*/, ''));
  });
});
