import { createHash } from 'node:crypto';
import { createActivity } from '../activity.ts';
import type { ScheduleRule } from '../assembly/model.ts';
import { type Activity, type Clock, localAccount, localRegion, type Storage } from '../platform.ts';
import type { AsynchronousInvocations } from '../queues/asynchronous-invocations.ts';
import { type NextFiring, parseSchedule } from './schedule-expression.ts';

interface StoredFiring {
  /** The last firing, or when the rule was first seen: epoch milliseconds. */
  readonly last: number;
  /** True from the firing until its events have been taken on. */
  readonly pending: boolean;
}

export interface ScheduleDependencies {
  readonly rules: readonly ScheduleRule[];
  readonly asynchronous: AsynchronousInvocations;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly activity: Activity;
}

export interface Schedules {
  /** Sets each rule's timer. A firing missed while nothing ran happens once, with the last missed instant as its time. */
  start(): Promise<void>;
  /** Fires no more; resolves when what was fired has been taken on. */
  stop(): Promise<void>;
}

/**
 * EventBridge's scheduled rules on the run's clock.
 * @throws Error at once when an expression is not understood
 */
export function createSchedules({ rules, asynchronous, storage, clock, activity }: ScheduleDependencies): Schedules {
  const shelf = storage.shelf<StoredFiring>('schedules');
  const timed = rules.map((rule) => ({ rule, next: parseSchedule(rule.expression) }));
  const underWay = createActivity();
  let stopped = false;

  const fire = async (rule: ScheduleRule, instant: number): Promise<void> => {
    await shelf.put(rule.arn, { last: instant, pending: true });
    await send(rule, instant, asynchronous);
    await shelf.put(rule.arn, { last: instant, pending: false });
  };
  /** The next timer is set before anything is awaited: a clock on the move must already see it. */
  const setTimer = (rule: ScheduleRule, next: NextFiring, instant: number | undefined): void => {
    if (instant === undefined) return;
    const onTime = () => {
      if (stopped) return;
      setTimer(rule, next, next(instant));
      void underWay.during(() => activity.during(() => fire(rule, instant))).catch(onFault);
    };
    const { name, description } = rule;
    const told = description === undefined ? {} : { description };
    clock.schedule(instant, onTime, false, { kind: 'schedule', name, ...told });
  };
  const startRule = async (rule: ScheduleRule, next: NextFiring): Promise<void> => {
    const stored = await shelf.get(rule.arn);
    const last = stored?.last ?? clock.now();
    if (stored === undefined) await shelf.put(rule.arn, { last, pending: false });
    if (stored?.pending === true) await fire(rule, last);
    setTimer(rule, next, lastMissed(next, last, clock.now()) ?? next(last));
  };
  return {
    start: async () => {
      for (const { rule, next } of timed) await startRule(rule, next);
    },
    stop: () => {
      stopped = true;
      return underWay.settled();
    },
  };
}

/** A fault of the run itself (its store is gone): the firing stays noted as pending and the next start makes it. */
function onFault(fault: unknown): void {
  process.stderr.write(`A schedule was put off: ${fault instanceof Error ? fault.message : fault}\n`);
}

function lastMissed(next: NextFiring, last: number, now: number): number | undefined {
  let missed: number | undefined;
  for (let instant = next(last); instant !== undefined && instant <= now; instant = next(instant)) missed = instant;
  return missed;
}

async function send(rule: ScheduleRule, instant: number, asynchronous: AsynchronousInvocations): Promise<void> {
  for (const [index, target] of rule.targets.entries()) {
    const id = eventId(rule, instant, index);
    await asynchronous.accept(target.functionArn, target.input ?? scheduledEvent(rule, instant, id), id);
  }
}

/** The event EventBridge makes of a scheduled rule. `time` is the firing's instant in UTC, to the second. */
function scheduledEvent(rule: ScheduleRule, instant: number, id: string) {
  return {
    version: '0',
    id,
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: localAccount,
    time: new Date(instant).toISOString().replace('.000Z', 'Z'),
    region: localRegion,
    resources: [rule.arn],
    detail: {},
  };
}

/** One firing has one id, whoever repeats it. */
function eventId(rule: ScheduleRule, instant: number, target: number): string {
  const hash = createHash('sha256').update(`${rule.arn} ${instant} ${target}`).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}
