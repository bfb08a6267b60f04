import type { Link } from '../../domain/links/link.ts';
import type { Commit } from '../../domain/tickets/commit.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Ticket } from '../../domain/tickets/ticket.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { TicketView } from '../shared/schemas/ticket-view.ts';
import type { MatterAnswer } from '../shared/views/master-answer.ts';
import { ticketViewOf } from '../shared/views/ticket-view.ts';
import type { Attempt } from '../shared/web/attempt.ts';
import { stateSeen } from '../shared/web/state-seen.ts';
import type { LinkActor, OpenTicket } from './open-link.ts';
import type { Language, Words } from './words/words.ts';

/** Everything a page about a ticket is made of. */
export type Scene = {
  readonly code: string;
  readonly link: Link;
  readonly ticket: Ticket;
  readonly commits: readonly Commit[];
  readonly actor: LinkActor;
  readonly at: Instant;
  readonly county: County;
  readonly view: TicketView;
  readonly words: Words;
  readonly language: Language;
  /** The state of the ticket that the page shows: sent back with each form. */
  readonly seen: number;
  /** Commits when the page was made: the same words sent from a later page are another act, such as a second call. */
  readonly made: number;
  readonly attempt?: Attempt;
  /** The act just done. */
  readonly did?: string;
  /** What the ticket that this one was merged into was answered with. */
  readonly master?: MatterAnswer | undefined;
};

/** The scene of an opened ticket. */
export const sceneOf = (
  { code, link, ticket, commits, actor }: Omit<OpenTicket, 'kind' | 'hash'>,
  at: Instant,
  county: County,
  { words, language }: { readonly words: Words; readonly language: Language },
  more: Pick<Scene, 'attempt' | 'did' | 'master'> = {},
): Scene => ({
  code,
  link,
  ticket,
  commits,
  actor,
  at,
  county,
  view: ticketViewOf({ ticket, commits, actor, at, county }),
  words,
  language,
  seen: stateSeen(commits),
  made: commits.length,
  ...more,
});
