import { seesNotices } from '../../domain/access/privacy.ts';
import { withAllPosts } from '../shared/http/acting.ts';
import { actorOf, type Staff } from '../shared/http/actor.ts';
import { type ApiAnswer, type ApiEvent, json } from '../shared/http/gateway.ts';
import { problem, refused } from '../shared/http/problem.ts';
import { ticketIdIn } from '../shared/http/ticket-path.ts';
import type { StoredTicket } from '../shared/store/commits.ts';
import { readNotices } from '../shared/store/notices.ts';
import { deadlineViewOf } from '../shared/views/deadline-view.ts';
import { readTicketFor } from '../shared/views/read-for.ts';
import { ticketViewOf } from '../shared/views/ticket-view.ts';
import type { QueryDependencies } from './dependencies.ts';

/**
 * The ticket of the path, for those who may read it.
 * @throws Problem 404 for an unknown number, 403 for another unit, the wrong role or the body complained of
 */
const readable = async (
  event: ApiEvent,
  { table, county, deputies }: QueryDependencies,
): Promise<StoredTicket & { readonly actor: Staff }> => {
  const ticketId = ticketIdIn(event);
  const actor = withAllPosts(actorOf(event, county.organisation), event.requestContext.timeEpoch, deputies);
  const found = await readTicketFor(actor, ticketId, { table, county });
  switch (found.kind) {
    case 'unknown':
      throw problem('unknown-ticket', { params: { ticketId }, ticketId });
    case 'withheld':
      throw problem('complained-unit-withheld', { ticketId });
    case 'refused':
      throw refused(found.refusal, ticketId);
    case 'found':
      return { ticket: found.ticket, commits: found.commits, actor };
  }
};

/** `GET /tickets/{id}`: the ticket, its timeline, what was sent, both clocks, the link to its workflow. */
export const readOne =
  (dependencies: QueryDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    const { county, stateMachineArn } = dependencies;
    const found = await readable(event, dependencies);
    const { ticket, actor } = found;
    const notices = seesNotices(actor, ticket) ? await readNotices(dependencies.table, ticket.id) : undefined;
    const at = event.requestContext.timeEpoch;
    return json(200, ticketViewOf({ ...found, at, county, stateMachineArn, notices }));
  };

/** `GET /tickets/{id}/deadline`: the deadline ledger in words. */
export const readDeadline =
  (dependencies: QueryDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    const { ticket, commits } = await readable(event, dependencies);
    return json(200, deadlineViewOf(ticket, commits, dependencies.county));
  };
