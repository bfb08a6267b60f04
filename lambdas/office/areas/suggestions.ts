import { suggested } from '../../../domain/dispatch/access.ts';
import { isGrassRoots } from '../../../domain/dispatch/directory.ts';
import { type Matter, matterOf } from '../../../domain/dispatch/matter.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import { type Refused, refuse } from '../../../domain/tickets/refusals.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { dispatching } from '../../shared/dispatch.ts';
import type { Acting } from '../../shared/http/acting.ts';
import { callerKey } from '../../shared/http/caller-key.ts';
import { json } from '../../shared/http/gateway.ts';
import { idempotencyOf } from '../../shared/http/idempotency.ts';
import { readJson } from '../../shared/http/json-body.ts';
import { problem, refused } from '../../shared/http/problem.ts';
import { ticketIdIn } from '../../shared/http/ticket-path.ts';
import { valid } from '../../shared/http/validate.ts';
import { type SuggestionsBody, suggestionsBody } from '../../shared/schemas/suggestions.ts';
import type { Table } from '../../shared/store/table.ts';
import { readSuggestions } from '../../shared/suggestions/read-suggestions.ts';
import { suggestionsViewOf } from '../../shared/suggestions/view.ts';
import { readTicketFor } from '../../shared/views/read-for.ts';
import { actingIn, allowRoles } from '../acting.ts';
import type { OfficeAnswer, OfficeRoutes } from '../dependencies.ts';
import type { OfficeRouteKey } from '../route-keys.ts';

/** @throws Problem 404 for an unknown number, 403 for the body complained of */
const ticketOf = async (ticketId: string, actor: Acting, table: Table, county: County): Promise<Ticket> => {
  const found = await readTicketFor(actor, ticketId, { table, county });
  switch (found.kind) {
    case 'found':
      return found.ticket;
    case 'unknown':
      throw problem('unknown-ticket', { params: { ticketId }, ticketId });
    case 'withheld':
      throw problem('complained-unit-withheld', { ticketId });
    case 'refused':
      throw refused(found.refusal, ticketId);
  }
};

/** `GET /tickets/{id}/suggestions`: units, other routes, duplicates and the caller's history (R32-R33). */
const ofTicket: OfficeAnswer = async (event, dependencies) => {
  const { actor, county } = await actingIn(event, dependencies);
  allowRoles(actor, suggested);
  const { table } = dependencies;
  const ticket = await ticketOf(ticketIdIn(event), actor, table, county);
  const { id: itself, filing, caller, filedAt: told } = ticket;
  const request = { matter: matterOf(filing), caller, itself, told, actor };
  return json(200, suggestionsViewOf(await readSuggestions(request, { table, county, ...dispatching }), county));
};

const unknown = (
  { category, town, complainedUnit }: Matter,
  { categories, organisation }: County,
): Refused | undefined => {
  if (category !== undefined && !categories.has(category)) return refuse('unknown-category', { category }, 'category');
  if (town !== undefined && !(isGrassRoots(town) && organisation.has(town)))
    return refuse('unknown-town', { town }, 'location.town');
  if (complainedUnit === undefined || organisation.has(complainedUnit)) return undefined;
  return refuse('unknown-unit', { unit: complainedUnit }, 'complainedUnit');
};

const matterIn = ({ location, citizen: _, ...open }: SuggestionsBody): Matter => ({ ...open, town: location?.town });

/**
 * `POST /suggestions`: the same before there is a ticket. The phone comes in the body, never in an address; nothing is
 * written, so that a repetition is answered anew.
 */
const ofMatter: OfficeAnswer = async (event, dependencies) => {
  const { actor, county, at: told } = await actingIn(event, dependencies);
  allowRoles(actor, suggested);
  const body = valid(suggestionsBody, readJson(event));
  const signer = await dependencies.signer();
  idempotencyOf(event, actor.sub, body, signer);
  const matter = matterIn(body);
  const wrong = unknown(matter, county);
  if (wrong) throw refused(wrong.refusal);
  const phone = body.citizen?.phone;
  const caller = phone === undefined ? undefined : callerKey(phone, signer);
  const request = { matter, caller, told, actor };
  const { table } = dependencies;
  return json(200, suggestionsViewOf(await readSuggestions(request, { table, county, ...dispatching }), county));
};

export const suggestionRoutes = {
  'GET /tickets/{id}/suggestions': ofTicket,
  'POST /suggestions': ofMatter,
} satisfies Partial<OfficeRoutes<OfficeRouteKey>>;
