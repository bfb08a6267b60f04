import { describe, expect, it } from '@jest/globals';
import { categories, units } from '../../../config/county.ts';
import { stageNames } from '../../../domain/tickets/act.ts';
import { stages as allStages, ticketClasses, ticketTypes } from '../../../domain/tickets/values.ts';
import { waitStates } from '../../../domain/tickets/wait.ts';

/** The console's modules are plain JavaScript, as the browser takes them. */
const load = async <T>(name: string): Promise<T> =>
  (await import(new URL(`../../../local/console/${name}`, import.meta.url).pathname)) as T;

type Words = {
  readonly stages: Readonly<Record<string, readonly string[]>>;
  readonly stateNames: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, string>>;
  readonly dueOf: (ticket: object) => string | undefined;
};
type Time = Readonly<Record<'asMoment' | 'asMomentEnglish' | 'asNow', (iso: string) => string>> & {
  readonly asSpan: (from: string, to: string) => readonly [string, string];
};

describe('The console’s words', () => {
  it('name every stage as the regulation’s refusals do, and every state, class and type', async () => {
    const { stages, stateNames, classes, types } = await load<Words>('words.js');
    expect(Object.fromEntries(Object.entries(stages).map(([stage, [name]]) => [stage, name]))).toEqual(stageNames);
    const waiting = allStages.slice(0, allStages.indexOf('archived'));
    for (const stage of waiting) expect([stage, stages[stage]?.length]).toEqual([stage, 4]);
    expect(Object.keys(stateNames).sort()).toEqual([...waitStates].sort());
    expect(Object.keys(classes).sort()).toEqual([...ticketClasses].sort());
    expect(Object.keys(types).sort()).toEqual([...ticketTypes].sort());
  });

  it('tell a review’s own limit while a request waits for it, otherwise the ticket’s', async () => {
    const { dueOf } = await load<Words>('words.js');
    const pendingRequest = { reviewDueAt: 'review' };
    expect(dueOf({ stage: 'return-review', dueAt: 'unit', pendingRequest })).toBe('review');
    expect(dueOf({ stage: 'signature', dueAt: 'unit', pendingRequest })).toBe('unit');
    expect(dueOf({ stage: 'upstream' })).toBeUndefined();
  });

  it('write instants as limits are written', async () => {
    const { asMoment, asMomentEnglish, asNow, asSpan } = await load<Time>('time.js');
    expect(asMoment('2026-11-24T18:00:00.000+08:00')).toBe('11月24日(周二)18:00');
    expect(asMoment('2027-01-01T00:00:00.000+08:00')).toBe('12月31日(周四)24:00');
    expect(asMomentEnglish('2026-11-24T18:00:00.000+08:00')).toBe('Tue 24 Nov 18:00');
    expect(asNow('2026-11-23T09:05:07.000+08:00')).toBe('2026年11月23日 周一 09:05:07');
    expect(asSpan('2026-11-23T09:00:00+08:00', '2026-11-24T18:00:00+08:00')).toEqual(['1天9小时', '1 d 9 h']);
    expect(asSpan('2026-11-23T09:40:00+08:00', '2026-11-23T09:00:00+08:00')).toEqual(['40分钟', '40 min']);
    expect(asSpan('2026-11-23T09:00:00+08:00', '2026-11-23T09:00:10+08:00')[0]).toBe('不到1分钟');
  });

  it('propose units and categories that the county has', async () => {
    const { usualUnits } = await load<{ readonly usualUnits: Readonly<Record<string, string>> }>('sample.js');
    const known = new Set(categories.flatMap(({ children }) => children.map(({ id }) => id)));
    for (const [category, unit] of Object.entries(usualUnits)) {
      expect([category, known.has(category)]).toEqual([category, true]);
      expect([unit, units.some(({ id }) => id === unit)]).toEqual([unit, true]);
    }
  });
});
