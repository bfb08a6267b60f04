import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Drill } from './support/drill.ts';
import { finish, give, resting, stages, ticketOf } from './support/stages.ts';

const monday = '2026-11-23T10:00:00+08:00';
/** Every limit but that of the joint matter has passed by then, and has been noticed on two mornings. */
const later = '2026-11-26T09:00:00+08:00';
const everywhere = [...Object.keys(stages), 'overdue'];

/** In each stage: a ticket that is left alone, one that is restarted there, and one whose execution somebody stops. */
type Trio = { readonly control: string; readonly restarted: string; readonly stopped: string };

let drill: Drill;
const trios = new Map<string, Trio>();

const trio = async (stage: string): Promise<Trio> => {
  const one = () => resting(drill.hotline, stage);
  return { control: await one(), restarted: await one(), stopped: await one() };
};
const trioOf = (stage: string): Trio => trios.get(stage) as Trio;
const stateOf = async (name: string) => (await drill.hotline.execution(name)).state;

/** What happened to a ticket, but for its restarts and the seconds over which reminders are spread. */
const lifeOf = async (id: string): Promise<readonly string[]> =>
  (await ticketOf(drill.hotline, id)).timeline
    .filter(({ event }) => event !== 'WorkflowRestarted')
    .map(({ event, at }) => `${event} ${event === 'ReminderDue' ? '' : at}`)
    .toSorted();
const messagesOf = async (id: string): Promise<readonly string[]> =>
  (await drill.hotline.messages(id)).map(({ template, to }) => `${template} ${to}`).toSorted();

beforeAll(async () => {
  drill = await Drill.open('2026-11-19T10:00:00+08:00');
  trios.set('overdue', await trio('day one'));
  await drill.hotline.clock({ to: monday });
  for (const stage of Object.keys(stages)) trios.set(stage, await trio(stage));
  for (const { restarted } of trios.values())
    await give(drill.hotline, restarted, ['restart', {}, 'centre-head@centre']);
  for (const { stopped } of trios.values()) await drill.wire.stop(`${stopped}-1`);
  await drill.hotline.settled();
}, 240_000);
afterAll(() => drill.close());

describe.each(everywhere)('a ticket in %s', (stage) => {
  it('waits in its next run for the same, restarted by the head of the centre; the old run is stopped', async () => {
    const { control, restarted } = trioOf(stage);
    const [before, after] = [await ticketOf(drill.hotline, control), await ticketOf(drill.hotline, restarted)];
    expect(after).toMatchObject({ run: 2, stage: before.stage, round: before.round, overdue: before.overdue });
    expect(after.dueAt).toBe(before.dueAt);
    expect((await drill.hotline.execution(`${restarted}-1`)).status).toBe('ABORTED');
    expect(await stateOf(`${restarted}-2`)).toBe(await stateOf(`${control}-1`));
    expect(await drill.wire.entered(`${restarted}-2`)).toEqual(['Begin', await stateOf(`${control}-1`)]);
  });
});

describe('three days on', () => {
  beforeAll(async () => {
    await drill.hotline.clock({ to: later });
  }, 240_000);

  it.each(everywhere)('what was restarted in %s had the same life: no notice twice, no breach lost', async (stage) => {
    const { control, restarted } = trioOf(stage);
    expect(await lifeOf(restarted)).toEqual(await lifeOf(control));
    expect(await messagesOf(restarted)).toEqual(await messagesOf(control));
    expect(await stateOf(`${restarted}-2`)).toBe(await stateOf(`${control}-1`));
  });

  it.each(everywhere)(
    'what was stopped in %s was taken up by the next sweep: limits at their own instants',
    async (stage) => {
      const { control, stopped } = trioOf(stage);
      expect((await ticketOf(drill.hotline, stopped)).run).toBe(2);
      /** What only reminds of a limit to come is not sent when the limit has passed meanwhile. */
      const lasting = (lines: readonly string[]) =>
        lines.filter((line) => !/ReminderDue|remind|centre-to-dispatch/.test(line));
      expect(lasting(await lifeOf(stopped))).toEqual(lasting(await lifeOf(control)));
      expect(lasting(await messagesOf(stopped))).toEqual(lasting(await messagesOf(control)));
      expect(await stateOf(`${stopped}-2`)).toBe(await stateOf(`${control}-1`));
    },
  );

  it.each(everywhere)(
    'what was restarted in %s comes to the same end, with the same breaches',
    async (stage) => {
      const { control, restarted } = trioOf(stage);
      for (const id of [control, restarted]) await finish(drill.hotline, id);
      expect(await lifeOf(restarted)).toEqual(await lifeOf(control));
      for (const name of [`${control}-1`, `${restarted}-2`])
        expect((await drill.hotline.execution(name)).status).toBe('SUCCEEDED');
    },
    60_000,
  );
});
