import { stringify } from 'csv-stringify/sync';
import type { PublicRequest } from '../../domain/open/public-request.ts';
import type { Organisation } from '../../domain/organisation/unit.ts';
import { boundsOf, type Month } from '../../domain/reports/period.ts';
import { dateOfDay, day, dayNumberOf, type Instant, toIso } from '../../domain/time/instant.ts';
import { publicRequestsOf } from '../shared/store/public-requests.ts';
import type { Table } from '../shared/store/table.ts';
import { serviceOf } from './requests.ts';
import type { Service } from './services.ts';
import { isClosed, stepWords } from './words.ts';

/** The columns of the bulk format (Open311 Bulk), with the limit beside them. */
const columns = [
  'service_request_id',
  'requested_datetime',
  'expected_datetime',
  'updated_datetime',
  'closed_date',
  'status_description',
  'status_notes',
  'source',
  'service_name',
  'service_subtype',
  'service_code',
  'agency_responsible',
  'address',
  'lat',
  'long',
] as const;

export type OpenDataView = {
  readonly services: ReadonlyMap<string, Service>;
  readonly organisation: Organisation;
};

const moment = (at: Instant | undefined): string => (at === undefined ? '' : toIso(at));

const rowOf = (request: PublicRequest, { services, organisation }: OpenDataView): readonly (string | number)[] => {
  const { ticketId, requestedAt, expectedAt, updatedAt, closedAt, stage, channel, unit, town, lat, long } = request;
  const code = serviceOf(request);
  const service = services.get(code);
  return [
    ticketId,
    moment(requestedAt),
    moment(expectedAt),
    moment(updatedAt),
    moment(closedAt),
    isClosed(stage) ? 'closed' : 'open',
    stepWords[request.updates.at(-1)?.step ?? 'received'],
    channel,
    service?.group.name ?? '其他',
    service?.category.name ?? '其他',
    code,
    unit === undefined ? '' : (organisation.get(unit)?.name ?? unit),
    town === undefined ? '' : (organisation.get(town)?.shortName ?? town),
    lat ?? '',
    long ?? '',
  ];
};

/** Days read at the same time. */
const abreast = 10;

/** The public requests accepted in a month, oldest first. */
const acceptedIn = async (table: Table, month: Month): Promise<readonly PublicRequest[]> => {
  const { from, until } = boundsOf(month);
  const first = dayNumberOf(from);
  const days = Array.from({ length: (until - from) / day }, (_, index) => dateOfDay(first + index));
  const found: PublicRequest[] = [];
  for (let start = 0; start < days.length; start += abreast) {
    const some = await Promise.all(days.slice(start, start + abreast).map((each) => publicRequestsOf(table, each)));
    for (const ofDay of some) found.push(...ofDay.toReversed());
  }
  return found;
};

/**
 * A month of requests as CSV (RFC 4180, UTF-8 with its mark), for everybody: what the Open311 list shows, nothing more.
 * Text that a spreadsheet would take for a formula is put behind an apostrophe.
 */
export const openData = async (table: Table, month: Month, view: OpenDataView): Promise<string> => {
  const requests = await acceptedIn(table, month);
  return stringify([[...columns], ...requests.map((request) => [...rowOf(request, view)])], {
    ...{ bom: true, record_delimiter: 'windows', escape_formulas: true },
  });
};
