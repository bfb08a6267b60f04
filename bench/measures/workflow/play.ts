import { day, fromIso, type Instant } from '../../../domain/time/instant.ts';
import type { Message } from './lives/act-by-link.ts';
import { openHotline } from './lives/hotline.ts';
import type { Life } from './lives/lives.ts';
import type { Metered, MeteredRun } from './metered-run.ts';
import { type Histories, historiesOf } from './wire/history.ts';

/** What a life caused. */
export type Lived = Metered &
  Histories & {
    readonly name: string;
    /** Requests to the HTTP API. */
    readonly requests: number;
    /** Texts that the caller sent, each a publication to the topic of inbound SMS. */
    readonly texts: number;
    readonly messages: readonly Message[];
  };

/** Before the first life: Monday, before work begins. */
export const beginning: Instant = fromIso('2026-10-12T08:45:00+08:00');

/** The functions that Step Functions calls. */
const tasks: ReadonlySet<string> = new Set(['await', 'milestone', 'archive']);

/**
 * Plays a life from its first morning on, alone, and takes what it caused.
 * @throws Error if the calls of task functions are not those of the execution's history: something was missed
 */
export const playLife = async ({ name, starts, live }: Life, metered: MeteredRun): Promise<Lived> => {
  const { run } = metered;
  const firstDay = beginning + starts * day;
  const messagesUntilNow = async () =>
    (await (await fetch(`${run.apiUrl}/local/messages`)).json()) as readonly Message[];
  const hotline = openHotline(run.apiUrl, firstDay);
  await hotline.until(0, '08:50');
  await metered.take();
  const before = (await messagesUntilNow()).length;
  await live(hotline);
  const taken = await metered.take();
  const histories = await historiesOf(run.awsUrl, hotline.ticketId());
  const called = taken.invocations.filter(({ by }) => tasks.has(by)).length;
  if (called !== histories.taskCalls)
    throw new Error(`${name}: ${called} calls of tasks were seen, ${histories.taskCalls} stand in the history`);
  const messages = (await messagesUntilNow()).slice(before);
  return { name, ...taken, ...histories, messages, requests: hotline.requests(), texts: hotline.texts() };
};
