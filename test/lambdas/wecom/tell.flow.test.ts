import '../support/quiet.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RobotFault } from '../../../lambdas/wecom/fault.ts';
import { enlist, previousAttempt, waitingLines, wasTold } from '../../../lambdas/wecom/lines.ts';
import type { Robot } from '../../../lambdas/wecom/robot.ts';
import { tell } from '../../../lambdas/wecom/tell.ts';
import type { GroupLine } from '../../../lambdas/wecom/ticket-event.ts';
import { county } from '../../domain/support/county.ts';
import { type Store, startStore } from '../support/store.ts';
import { type Published, playLambda } from './support/lambda-queue.ts';

const nine = Date.parse('2026-11-23T09:00:00+08:00');
const minute = 60_000;

let store: Store;
let sent: string[];
/** What the robot does instead of taking a text. */
let refusal: RobotFault | undefined;
/** By the robot's clock. */
let robotTime: number | undefined;

const robot: Robot = {
  send: async (text) => {
    if (refusal) throw refusal;
    sent.push(text);
    return robotTime;
  },
};

/** A ticket by its number in the test. */
const lineOf = (n: number, group: GroupLine['group'] = ['dispatched']): GroupLine => ({
  ticketId: `202611230${String(10_000 + n)}`,
  commit: 2,
  at: nine,
  stage: 'dispatched',
  category: 'utilities/heating',
  unit: 'dept-housing',
  dueAt: Date.parse('2026-11-24T18:00:00+08:00'),
  group,
});

const told = (line: GroupLine, requestId: string, at: number) =>
  tell(line, { requestId, at }, { table: store.table, county, robot });

describe('the working group', () => {
  beforeEach(async () => {
    store = await startStore();
    sent = [];
    refusal = undefined;
    robotTime = undefined;
  });
  afterEach(() => store.stop());

  /** The robot's minute is used up. */
  const busyAt = async (at: number) => {
    for (let n = 1; n <= 20; n += 1) await told(lineOf(n), `r-${n}`, at);
  };

  it('is told of each line by a message of its own, once', async () => {
    expect(await told(lineOf(1), 'r-1', nine)).toBe(1);
    expect(await told(lineOf(2), 'r-2', nine)).toBe(1);
    expect(await told(lineOf(1), 'r-3', nine)).toBe(0);
    expect(sent).toEqual([expect.stringContaining(lineOf(1).ticketId), expect.stringContaining(lineOf(2).ticketId)]);
    expect(await waitingLines(store.table)).toEqual([]);
  });

  it('is told of twenty in a minute; the others wait and come a minute later, all in one', async () => {
    await busyAt(nine);
    for (let n = 21; n <= 25; n += 1) await expect(told(lineOf(n), `r-${n}`, nine)).rejects.toThrow(RobotFault);
    expect(sent).toHaveLength(20);
    expect(await waitingLines(store.table)).toHaveLength(5);
    expect(await told(lineOf(21), 'r-21', nine)).toBe(1);
    expect(sent.at(-1)).toMatch(/^工单动态5件\n/);
    for (let n = 21; n <= 25; n += 1) expect(sent.at(-1)).toContain(lineOf(n).ticketId);
    for (let n = 22; n <= 25; n += 1) expect(await told(lineOf(n), `r-${n}`, nine)).toBe(0);
    expect(sent).toHaveLength(21);
  });

  it('is told of what is most pressing first', async () => {
    await busyAt(nine);
    for (const [n, kind] of [
      [21, 'answered'],
      [22, 'dispatched'],
      [23, 'late'],
      [24, 'urged'],
    ] as const)
      await expect(told(lineOf(n, [kind]), `r-${n}`, nine)).rejects.toThrow(RobotFault);
    await told(lineOf(21, ['answered']), 'r-21', nine);
    expect(sent.at(-1)?.match(/【..】/g)).toEqual(['【超期】', '【催办】', '【新派】', '【答复】']);
  });

  it('is not told by a repeated event of the same minute: only Lambda’s own retry knows that a minute has passed', async () => {
    await busyAt(nine);
    await expect(told(lineOf(21), 'r-21', nine)).rejects.toThrow(RobotFault);
    await expect(told(lineOf(21), 'other', nine)).rejects.toThrow(RobotFault);
    expect(await told(lineOf(22), 'r-22', nine + minute)).toBe(1);
    expect(sent.at(-1)).toContain(lineOf(21).ticketId);
  });

  it('is told of a delayed event in the robot’s own minute, not in the one it was published in', async () => {
    robotTime = nine + 10 * minute;
    await busyAt(nine);
    expect(sent).toHaveLength(20);
    await expect(told(lineOf(21), 'r-21', nine + minute)).rejects.toThrow(RobotFault);
    expect(await told(lineOf(22), 'r-22', nine + 11 * minute)).toBe(1);
  });

  it('keeps its lines while the robot is away, and hears them with the next', async () => {
    refusal = new RobotFault('TimeoutError');
    await expect(told(lineOf(1), 'r-1', nine)).rejects.toMatchObject({ code: 'TimeoutError' });
    expect(await wasTold(store.table, lineOf(1))).toBe(false);
    refusal = undefined;
    expect(await told(lineOf(2), 'r-2', nine + minute)).toBe(1);
    expect(sent).toEqual([expect.stringMatching(/^工单动态2件/)]);
  });

  it('keeps a line as one item, with the latest attempt at it, until it is old news', async () => {
    await enlist(store.table, lineOf(1), { requestId: 'r-1', at: nine });
    await enlist(store.table, lineOf(1), { requestId: 'r-1', at: nine + minute });
    expect(await waitingLines(store.table)).toEqual([lineOf(1)]);
    expect(await previousAttempt(store.table, lineOf(1))).toEqual({ requestId: 'r-1', at: nine + minute });
  });

  it('never hears a number that may be a person’s, and the line does not come back', async () => {
    const odd = { ...county, categories: new Map([['utilities/heating', { shortName: '13800138000' }]]) };
    const group = { table: store.table, county: odd as unknown as typeof county, robot };
    await tell(lineOf(1), { requestId: 'r-1', at: nine }, group);
    expect(sent).toEqual([]);
    expect(await waitingLines(store.table)).toEqual([]);
    expect(await tell(lineOf(1), { requestId: 'r-2', at: nine }, group)).toBe(0);
  });
});

