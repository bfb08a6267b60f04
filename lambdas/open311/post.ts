import { subjectOfIntegrator } from '../../domain/integrators/integrator.ts';
import { fold } from '../../domain/tickets/commit.ts';
import { fileOnce } from '../shared/commands/file.ts';
import { callerKey } from '../shared/http/caller-key.ts';
import { type ApiEvent, headerOf } from '../shared/http/gateway.ts';
import { idempotencyOf } from '../shared/http/idempotency.ts';
import { refused } from '../shared/http/problem.ts';
import { queryCodeOf } from '../shared/http/query-code.ts';
import { log } from '../shared/logger.ts';
import { filingOf } from '../shared/schemas/filing.ts';
import type { Open311Dependencies } from './dependencies.ts';
import { errors, Refused } from './errors.ts';
import { filingIn } from './filing.ts';
import { type Posted, postedIn } from './form.ts';
import type { Content } from './format.ts';

/** Who files: the integrator, as an outlet that registers for others (二(二), R11). Never the caller's name. */
export type Filer = { readonly kind: 'staff'; readonly sub: string; readonly roles: readonly ['clerk'] };

/**
 * The integrator whose key was posted, or stands in the header `X-Api-Key` as at our other interfaces.
 * @throws Refused without a key, with one that is not valid, or for another jurisdiction
 */
export const filerIn = async (
  { field }: Posted,
  event: ApiEvent,
  { integratorOf, jurisdiction }: Open311Dependencies,
): Promise<Filer> => {
  if ((field('jurisdiction_id') ?? jurisdiction) !== jurisdiction) throw new Refused(errors.jurisdiction);
  const key = field('api_key') ?? event.queryStringParameters?.api_key ?? headerOf(event, 'x-api-key');
  if (key === undefined) throw new Refused(errors.keyMissing);
  const found = await integratorOf(key, event);
  if (found === 'too-many') throw new Refused(errors.tooMany);
  if (found === 'unknown') throw new Refused(errors.keyWrong);
  return { kind: 'staff', sub: subjectOfIntegrator(found.id), roles: ['clerk'] };
};

/** How the citizen follows the request, as the client shows it. */
const noticeOf = (queryCode: string | undefined): string =>
  queryCode === undefined
    ? '凭编号和电话后四位可查询进度,也可拨打12345 · ask after it with the number and the last four digits of your phone'
    : `查询码 ${queryCode},凭编号和查询码可查询进度,也可拨打12345 · query code ${queryCode}`;

/** `POST /requests`: files a ticket, once for all copies that carry the same Idempotency-Key. */
export const fileRequest = async (event: ApiEvent, dependencies: Open311Dependencies): Promise<Content> => {
  const { table, services } = dependencies;
  const { timeEpoch: at, requestId } = event.requestContext;
  const posted = postedIn(event);
  const actor = await filerIn(posted, event, dependencies);
  const county = await dependencies.county(at);
  const body = filingIn(posted, { services, organisation: county.organisation });
  const sign = await dependencies.signer();
  const { identity, keyGiven } = idempotencyOf(event, actor.sub, body, sign);
  const filing = filingOf(body);
  const { phone } = filing.private;
  const caller = phone === undefined ? undefined : callerKey(phone, sign);
  const filed = await fileOnce({ actor, at, filing, caller, identity }, sign, keyGiven, { table, county });
  if (filed.kind === 'refused') throw refused(filed.refusal);
  if (filed.kind === 'reused') throw new Refused(errors.keyReused);
  const ticket = fold([filed.commit]);
  if (!ticket) throw new Error(`ticket ${filed.commit.ticketId} has an empty first commit`);
  log.info(filed.repeated ? 'filing repeated' : 'filed', { ticketId: ticket.id, commit: 1, requestId });
  const queryCode = filing.anonymous ? queryCodeOf(ticket.id, sign) : undefined;
  return {
    root: 'service_requests',
    value: [{ service_request_id: ticket.id, service_notice: noticeOf(queryCode), account_id: null }],
  };
};
