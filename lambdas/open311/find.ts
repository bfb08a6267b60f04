import type { PublicRequest } from '../../domain/open/public-request.ts';
import { dateOfDay, day, dayNumberOf } from '../../domain/time/instant.ts';
import { publicRequestsOf } from '../shared/store/public-requests.ts';
import type { Table } from '../shared/store/table.ts';
import { type ListQuery, longestSpan, mostRequests, type Span } from './query.ts';
import { type RequestUpdate, serviceOf } from './requests.ts';
import { isClosed } from './words.ts';

/** Days read at the same time. */
const abreast = 10;

/** The public requests accepted in a span, the latest first, read as far as they are asked for. */
async function* acceptedIn(table: Table, { from, until }: Span): AsyncGenerator<PublicRequest, undefined> {
  const last = dayNumberOf(until - 1);
  const first = Math.max(dayNumberOf(from), last - longestSpan / day);
  for (let newest = last; newest >= first; newest -= abreast) {
    const days = Array.from({ length: Math.min(abreast, newest - first + 1) }, (_, index) => newest - index);
    const found = await Promise.all(days.map((each) => publicRequestsOf(table, dateOfDay(each))));
    for (const request of found.flat()) if (request.requestedAt >= from && request.requestedAt < until) yield request;
  }
}

const matches = (request: PublicRequest, { services, statuses }: ListQuery): boolean =>
  (services === undefined || services.has(serviceOf(request))) &&
  (statuses === undefined || statuses.has(isClosed(request.stage) ? 'closed' : 'open'));

/** The page of a list. Beyond the first thousand there is none: the dates are to be narrowed. */
export const requestsOf = async (table: Table, query: ListQuery): Promise<readonly PublicRequest[]> => {
  const { page, pageSize } = query;
  const end = Math.min(page * pageSize, Math.max(mostRequests, pageSize));
  const found: PublicRequest[] = [];
  for await (const request of acceptedIn(table, query)) {
    if (!matches(request, query)) continue;
    found.push(request);
    if (found.length >= end) break;
  }
  return found.slice((page - 1) * pageSize, end);
};

/** The steps within a span, oldest first, of requests that were accepted in it or in the 90 days before its end. */
export const updatesIn = async (table: Table, { from, until }: Span): Promise<readonly RequestUpdate[]> => {
  const found: RequestUpdate[] = [];
  for await (const { ticketId, updatedAt, updates } of acceptedIn(table, { from: until - longestSpan, until }))
    if (updatedAt >= from)
      for (const update of updates) if (update.at >= from && update.at < until) found.push({ ...update, ticketId });
  return found.toSorted((a, b) => a.at - b.at || (a.ticketId < b.ticketId ? -1 : 1)).slice(0, mostRequests);
};
