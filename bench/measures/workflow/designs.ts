import type { Usage } from '../../prices.ts';
import { assumptions } from './assumptions.ts';
import type { Lived } from './play.ts';
import { usageOf, usageOfWork } from './usage.ts';
import type { Call } from './wire/meter.ts';

type Memory = ReadonlyMap<string, number>;

const without = (lived: Lived, ...functions: readonly string[]): Lived => ({
  ...lived,
  transitions: 0,
  logged: [],
  taskCalls: 0,
  calls: lived.calls.filter(({ by }) => !functions.includes(by)),
  invocations: lived.invocations.filter(({ by }) => !functions.includes(by)),
  lines: lived.lines.filter(({ by }) => !functions.includes(by)),
});

/** The waits that were stored: each is an instant that somebody has to watch. */
const waitsIn = ({ calls }: Lived): readonly Call[] =>
  calls.filter(({ by, operation, about }) => by === 'await' && operation === 'PutItem' && about === 'WAIT');

/** The archive record is written in any design. */
const archiveIn = ({ calls }: Lived): readonly Call[] =>
  calls.filter(({ by, operation, about }) => by === 'archive' && operation === 'PutItem' && about === 'ARCHIVE');

/**
 * The same life where a function looks each minute for what is due: no execution, no wait, no signal, no task but the
 * milestones; one more index, by instant, in which each instant is an entry put and deleted.
 */
export const scanned = (lived: Lived, memory: Memory): Usage => {
  const rest = without(lived, 'signal', 'await', 'archive');
  const index = waitsIn(lived).map((wait) => ({ ...wait, by: 'publish', about: 'index', readUnits: 0, writeUnits: 2 }));
  const archived = archiveIn(lived).map((call) => ({ ...call, by: 'publish' }));
  return usageOf({ ...rest, calls: [...rest.calls, ...archived, ...index] }, memory);
};

const minutesOfDay = 24 * 60;

/** One look at an empty index: a scheduled invocation, one eventually consistent query that finds nothing. */
const look = (memory: Memory): Usage => {
  const query = { by: 'milestone', operation: 'Query', about: 'index', readUnits: 0.5, writeUnits: 0 };
  const work = { calls: [query], invocations: [{ by: 'milestone', milliseconds: 0 }], lines: [] };
  return { ...usageOfWork(work, memory), scheduledInvocation: 1 };
};

/** The ticket's share of a day of looking each minute. */
export const scanShare = (ticketsADay: number, memory: Memory): Usage =>
  Object.fromEntries(Object.entries(look(memory)).map(([name, used]) => [name, (used * minutesOfDay) / ticketsADay]));

/**
 * The same life with one schedule of EventBridge Scheduler for each limit: no execution and no wait; signal follows the
 * commits alone, reads them and sets the schedule; whatever comes due invokes the milestone.
 */
export const scheduled = (lived: Lived, memory: Memory): Usage => {
  const waits = waitsIn(lived).length;
  const rest = without(lived, 'signal', 'await', 'archive');
  const signals = lived.invocations.filter(({ by }) => by === 'signal').slice(waits);
  const followed = lived.calls.filter(({ by, about }) => by === 'signal' && about === 'EVENT').slice(waits);
  const set = followed.map((call) => ({ ...call, operation: 'UpdateSchedule', about: '', readUnits: 0 }));
  const archived = archiveIn(lived).map((call) => ({ ...call, by: 'publish' }));
  const fired = lived.invocations.filter(({ by }) => by === 'milestone').length;
  const calls = [...rest.calls, ...followed, ...set, ...archived];
  const usage = usageOf({ ...rest, calls, invocations: [...rest.invocations, ...signals] }, memory);
  return { ...usage, scheduledInvocation: fired };
};

/** How the two were computed, for whoever reads the figures. */
export const designsInWords: readonly string[] = [
  `Scan, computed: the same life without executions, waits, signal and archive task (the archive record is still written), plus 2 write units of an index by instant for each wait that was stored, plus the ticket's share of a function that looks each minute: ${minutesOfDay} × (scheduled invocation + Lambda request + ${assumptions.callMilliseconds + assumptions.ownMilliseconds} ms + 0.5 read units + log) ÷ tickets a day.`,
  'Schedules, computed: the same life without executions, waits and archive task; signal follows the commits only, reads them once and sets one schedule; each milestone is a scheduled invocation. Making, changing and deleting schedules is free.',
];