describe('whatever comes, and however late', () => {
  let shared: Store;
  beforeAll(async () => {
    shared = await startStore();
  });
  afterAll(() => shared.stop());

  /** Within some minutes, each taken up at once or late, some of them twice. */
  const burst = fc.record({
    events: fc.array(
      fc.record({
        second: fc.integer({ min: 0, max: 180 }),
        delay: fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: 0, max: 900 }) },
          fc.integer({ min: 0, max: 8 * minute }),
        ),
        twice: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      }),
      { minLength: 30, maxLength: 70, size: 'max' },
    ),
    /** All at one instant; within three minutes; so, but taken up together after an outage. */
    way: fc.constantFrom('together', 'spread', 'outage'),
    sending: fc.integer({ min: 50, max: 1500 }),
  });

  let worlds = 0;
  type Burst = typeof burst extends fc.Arbitrary<infer T> ? T : never;
  const outage = 9 * minute;
  const published = ({ events, way }: Burst, day: number): readonly Published[] =>
    events.flatMap(({ second, delay, twice }, index) => {
      const after = way === 'together' ? 0 : second * 1000;
      const at = nine + day * 24 * 60 * minute + after;
      const ticketId = `2026112${String(day).padStart(4, '0')}${String(1000 + index)}`;
      const one = { line: { ...lineOf(index), ticketId, at }, at, delay: way === 'outage' ? outage - after : delay };
      return twice ? [one, { ...one, delay: one.delay + 5000 }] : [one];
    });

  it('the robot sends no more than twenty messages in any minute, of 2048 bytes at most, and every line is told', async () => {
    await fc.assert(
      fc.asyncProperty(burst, async (given) => {
        worlds += 1;
        const events = published(given, worlds);
        const { sent: messages, dead } = await playLambda(events, { table: shared.table, county }, given.sending);
        const perMinute = new Map<number, number>();
        for (const { at } of messages)
          perMinute.set(Math.floor(at / minute), (perMinute.get(Math.floor(at / minute)) ?? 0) + 1);
        expect(Math.max(...perMinute.values())).toBeLessThanOrEqual(20);
        for (const { text } of messages) expect(Buffer.byteLength(text, 'utf8')).toBeLessThanOrEqual(2048);
        const all = messages.map(({ text }) => text).join('\n');
        for (const { line } of events) expect(all).toContain(line.ticketId);
        expect(dead).toEqual([]);
        expect(await waitingLines(shared.table)).toEqual([]);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);
});
