import type { PublicRequest } from '../../domain/open/public-request.ts';
import { readTicketNumber } from '../../domain/tickets/number.ts';
import type { ApiEvent } from '../shared/http/gateway.ts';
import { readPublicRequest } from '../shared/store/public-requests.ts';
import { addUpdate } from './add-update.ts';
import type { Open311Dependencies } from './dependencies.ts';
import { discovery } from './discovery.ts';
import { errors, Refused } from './errors.ts';
import { requestsOf, updatesIn } from './find.ts';
import type { Content } from './format.ts';
import { fileRequest } from './post.ts';
import { listQueryOf, mostRequests, numbersIn, type Parameters, updateSpanOf } from './query.ts';
import { type RequestView, requestList, updateList } from './requests.ts';
import { type Service, serviceDefinition, serviceList } from './services.ts';

/** What was asked for: the method, the path below `/open311/v2/` without its format, and the query. */
export type Asked = { readonly method: string; readonly path: readonly string[]; readonly parameters: Parameters };

type Answer = (event: ApiEvent, asked: Asked, dependencies: Open311Dependencies) => Promise<Content> | Content;

const viewOf = async (
  event: ApiEvent,
  { parameters }: Asked,
  dependencies: Open311Dependencies,
): Promise<RequestView> => {
  const { organisation } = await dependencies.county(event.requestContext.timeEpoch);
  return { services: dependencies.services, organisation, extensions: parameters.extensions === 'true' };
};

const publicRequest = async (id: string, { table }: Open311Dependencies): Promise<PublicRequest | undefined> =>
  readTicketNumber(id) === 'number' ? readPublicRequest(table, id) : undefined;

const serviceNamed = (code: string, { services }: Open311Dependencies): Service => {
  const service = services.get(code);
  if (!service) throw new Refused(errors.noService);
  return service;
};

const listRequests: Answer = async (event, asked, dependencies) => {
  const numbers = numbersIn(asked.parameters);
  const found = numbers
    ? await Promise.all(numbers.slice(0, mostRequests).map((id) => publicRequest(id, dependencies)))
    : await requestsOf(dependencies.table, listQueryOf(asked.parameters, event.requestContext.timeEpoch));
  return requestList(
    found.filter((each) => each !== undefined),
    await viewOf(event, asked, dependencies),
  );
};

const oneRequest: Answer = async (event, asked, dependencies) => {
  const request = await publicRequest(asked.path[1] ?? '', dependencies);
  if (!request) throw new Refused(errors.noRequest);
  return requestList([request], await viewOf(event, asked, dependencies));
};

/** Numbers are given at once, so a token is never handed out; a number is answered with itself. */
const oneToken: Answer = async (_event, { path }, dependencies) => {
  const request = await publicRequest(path[1] ?? '', dependencies);
  if (!request) throw new Refused(errors.noToken);
  return {
    root: 'service_requests',
    value: [{ service_request_id: request.ticketId, token: request.ticketId }],
  };
};

/** Every resource of the standard, with mySociety's updates. A `*` stands for one part of the path. */
const resources: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['GET discovery', (_event, _asked, { baseUrl }) => discovery(baseUrl)],
  ['GET services', (_event, _asked, { services }) => serviceList([...services.values()])],
  ['GET services/*', (_event, { path }, all) => serviceDefinition(serviceNamed(path[1] ?? '', all))],
  ['GET requests', listRequests],
  ['GET requests/*', oneRequest],
  ['GET tokens/*', oneToken],
  ['POST requests', (event, _asked, dependencies) => fileRequest(event, dependencies)],
  [
    'GET servicerequestupdates',
    async (event, { parameters }, { table }) =>
      updateList(await updatesIn(table, updateSpanOf(parameters, event.requestContext.timeEpoch))),
  ],
  ['POST servicerequestupdates', (event, _asked, dependencies) => addUpdate(event, dependencies)],
]);

/**
 * Answers a request.
 * @throws Refused when there is no such resource or jurisdiction, or the request is wrong
 */
export const answerOf: Answer = (event, asked, dependencies) => {
  const { method, path, parameters } = asked;
  const jurisdiction = parameters.jurisdiction_id;
  if (jurisdiction !== undefined && jurisdiction !== dependencies.jurisdiction) throw new Refused(errors.jurisdiction);
  const name = path.length === 2 ? `${path[0]}/*` : path.join('/');
  const answer = resources.get(`${method} ${name}`);
  if (!answer) throw new Refused(errors.noResource);
  return answer(event, asked, dependencies);
};
