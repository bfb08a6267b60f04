import type { PublicRequest, PublicUpdate } from '../../domain/open/public-request.ts';
import type { Organisation } from '../../domain/organisation/unit.ts';
import { toIso } from '../../domain/time/instant.ts';
import type { Content, Value } from './format.ts';
import { type Service, serviceCodeOf } from './services.ts';
import { isClosed, stepWords } from './words.ts';

/** Matters without a category are listed under the service of that name. */
const uncategorised = 'other';

export type RequestView = {
  readonly services: ReadonlyMap<string, Service>;
  readonly organisation: Organisation;
  /** `extensions=true`: what the standard does not have, under `extended_attributes`. */
  readonly extensions: boolean;
};

/** The service a request stands under. */
export const serviceOf = ({ category }: PublicRequest): string => serviceCodeOf(category ?? uncategorised);

const latestOf = ({ updates }: PublicRequest): PublicUpdate | undefined => updates.at(-1);

const notesOf = (request: PublicRequest): string => stepWords[latestOf(request)?.step ?? 'received'];

const extended = ({ type, channel, stage }: PublicRequest, extensions: boolean) =>
  extensions ? { extended_attributes: { type, channel, stage } } : {};

/** A request in the fields of the standard, none left out; nothing of what the caller said, is called or can be reached at. */
const requestValue = (request: PublicRequest, view: RequestView): { readonly [name: string]: Value } => {
  const { ticketId, stage, town, unit, requestedAt, updatedAt, expectedAt, lat, long } = request;
  const { services, organisation, extensions } = view;
  const service = services.get(serviceOf(request));
  const townName = town === undefined ? null : (organisation.get(town)?.shortName ?? town);
  const name = service?.category.name ?? '其他';
  return {
    service_request_id: ticketId,
    status: isClosed(stage) ? 'closed' : 'open',
    status_notes: notesOf(request),
    service_name: name,
    service_code: serviceOf(request),
    description: townName === null ? name : `${townName}:${name}`,
    agency_responsible: unit === undefined ? null : (organisation.get(unit)?.name ?? unit),
    service_notice: null,
    requested_datetime: toIso(requestedAt),
    updated_datetime: toIso(updatedAt),
    expected_datetime: expectedAt === undefined ? null : toIso(expectedAt),
    address: townName,
    address_id: town ?? null,
    zipcode: null,
    lat: lat ?? null,
    long: long ?? null,
    media_url: null,
    ...extended(request, extensions),
  };
};

/** `GET /requests` and `GET /requests/{id}`. */
export const requestList = (requests: readonly PublicRequest[], view: RequestView): Content => ({
  root: 'service_requests',
  value: requests.map((request) => requestValue(request, view)),
});

/** One step of a request in the form that FixMyStreet reads and writes (`servicerequestupdates`). */
export type RequestUpdate = PublicUpdate & { readonly ticketId: string };

/** The steps of requests, oldest first. */
export const updateList = (updates: readonly RequestUpdate[]): Content => ({
  root: 'service_request_updates',
  value: updates.map(({ ticketId, n, step, at, stage }) => ({
    update_id: `${ticketId}-${n}-${step}`,
    service_request_id: ticketId,
    status: isClosed(stage) ? 'CLOSED' : stage === 'received' ? 'OPEN' : 'IN_PROGRESS',
    updated_datetime: toIso(at),
    description: stepWords[step],
    media_url: null,
  })),
});
