import { RobotFault } from '../../../../lambdas/wecom/fault.ts';
import type { Attempt } from '../../../../lambdas/wecom/lines.ts';
import type { Robot } from '../../../../lambdas/wecom/robot.ts';
import { type Group, tell } from '../../../../lambdas/wecom/tell.ts';
import type { GroupLine } from '../../../../lambdas/wecom/ticket-event.ts';

const minute = 60_000;

/** An event on its way to the function: published at one time, taken up by Lambda some time later. */
export type Published = {
  readonly line: GroupLine;
  readonly at: number;
  /** Milliseconds Lambda takes before its first attempt, and beyond the wait before each other one. */
  readonly delay: number;
};

/** What the robot was given, on the clock of the world. */
export type Sent = { readonly at: number; readonly text: string };

type Due = { readonly event: Published; readonly requestId: string; readonly attempts: number; readonly at: number };

/**
 * Lambda's queue before a function that works on one event at a time, on a clock of its own: a failed event comes again
 * after one and after two minutes, and then no more. The robot takes some time for each message and dates its answer, in
 * whole seconds.
 */
export const playLambda = async (
  events: readonly Published[],
  group: Omit<Group, 'robot'>,
  sending: number,
): Promise<{ readonly sent: readonly Sent[]; readonly dead: readonly GroupLine[] }> => {
  const sent: Sent[] = [];
  const dead: GroupLine[] = [];
  let now = 0;
  const robot: Robot = {
    send: async (text) => {
      sent.push({ at: now, text });
      const answered = now - (now % 1000);
      now += sending;
      return answered;
    },
  };
  let queue: readonly Due[] = events.map((event, index) => ({
    event,
    requestId: `request-${index}`,
    attempts: 0,
    at: event.at + event.delay,
  }));
  while (queue.length > 0) {
    const [next, ...others] = queue.toSorted((one, other) => one.at - other.at);
    if (!next) break;
    now = Math.max(now, next.at);
    const attempt: Attempt = { requestId: next.requestId, at: next.event.at };
    const fault = await tell(next.event.line, attempt, { ...group, robot }).catch((thrown: unknown) => thrown);
    if (!(fault instanceof RobotFault)) {
      if (fault instanceof Error) throw fault;
      queue = others;
      continue;
    }
    const attempts = next.attempts + 1;
    if (attempts > 2) dead.push(next.event.line);
    queue = attempts > 2 ? others : [...others, { ...next, attempts, at: now + attempts * minute + next.event.delay }];
  }
  return { sent, dead };
};
