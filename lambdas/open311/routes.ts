import { isMonth } from '../../domain/reports/period.ts';
import { type ApiAnswer, type ApiEvent, headerOf } from '../shared/http/gateway.ts';
import { type Asked, answerOf } from './answer.ts';
import type { Open311Dependencies } from './dependencies.ts';
import { errors, Refused } from './errors.ts';
import { type Format, formats } from './format.ts';
import { openData } from './open-data.ts';
import { answered, csvFile, failed } from './respond.ts';

const isFormat = (text: string): text is Format => (formats as readonly string[]).includes(text);

/** The path and its format; without one of the two formats there is no such resource, and XML says so. */
const askedIn = (event: ApiEvent): { readonly asked: Asked; readonly format: Format | undefined } => {
  const proxy = event.pathParameters?.proxy ?? '';
  const point = proxy.lastIndexOf('.');
  const format = proxy.slice(point + 1);
  const known = point > 0 && isFormat(format);
  return {
    asked: {
      method: event.requestContext.http.method,
      path: (known ? proxy.slice(0, point) : proxy).split('/'),
      parameters: event.queryStringParameters ?? {},
    },
    format: known ? format : undefined,
  };
};

const geoReport = async (event: ApiEvent, dependencies: Open311Dependencies): Promise<ApiAnswer> => {
  const { asked, format } = askedIn(event);
  try {
    if (format === undefined) throw new Refused(errors.noResource);
    const content = await answerOf(event, asked, dependencies);
    return answered(content, format, asked.method === 'POST' ? 201 : 200);
  } catch (fault) {
    return failed(fault, format ?? 'xml', event.requestContext.requestId);
  }
};

const fileName = /^(\d{4}-\d\d)\.csv$/;

/** `GET /open-data/requests/2026-11.csv`. */
const monthFile = async (
  event: ApiEvent,
  { table: tickets, county, services }: Open311Dependencies,
): Promise<ApiAnswer> => {
  try {
    const file = event.pathParameters?.file ?? '';
    const [, month] = fileName.exec(file) ?? [];
    if (month === undefined || !isMonth(month)) throw new Refused(errors.noResource);
    const { organisation } = await county(event.requestContext.timeEpoch);
    const table = await openData(tickets, month, { services, organisation });
    return csvFile(table, `12345-${month}.csv`, /\bgzip\b/.test(headerOf(event, 'accept-encoding') ?? ''));
  } catch (fault) {
    return failed(fault, 'json', event.requestContext.requestId);
  }
};

/** Answers the open interfaces. Nothing that is thrown leaves as anything but errors in the standard's form. */
export const answerOpen311 =
  (dependencies: Open311Dependencies) =>
  (event: ApiEvent): Promise<ApiAnswer> =>
    event.requestContext.routeKey.includes('/open-data/')
      ? monthFile(event, dependencies)
      : geoReport(event, dependencies);
