import { supervisor } from './acts.ts';
import { atOnce } from './at-once.ts';
import type { Hotline, TicketView } from './hotline.ts';
import type { Played } from './play.ts';
import { missedLimits, type Passed } from './recount.ts';

const inWords = (passed: readonly Passed[]): string =>
  passed
    .map(
      ({ kind, limit, recordedAt }) =>
        `${kind} ${new Date(limit).toISOString()} at ${new Date(recordedAt).toISOString()}`,
    )
    .toSorted()
    .join(', ') || 'none';

/** The breaches on record, as the recount words them. */
const recorded = ({ breaches }: TicketView): string =>
  inWords(
    breaches.map(({ kind, limit, recordedAt }) => ({
      kind: kind as Passed['kind'],
      limit: Date.parse(limit),
      recordedAt: Date.parse(recordedAt),
    })),
  );

/** The instants of the timeline's `LimitPassed`, in order: the records the breaches were made by. */
const dated = ({ timeline }: TicketView): readonly number[] =>
  timeline
    .filter(({ event }) => event === 'LimitPassed')
    .map(({ at }) => Date.parse(at))
    .toSorted((a, b) => a - b);

export type Audit = {
  /** Limits that passed by the recount. */
  readonly passed: number;
  /** Tickets whose record says anything else, in words. */
  readonly wrong: readonly string[];
  /** Tickets that have not ended. */
  readonly open: readonly string[];
};

/** Compares every ticket's record with the recount. */
export const audit = async (hotline: Hotline, tickets: readonly Played[]): Promise<Audit> => {
  const wrong: string[] = [];
  const open: string[] = [];
  let count = 0;
  await atOnce(tickets, async ({ ticketId, life, filedAt, acts }) => {
    const view = await hotline.ticket(ticketId, supervisor);
    const passed = missedLimits(filedAt, acts);
    count += passed.length;
    const instants = passed.map(({ limit }) => limit).toSorted((a, b) => a - b);
    const [want, found] = [inWords(passed), recorded(view)];
    if (want !== found || String(instants) !== String(dated(view)))
      wrong.push(`${ticketId} (${life}): recorded ${found}, recounted ${want}`);
    if (view.stage !== 'archived' && view.stage !== 'withdrawn') open.push(`${ticketId} (${life}): ${view.stage}`);
  });
  return { passed: count, wrong, open };
};
