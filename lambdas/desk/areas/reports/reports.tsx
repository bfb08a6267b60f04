import { Hono } from 'hono';
import { figures } from '../../../../domain/reports/contribution.ts';
import { isMonth } from '../../../../domain/reports/period.ts';
import { ticketsBehind } from '../../../../domain/reports/trace.ts';
import { downloadFormats, downloadOf } from '../../../shared/reports/downloads.ts';
import { reportReaders } from '../../../shared/reports/rights.ts';
import { rowOf, type ShownReport, showReport } from '../../../shared/reports/shown-report.ts';
import { readMonths } from '../../../shared/store/report-heads.ts';
import { readRun } from '../../../shared/store/report-runs.ts';
import { readTrace } from '../../../shared/store/reports.ts';
import type { Area, DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { mostSubjects, subjectsOf } from '../../table/ticket-numbers.tsx';
import { Refusal } from '../../views/refusal.tsx';
import { make } from './make.tsx';
import { MonthPage } from './views/month.tsx';
import { MonthsPage } from './views/months.tsx';
import { RunPage } from './views/run-page.tsx';
import { TicketsPage } from './views/tickets.tsx';

const noPage = (context: DeskContext) =>
  context.html(<Refusal language={context.var.language} refusal="noPage" />, 404);

/** The report that the address names, as the person may see it. */
const shownIn = async (context: DeskContext): Promise<ShownReport | undefined> => {
  const { actor, dependencies } = context.var;
  const month = context.req.param('month') ?? '';
  const version = context.req.query('version');
  if (!isMonth(month)) return undefined;
  return showReport(dependencies.table, actor, month, version === undefined ? undefined : Number(version));
};

const pages = new Hono<DeskEnv>();

pages.get('/', async (context) =>
  context.html(<MonthsPage context={context} months={await readMonths(context.var.dependencies.table)} />),
);

pages.post('/', make);

pages.get('/:month', async (context) => {
  const shown = await shownIn(context);
  const run = await readRun(context.var.dependencies.table, context.req.param('month'));
  if (shown) {
    const asked = context.req.query('asked') !== undefined;
    return context.html(<MonthPage context={context} shown={shown} run={run} asked={asked} />);
  }
  return run ? context.html(<RunPage context={context} run={run} />) : noPage(context);
});

pages.get('/:month/file', async (context) => {
  const format = downloadFormats.find((each) => each === context.req.query('format'));
  const shown = format && (await shownIn(context));
  if (!format || !shown) return noPage(context);
  const { bytes, headers } = await downloadOf(shown, format);
  return context.body(new Uint8Array(bytes), 200, headers);
});

pages.get('/:month/tickets', async (context) => {
  const { unit = '', after = '' } = context.req.query();
  const figure = figures.find((each) => each === context.req.query('figure'));
  const shown = figure && (await shownIn(context));
  if (!figure || !shown) return noPage(context);
  if (!rowOf(shown.report, unit))
    return context.html(<Refusal language={context.var.language} refusal="notYours" />, 403);
  const all = ticketsBehind(await readTrace(context.var.dependencies.table, shown.head, unit), figure);
  const rest = all.filter((ticketId) => ticketId > after);
  const tickets = rest.slice(0, mostSubjects);
  const next = rest.length > tickets.length ? tickets.at(-1) : undefined;
  const page = { shown, unit, figure, count: all.length, tickets, subjects: await subjectsOf(context, tickets), next };
  return context.html(<TicketsPage context={context} {...page} />);
});

/** 月报: the months, each report with its charts and files, and the tickets behind each number. */
export const reports: Area = { path: '/desk/reports', name: 'reports', roles: reportReaders, pages };
