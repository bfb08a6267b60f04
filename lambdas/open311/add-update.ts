import type { Command } from '../../domain/tickets/commands.ts';
import { readTicketNumber } from '../../domain/tickets/number.ts';
import { carryOut } from '../shared/commands/carry-out.ts';
import type { ApiEvent } from '../shared/http/gateway.ts';
import { identityOf } from '../shared/http/idempotency.ts';
import { refused } from '../shared/http/problem.ts';
import { valid } from '../shared/http/validate.ts';
import { log } from '../shared/logger.ts';
import { commandBodies } from '../shared/schemas/command-bodies.ts';
import { readPublicRequest } from '../shared/store/public-requests.ts';
import type { Open311Dependencies } from './dependencies.ts';
import { errors, Refused } from './errors.ts';
import { postedIn } from './form.ts';
import type { Content } from './format.ts';
import { filerIn } from './post.ts';

/** What is told of a ticket that somebody else filed: one that is not for the public does not exist. */
const stranger = async (ticketId: string, { table }: Open311Dependencies): Promise<Refused> =>
  new Refused((await readPublicRequest(table, ticketId)) ? errors.notYours : errors.noRequest);

/**
 * `POST /servicerequestupdates`: what the caller adds to a request, once for each `update_id`. Only to requests that were
 * filed with a key of the same integrator: nobody's words are put under a stranger's number.
 */
export const addUpdate = async (event: ApiEvent, dependencies: Open311Dependencies): Promise<Content> => {
  const { timeEpoch: at, requestId } = event.requestContext;
  const posted = postedIn(event);
  const actor = await filerIn(posted, event, dependencies);
  const ticketId = posted.field('service_request_id') ?? '';
  if (readTicketNumber(ticketId) !== 'number') throw new Refused(errors.noRequest);
  const body = valid(commandBodies['add-information'], { text: posted.field('description') });
  const updateId = posted.field('update_id') ?? requestId;
  const identity = identityOf(['update', actor.sub, updateId], body, await dependencies.signer());
  const command: Command = { name: 'add-information', body };
  const county = await dependencies.county(at);
  const by = { sub: actor.sub, roles: actor.roles };
  const { result } = await carryOut(ticketId, { command, actor, by, at, identity }, { ...dependencies, county });
  if (result.kind === 'unknown') throw new Refused(errors.noRequest);
  if (result.kind === 'appended') log.info('update added', { ticketId, commit: result.commit.n, requestId });
  else if (result.stop.kind === 'reused') throw new Refused(errors.keyReused);
  else if (result.stop.kind === 'refused' && result.stop.refusal.code === 'wrong-relation')
    throw await stranger(ticketId, dependencies);
  else if (result.stop.kind === 'refused') throw refused(result.stop.refusal, ticketId);
  else if (result.stop.kind !== 'repeated') throw new Refused(errors.notYours);
  return { root: 'service_request_updates', value: [{ update_id: updateId, service_request_id: ticketId }] };
};
