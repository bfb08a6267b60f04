import { isComplainedOf } from '../../../../domain/access/privacy.ts';
import { type CampaignCommand, campaignAccess } from '../../../../domain/supervision/campaigns/decide.ts';
import { bookProblem } from '../../../shared/http/book-problem.ts';
import { type ApiEvent, json } from '../../../shared/http/gateway.ts';
import { readJson } from '../../../shared/http/json-body.ts';
import { problem } from '../../../shared/http/problem.ts';
import { ticketIdIn } from '../../../shared/http/ticket-path.ts';
import { valid } from '../../../shared/http/validate.ts';
import { nothing } from '../../../shared/schemas/body-fields.ts';
import {
  campaignBodies,
  campaignBody,
  campaignQuery,
  type SampleRequest,
} from '../../../shared/schemas/supervision/campaign-bodies.ts';
import { readTicket } from '../../../shared/store/commits.ts';
import { campaignBook } from '../../../shared/supervision/books.ts';
import { actOnCampaign, drawSampleOf, enterCampaign } from '../../../shared/supervision/campaigns.ts';
import { type ActRequest, readBook, readOneOf, yearOf } from '../../../shared/supervision/enter.ts';
import { shareOf, supervisionReaders, unitPosts } from '../../../shared/supervision/readers.ts';
import { campaignBrief, campaignViewOf } from '../../../shared/supervision/views.ts';
import { ticketViewOf } from '../../../shared/views/ticket-view.ts';
import type { OfficeAnswer, OfficeDependencies, OfficeRoutes } from '../../dependencies.ts';
import type { OfficeRouteKey } from '../../route-keys.ts';
import { type Asking, answerEntered, askingAs, commandIn, entered, idIn, requestOf } from './entering.ts';

const readers = [...supervisionReaders, ...unitPosts];

/** `POST /campaigns` (R70). */
const create: OfficeAnswer = async (event, dependencies) => {
  const asking = await askingAs(event, dependencies, campaignAccess.create);
  const body = valid(campaignBody, readJson(event));
  const asked = await requestOf(event, asking, 'create', body, dependencies);
  const outcome = await enterCampaign({ ...dependencies, county: asking.county }, asked.request, body);
  const show = (campaign: Parameters<typeof campaignViewOf>[0]) => campaignViewOf(campaign, asking.county);
  return answerEntered(event, outcome, asked, show, (id) => `/campaigns/${id}`);
};

/** `GET /campaigns`: those of a year; a unit's where something was found with it. */
const list: OfficeAnswer = async (event, dependencies) => {
  const { actor, at, county } = await askingAs(event, dependencies, readers);
  const { year = yearOf(at) } = valid(campaignQuery, event.queryStringParameters ?? {}, 'invalid-query');
  const share = shareOf(actor, county);
  const all = (await readBook(dependencies.table, campaignBook, year)).map((one) => campaignBrief(one, share));
  return json(200, { items: all.filter(({ findings }) => share === undefined || findings > 0) });
};

const read: OfficeAnswer = async (event, dependencies) => {
  const { actor, county } = await askingAs(event, dependencies, readers);
  const share = shareOf(actor, county);
  const campaign = await readOneOf(dependencies.table, campaignBook, idIn(event));
  const shown = campaign && campaignViewOf(campaign, county, share);
  if (!shown || (share !== undefined && shown.findings.length === 0)) throw bookProblem('unknown-entry');
  return json(200, shown);
};

const carryOut = async (
  event: ApiEvent,
  command: { readonly name: keyof typeof campaignBodies; readonly body: unknown },
  request: ActRequest,
  { county }: Asking,
  dependencies: OfficeDependencies,
) => {
  const office = { ...dependencies, county };
  return command.name === 'draw-sample'
    ? drawSampleOf(office, idIn(event), request, command.body as SampleRequest, await dependencies.signer())
    : actOnCampaign(office, idIn(event), request, command as CampaignCommand);
};

/** `POST /campaigns/{id}/{command}`: the team's acts, and the units' answers to what was found. */
const act: OfficeAnswer = async (event, dependencies) => {
  const name: keyof typeof campaignBodies = commandIn(event, campaignBodies);
  const asking = await askingAs(event, dependencies, campaignAccess[name]);
  const body: unknown = valid(campaignBodies[name], readJson(event));
  const asked = await requestOf(event, asking, name, body, dependencies);
  const outcome = await carryOut(event, { name, body }, asked.request, asking, dependencies);
  const share = shareOf(asking.actor, asking.county);
  return answerEntered(event, outcome, asked, (campaign) => campaignViewOf(campaign, asking.county, share));
};

/** `POST /campaigns/{id}/tickets/{ticketId}`: a member of the team opens a ticket of the sample; each opening is a line (R70). */
const inspect: OfficeAnswer = async (event, dependencies) => {
  const asking = await askingAs(event, dependencies, campaignAccess.inspect);
  const { actor, county, at } = asking;
  const ticketId = ticketIdIn(event, 'ticketId');
  valid(nothing, readJson(event));
  const stored = await readTicket(dependencies.table, ticketId);
  if (!stored) throw problem('unknown-ticket', { params: { ticketId }, ticketId });
  if (isComplainedOf(actor, stored.ticket, county.organisation))
    throw problem('complained-unit-withheld', { ticketId });
  const { request } = await requestOf(event, asking, 'inspect', {}, dependencies);
  const command = { name: 'inspect', body: { ticket: ticketId } } as const;
  entered(await actOnCampaign({ ...dependencies, county }, idIn(event), request, command));
  return json(200, ticketViewOf({ ...stored, actor, at, county }));
};

export const campaignRoutes = {
  'POST /campaigns': create,
  'GET /campaigns': list,
  'GET /campaigns/{id}': read,
  'POST /campaigns/{id}/{command}': act,
  'POST /campaigns/{id}/tickets/{ticketId}': inspect,
} satisfies Partial<OfficeRoutes<OfficeRouteKey>>;
