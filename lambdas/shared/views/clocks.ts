import type { County } from '../../../domain/tickets/facts.ts';
import { isOverdue, type Ticket } from '../../../domain/tickets/ticket.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { dayNumberOf, hour, type Instant, toIso } from '../../../domain/time/instant.ts';

/**
 * The n of WD(n) that an instant falls on, counted from `since`: working days after its date. Undefined for days the
 * calendar holds no data of.
 */
const workingDaysSince = (since: Instant, at: Instant, calendar: Calendar): number | undefined => {
  let count = 0;
  try {
    for (let day = dayNumberOf(since) + 1; day <= dayNumberOf(at); day += 1) if (calendar.isWorkday(day)) count += 1;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  return count;
};

const elapsed = (since: Instant, at: Instant, { calendar }: County) => ({
  since: toIso(since),
  elapsedWorkingDays: workingDaysSince(since, at, calendar),
  elapsedHours: Math.max(0, Math.floor((at - since) / hour)),
});

/** The caller's clock runs from acceptance until the ticket ends, whoever holds it; nothing pauses it. */
const citizenClock = ({ filedAt, phase }: Ticket, at: Instant, county: County) =>
  phase.kind === 'ended'
    ? { ...elapsed(filedAt, phase.at, county), until: toIso(phase.at) }
    : elapsed(filedAt, at, county);

/** The unit's own clock runs from its receipt, while it holds the ticket. */
const unitClock = (ticket: Ticket, at: Instant, county: County) => {
  const { phase } = ticket;
  if (phase.kind !== 'handling') return undefined;
  const { entry } = phase.limit;
  return {
    ...elapsed(entry.at, at, county),
    unit: phase.unit,
    acknowledgedAt: phase.acknowledgedAt === undefined ? undefined : toIso(phase.acknowledgedAt),
    workingDays: entry.workingDays,
    dueAt: toIso(entry.due),
    overdue: isOverdue(ticket),
    provisional: entry.provisional,
  };
};

/** Both clocks of a ticket as they stand at an instant. */
export const clocksOf = (ticket: Ticket, at: Instant, county: County) => ({
  citizen: citizenClock(ticket, at, county),
  unit: unitClock(ticket, at, county),
});
