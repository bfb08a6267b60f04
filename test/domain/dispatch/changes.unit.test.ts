import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { directory as seed } from '../../../config/county.ts';
import { type DirectoryEntry, type DirectoryEvent, directoryOf } from '../../../domain/dispatch/changes.ts';
import { type ChangeFacts, type DirectoryCommand, decideChange } from '../../../domain/dispatch/decide-change.ts';
import type { RuleContent } from '../../../domain/dispatch/directory.ts';
import { county } from '../support/county.ts';

const { organisation, categories } = county;

const entryOf = (events: readonly DirectoryEvent[], n: number): DirectoryEntry => ({
  schema: 1,
  n,
  at: 0,
  command: 'test',
  by: { sub: 'test', roles: [] },
  events,
});

const content: RuleContent = {
  when: { categories: ['other'] },
  to: { kind: 'unit', unit: 'dept-finance' },
  clause: '三(二)',
  note: '说明',
};

/** Rules are named by where they stand, so that a random act may hit one. */
const place = fc.nat({ max: 60 });
const act = fc.oneof(
  fc.record({ name: fc.constant('add-rule' as const), before: place }),
  fc.record({ name: fc.constant('change-rule' as const), id: place }),
  fc.record({ name: fc.constant('move-rule' as const), id: place, before: place }),
  fc.record({ name: fc.constant('retire-rule' as const), id: place }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const idsOf = (entries: readonly DirectoryEntry[]): readonly string[] =>
  directoryOf(seed, entries).rules.map(({ id }) => id);

const commandOf = (asked: Act, ids: readonly string[]): DirectoryCommand => {
  const reason = '测试';
  const named = (index: number): string => ids[index] ?? 'none';
  switch (asked.name) {
    case 'add-rule':
      return { name: asked.name, body: { rule: content, before: ids[asked.before], reason } };
    case 'change-rule':
      return { name: asked.name, body: { id: named(asked.id), rule: content, reason } };
    case 'move-rule':
      return { name: asked.name, body: { id: named(asked.id), before: ids[asked.before], reason } };
    case 'retire-rule':
      return { name: asked.name, body: { id: named(asked.id), reason } };
  }
};

describe('the directory after any acts', () => {
  it('holds each rule once, under a name that never comes back', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const entries: DirectoryEntry[] = [];
        const everNamed = new Set(idsOf(entries));
        for (const asked of acts) {
          const before = idsOf(entries);
          const facts: ChangeFacts = { seed, entries, organisation, categories, returned: [] };
          const decision = decideChange(commandOf(asked, before), facts);
          if (!decision.ok) continue;
          entries.push(entryOf(decision.events, entries.length + 1));
          const after = idsOf(entries);
          expect(new Set(after).size).toBe(after.length);
          const added = after.filter((id) => !before.includes(id));
          expect(added).toHaveLength(asked.name === 'add-rule' ? 1 : 0);
          for (const id of added) expect(everNamed.has(id)).toBe(false);
          for (const id of added) everNamed.add(id);
        }
      }),
    );
  });

  it('has a moved rule right before the named one, and all others in their order', () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const ids = idsOf([]);
        const id = ids[from % ids.length] ?? '';
        const before = ids[to % ids.length] ?? '';
        fc.pre(id !== before);
        const after = idsOf([entryOf([{ type: 'RuleMoved', rule: id, before, reason: '' }], 1)]);
        expect(after.indexOf(id)).toBe(after.indexOf(before) - 1);
        expect(after.filter((each) => each !== id)).toEqual(ids.filter((each) => each !== id));
      }),
    );
  });

  it('is what it was where a change names a rule that the county’s file no longer has', () => {
    const gone = { ...content, id: 'gone' };
    const events: DirectoryEvent[] = [
      { type: 'RuleChanged', rule: gone, reason: '' },
      { type: 'RuleMoved', rule: 'gone', reason: '' },
      { type: 'RuleRetired', rule: 'gone', reason: '' },
    ];
    expect(idsOf([entryOf(events, 1)])).toEqual(idsOf([]));
    const added: DirectoryEvent = { type: 'RuleAdded', rule: { ...content, id: 'new' }, before: 'gone', reason: '' };
    expect(idsOf([entryOf([added], 1)]).at(-1)).toBe('new');
  });
});
