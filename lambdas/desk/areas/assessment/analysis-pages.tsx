import { Hono } from 'hono';
import type { Analysis } from '../../../../domain/analysis/analysis.ts';
import { analysisReaders } from '../../../../domain/assessment/access.ts';
import { isMonth } from '../../../../domain/reports/period.ts';
import { dateOf, fromIso } from '../../../../domain/time/instant.ts';
import { readAnalysis } from '../../../shared/analysis/analyse.ts';
import { longestTrace, ticketsBehindNumber } from '../../../shared/analysis/behind.ts';
import { datedIn } from '../../../shared/web/moments.ts';
import { filled } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
import type { DeskEnv } from '../../dependencies.ts';
import { subjectsOf, TicketNumbers } from '../../table/ticket-numbers.tsx';
import { namedMonth, namesFor } from './names.ts';
import { Hard, Heat, RepeatCallers } from './views/hard.tsx';
import { base, has, Nothing, Section } from './views/section.tsx';
import { Volume, Weeks } from './views/volume.tsx';
import { assessmentWords } from './words/words.ts';

/** 热点难点 (R76): charts, each with a table of the same numbers, and the tickets behind them. */
export const analysisPages = new Hono<DeskEnv>();

const monthIn = (context: DeskContext): string => {
  const asked = context.req.query('month') ?? '';
  return isMonth(asked) ? asked : dateOf(context.var.at).slice(0, 7);
};

const MonthForm = ({ context, month }: { readonly context: DeskContext; readonly month: string }) => {
  const words = assessmentWords(context.var.language);
  return (
    <form method="get" action={`${base}/analysis`} class="inline-form">
      <label for="month">{words.month}</label>
      <input id="month" name="month" type="month" value={month} />
      <button type="submit">{words.show}</button>
    </form>
  );
};

const Charts = ({ context, analysis }: { readonly context: DeskContext; readonly analysis: Analysis }) => {
  const words = assessmentWords(context.var.language);
  const names = namesFor(context);
  const { volume, growing } = analysis;
  const { analysis: said } = words;
  const shared = { analysis, words };
  return (
    <>
      <Weeks {...shared} />
      <Volume
        id="category"
        title={said.byCategory}
        heading={said.category}
        spots={volume.category}
        nameOf={names.category}
        {...shared}
      />
      <Volume id="town" title={said.byTown} heading={said.town} spots={volume.town} nameOf={names.town} {...shared} />
      <Volume id="unit" title={said.byUnit} heading={said.unit} spots={volume.unit} nameOf={names.unit} {...shared} />
      <Heat names={names} {...shared} />
      {growing.length === 0 ? (
        <section>
          <h2>{said.growing}</h2>
          <p>{said.noGrowing}</p>
        </section>
      ) : (
        <Volume id="growing" title={said.growing} heading={said.spot} spots={growing} nameOf={names.spot} {...shared} />
      )}
      <Hard names={names} {...shared} />
      <RepeatCallers names={names} {...shared} />
    </>
  );
};

analysisPages.get('/', async (context) => {
  if (!has(context, analysisReaders)) return context.html(<Nothing context={context} why="notYours" />, 403);
  const { analysis: words } = assessmentWords(context.var.language);
  const month = monthIn(context);
  const analysis = await readAnalysis(context.var.dependencies.table, month);
  const asOf = analysis === undefined ? '' : datedIn(context.var.language, fromIso(analysis.asOf));
  return context.html(
    <Section context={context} title={filled(words.title, namedMonth(month))}>
      <MonthForm context={context} month={month} />
      {analysis ? (
        <>
          <p>
            {filled(words.asOf, {
              asOf,
              total: analysis.total,
              before: analysis.totalBefore,
              minimum: analysis.minimum,
            })}
          </p>
          <Charts context={context} analysis={analysis} />
        </>
      ) : (
        <p>{filled(words.none, namedMonth(month))}</p>
      )}
    </Section>,
  );
});

analysisPages.get('/tickets', async (context) => {
  if (!has(context, analysisReaders)) return context.html(<Nothing context={context} why="notYours" />, 403);
  const { analysis: words } = assessmentWords(context.var.language);
  const { table } = context.var.dependencies;
  const month = monthIn(context);
  const trace = (context.req.query('trace') ?? '').slice(0, longestTrace);
  const analysis = await readAnalysis(table, month);
  const tickets = analysis && trace !== '' ? await ticketsBehindNumber(table, analysis, trace) : [];
  if (tickets.length === 0) return context.html(<Nothing context={context} why="notFound" />, 404);
  return context.html(
    <Section context={context} title={words.tickets}>
      <p>
        <a href={`${base}/analysis?month=${month}`}>{words.back}</a>
      </p>
      <TicketNumbers tickets={tickets} subjects={await subjectsOf(context, tickets)} />
    </Section>,
  );
});
