import { type Organisation, presentUnit } from '../organisation/unit.ts';
import type { Instant } from '../time/instant.ts';
import type { TicketEvent } from './events.ts';
import { type Ticket, unitOf } from './ticket.ts';

/** The units that have a part in an open ticket: the holder, its partners, the villages. */
const unitsIn = (ticket: Ticket): readonly string[] => {
  const { phase } = ticket;
  const holder = unitOf(ticket);
  const others =
    phase.kind === 'handling' ? [...(phase.joint?.partners ?? []), ...phase.delegations.map(({ unit }) => unit)] : [];
  return [...new Set([...(holder === undefined ? [] : [holder]), ...others])];
};

/**
 * 机构撤并 (R10): the events by which successors go on with an open ticket, one for each unit that is no more by now. A
 * ticket that has ended keeps the unit that concluded it.
 */
export const decideSuccession = (
  ticket: Ticket,
  now: Instant,
  { organisation }: { readonly organisation: Organisation },
): readonly TicketEvent[] =>
  ticket.phase.kind === 'ended'
    ? []
    : unitsIn(ticket).flatMap((from) => {
        const to = presentUnit(organisation, from);
        return to === from ? [] : [{ type: 'UnitSucceeded', at: now, by: 'workflow', from, to } as const];
      });
