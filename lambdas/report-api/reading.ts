import { ticketsBehind } from '../../domain/reports/trace.ts';
import { bookProblem } from '../shared/http/book-problem.ts';
import { json } from '../shared/http/gateway.ts';
import { problem } from '../shared/http/problem.ts';
import { valid } from '../shared/http/validate.ts';
import { downloadOf } from '../shared/reports/downloads.ts';
import { headView, reportView } from '../shared/reports/report-view.ts';
import { rowOf, type ShownReport, showReport } from '../shared/reports/shown-report.ts';
import { reportQuery, reportTicketsQuery, ticketsPage } from '../shared/schemas/report-view.ts';
import { readMonths } from '../shared/store/report-heads.ts';
import { readRun } from '../shared/store/report-runs.ts';
import { readTrace } from '../shared/store/reports.ts';
import { monthIn, type ReportAnswer, type ReportDependencies, type ReportRequest } from './dependencies.ts';

/** `GET /reports/monthly`: the months that have a report. */
export const listReports: ReportAnswer = async (_, { table }) =>
  json(200, { items: (await readMonths(table)).map(headView) });

const shownIn = async (
  { event, actor }: ReportRequest,
  { table }: ReportDependencies,
  version: string | undefined,
): Promise<ShownReport> => {
  const number = version === undefined ? undefined : Number(version);
  const shown = await showReport(table, actor, monthIn(event), number);
  if (!shown) throw bookProblem('no-report');
  return shown;
};

/** `GET /reports/monthly/{month}`: the report as data or as a file. */
export const readReport: ReportAnswer = async (request, dependencies) => {
  const { version, format = 'json' } = valid(reportQuery, request.event.queryStringParameters ?? {}, 'invalid-query');
  const shown = await shownIn(request, dependencies, version);
  if (format === 'json') return json(200, reportView(shown, await readRun(dependencies.table, shown.head.month)));
  const { bytes, headers } = await downloadOf(shown, format);
  return {
    statusCode: 200,
    headers: { ...headers, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  };
};

/** `GET /reports/monthly/{month}/tickets`: which tickets a number is made of. */
export const listTickets: ReportAnswer = async (request, dependencies) => {
  const query = valid(reportTicketsQuery, request.event.queryStringParameters ?? {}, 'invalid-query');
  const { unit, figure, version, after = '' } = query;
  const { head, report, whole } = await shownIn(request, dependencies, version);
  if (!rowOf(report, unit)) throw bookProblem(whole ? 'no-report' : 'report-not-yours');
  const all = ticketsBehind(await readTrace(dependencies.table, head, unit), figure);
  const rest = all.filter((ticketId) => ticketId > after);
  const tickets = rest.slice(0, ticketsPage);
  const next = rest.length > tickets.length ? tickets.at(-1) : undefined;
  return json(200, { month: head.month, version: head.version, unit, figure, count: all.length, tickets, next });
};
