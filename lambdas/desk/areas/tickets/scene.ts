import { admits } from '../../../../domain/access/allowed.ts';
import { seesNotices } from '../../../../domain/access/privacy.ts';
import { access } from '../../../../domain/access/table.ts';
import { matterOf } from '../../../../domain/dispatch/matter.ts';
import type { Commit } from '../../../../domain/tickets/commit.ts';
import type { Acting } from '../../../shared/http/acting.ts';
import type { Staff } from '../../../shared/http/actor.ts';
import type { StoredTicket } from '../../../shared/store/commits.ts';
import { readNotices } from '../../../shared/store/notices.ts';
import { ticketViewOf } from '../../../shared/views/ticket-view.ts';
import type { Attempt } from '../../../shared/web/attempt.ts';
import type { FormScene } from '../../../shared/web/forms/form-scene.ts';
import { stateSeen } from '../../../shared/web/state-seen.ts';
import { formWordsIn } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
import { capacitiesIn } from '../../capacities.ts';
import { newNonce } from '../../nonce.ts';
import { type Suggested, suggestionsFor } from '../directory/suggestions-for.ts';
import { type TicketWords, ticketWords } from './words/words.ts';

/** Everything the page of a ticket at the desk is made of. */
export type DeskScene = FormScene & {
  readonly context: DeskContext;
  readonly commits: readonly Commit[];
  /** The person, with all posts: what may be seen. */
  readonly actor: Staff;
  /** In which posts the person acts, the own ones first. */
  readonly capacities: readonly [Acting, ...Acting[]];
  /** Words of the page beside those of its forms. */
  readonly text: TicketWords;
  readonly seen: number;
  readonly made: number;
  /** What tells two forms of this page apart from those of the same page opened again. */
  readonly nonce: string;
  /** What the directory says of it, before its dispatch, for those who dispatch. */
  readonly suggested?: Suggested;
  readonly attempt?: Attempt;
  /** The act just done. */
  readonly did?: string;
};

const noticesOf = async (context: DeskContext, { ticket }: StoredTicket) =>
  seesNotices(context.var.actor, ticket)
    ? { notices: await readNotices(context.var.dependencies.table, ticket.id) }
    : {};

/** Where a suggestion is of use: before the dispatch, to whoever dispatches. */
const suggestedOf = async (context: DeskContext, { ticket }: StoredTicket) => {
  if (ticket.phase.kind !== 'received' || !admits(access.dispatch, context.var.actor).ok) return {};
  const { filing, caller, id: itself, filedAt: told } = ticket;
  return { suggested: await suggestionsFor({ matter: matterOf(filing), caller, itself, told }, context) };
};

/** The scene of a ticket that the person may read. */
export const sceneOf = async (
  context: DeskContext,
  { ticket, commits }: StoredTicket,
  more: { readonly attempt?: Attempt; readonly did?: string } = {},
): Promise<DeskScene> => {
  const { actor, at, county, language } = context.var;
  const told = await noticesOf(context, { ticket, commits });
  return {
    context,
    ticket,
    commits,
    actor,
    capacities: capacitiesIn(context),
    at,
    county,
    language,
    view: ticketViewOf({ ticket, commits, actor, at, county, ...told }),
    words: formWordsIn(language),
    text: ticketWords(language),
    seen: stateSeen(commits),
    made: commits.length,
    nonce: newNonce(),
    ...(await suggestedOf(context, { ticket, commits })),
    ...more,
  };
};
