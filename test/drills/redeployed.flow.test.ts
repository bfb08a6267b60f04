import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Drill } from './support/drill.ts';
import { filed, finish, give, resting, stages, ticketOf } from './support/stages.ts';
import { type Definition, replaced, type Version } from './support/version.ts';

type Task = { readonly Next?: string; readonly Arguments?: { readonly Payload: object } };

/** A definition of another generation that draws the picture otherwise: every wait is followed by `Reroute` itself. */
const redrawn =
  (generation: number) =>
  (present: Definition): Definition => {
    const states = Object.entries(present.States)
      .filter(([name]) => !name.startsWith('After'))
      .map(([name, state]): [string, object] => {
        const { Next, Arguments } = state as Task;
        const next = Next?.startsWith('After') ? { Next: 'Reroute' } : {};
        const Payload = { ...Arguments?.Payload, generation };
        return [name, { ...state, ...next, ...(Arguments ? { Arguments: { ...Arguments, Payload } } : {}) }];
      });
    return { ...present, States: Object.fromEntries(states) };
  };

/** The next version but … of the application: tasks and definition one generation on for each. */
const generation = (n: number): Version => ({
  code: { 'lambdas/shared/workflow/generation.ts': replaced('generation = 1', `generation = ${n}`) },
  definition: redrawn(n),
});

const resumed = [...Object.keys(stages), 'overdue', 'stuck'];

let drill: Drill;
const tickets = new Map<string, string>();
const first = (id: string) => `${id}-1`;

beforeAll(async () => {
  drill = await Drill.open('2026-11-19T09:00:00+08:00');
  tickets.set('overdue', await resting(drill.hotline, 'day one'));
  await drill.hotline.clock({ to: '2026-11-23T09:00:00+08:00' });
  tickets.set('stuck', await resting(drill.hotline, 'day one'));
  await drill.wire.fail(idOf('stuck'), 'Broken');
  for (const stage of Object.keys(stages)) tickets.set(stage, await resting(drill.hotline, stage));
  for (const stage of ['left alone', 'moved on']) tickets.set(stage, await resting(drill.hotline, 'day two'));
}, 120_000);
afterAll(() => drill.close());

const idOf = (stage: string): string => tickets.get(stage) ?? '';
const last = async (name: string) => (await drill.wire.entered(name)).at(-1);

describe('a new definition deployed over running workflows', () => {
  it('leaves those that run their own for life, and every one of them comes to its end', async () => {
    expect(await last(first(idOf('overdue')))).toBe('AwaitOverdue');
    expect(await last(first(idOf('stuck')))).toBe('AwaitOperator');
    await drill.deploy(generation(2));
    await give(drill.hotline, idOf('stuck'), ['resume', {}, 'admin']);
    for (const stage of resumed) {
      const before = (await drill.wire.entered(first(idOf(stage)))).length;
      await finish(drill.hotline, idOf(stage));
      const after = (await drill.wire.entered(first(idOf(stage)))).slice(before);
      expect([stage, after.at(-1)]).toEqual([stage, 'Archive']);
      expect([stage, after.some((state) => state.startsWith('After'))]).toEqual([stage, true]);
    }
    const statuses = await drill.wire.executions();
    for (const stage of resumed) expect(statuses[first(idOf(stage))]).toBe('SUCCEEDED');
  }, 120_000);

  it('is what new tickets run by', async () => {
    const id = await filed(drill.hotline);
    await finish(drill.hotline, id);
    const path = await drill.wire.entered(first(id));
    expect(path.filter((state) => state.startsWith('After'))).toEqual([]);
    expect(path.at(-1)).toBe('Archive');
  }, 60_000);

  it('two generations on, refuses the oldest by name; the sweep takes their tickets over, limits and all', async () => {
    const before = await ticketOf(drill.hotline, idOf('left alone'));
    await drill.deploy(generation(3));
    await finish(drill.hotline, await filed(drill.hotline));
    await drill.hotline.post(
      `/tickets/${idOf('moved on')}/submit-result`,
      { summary: '已修复', outcome: 'solved' },
      'handler@dept-housing',
    );
    await drill.hotline.settled();
    expect(await last(first(idOf('moved on')))).toBe('WorkflowFailed');
    expect(await drill.log()).toContain('GenerationRefused');
    expect(await last(first(idOf('left alone')))).toBe('AwaitDayTwo');

    const { now } = await drill.hotline.clock({ advance: 'PT1M' });
    expect(await drill.wire.invoke('sweep', { time: now })).toEqual({ found: 2, failed: 0, orphans: 0 });
    await drill.hotline.settled();
    expect(await drill.wire.executions()).toMatchObject({
      [first(idOf('left alone'))]: 'ABORTED',
      [`${idOf('left alone')}-2`]: 'RUNNING',
      [first(idOf('moved on'))]: 'FAILED',
      [`${idOf('moved on')}-2`]: 'RUNNING',
    });
    expect(await last(`${idOf('moved on')}-2`)).toBe('AwaitSignature');
    expect(await ticketOf(drill.hotline, idOf('left alone'))).toMatchObject({ run: 2, dueAt: before.dueAt });
    await drill.hotline.clock({ to: '2026-11-25T18:00:05+08:00' });
    const { breaches } = await ticketOf(drill.hotline, idOf('left alone'));
    expect(breaches.map(({ limit }) => limit)).toEqual([before.dueAt]);
  }, 120_000);
});
