import type { Actor } from '../../../../domain/access/roles.ts';
import type { County } from '../../../../domain/tickets/facts.ts';
import type { Ticket } from '../../../../domain/tickets/ticket.ts';
import type { Instant } from '../../../../domain/time/instant.ts';
import type { TicketView } from '../../schemas/ticket-view.ts';
import type { FormWords, Language } from '../words/words.ts';

/** What the form of an act is made of, on a page behind a link as at the desk. */
export type FormScene = {
  readonly ticket: Ticket;
  readonly view: TicketView;
  readonly actor: Actor;
  /** When the page is asked for. */
  readonly at: Instant;
  readonly county: County;
  readonly language: Language;
  readonly words: FormWords;
};
