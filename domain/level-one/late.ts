import type { Ticket } from '../tickets/ticket.ts';
import type { Instant } from '../time/instant.ts';

/** Whether level 1 has closed it by its own decision (R41): what it accepted is late for nothing. */
const isClosedByLevelOne = ({ archivedAs }: Ticket): boolean =>
  archivedAs !== undefined && 'callbackOutcome' in archivedAs && archivedAs.callbackOutcome === 'closure';

/** When the county had done its part: concluded it, applied for its closure or ended it otherwise; until then, now. */
const doneAt = ({ phase, ledger }: Ticket, now: Instant): Instant => {
  switch (phase.kind) {
    case 'received':
    case 'handling':
      return now;
    case 'callback':
      return phase.concludedAt;
    case 'closing':
      return phase.callback.concludedAt;
    case 'upstream':
      return phase.since;
    case 'ended':
      return ledger.findLast(({ kind }) => kind === 'conclusion')?.at ?? phase.at;
  }
};

/**
 * Whether the county is late towards level 1 (R4; §9-G): its limit came before the matter was concluded, whichever limit the
 * unit works to. Nothing where level 1 set none.
 */
export const isLateForLevelOne = (ticket: Ticket, now: Instant): boolean | undefined => {
  const { upstreamDueAt } = ticket.filing;
  if (upstreamDueAt === undefined) return undefined;
  return !isClosedByLevelOne(ticket) && doneAt(ticket, now) >= upstreamDueAt;
};
