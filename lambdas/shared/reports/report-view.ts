import type { Level } from '../../../domain/organisation/unit.ts';
import { type Figure, figures } from '../../../domain/reports/contribution.ts';
import { definitions } from '../../../domain/reports/definitions.ts';
import {
  type Figures,
  type Rate,
  type RateValue,
  rateDefinitions,
  rateOf,
  rates,
} from '../../../domain/reports/rates.ts';
import type { ReportRow } from '../../../domain/reports/report.ts';
import { toIso } from '../../../domain/time/instant.ts';
import type { ReportHead } from '../store/report-heads.ts';
import type { ReportRun } from '../store/report-runs.ts';
import type { ShownReport } from './shown-report.ts';

export const headView = ({ cutoff, at, ...head }: ReportHead) => ({ ...head, cutoff: toIso(cutoff), at: toIso(at) });

/** How far a run is; neither its id nor which parts of it are stored. */
export const runView = ({ month, state, at, by, cutoff, reproduces, seen, done, outcome }: ReportRun) => ({
  ...{ month, state, at: toIso(at), by, cutoff: toIso(cutoff), reproduces, seen, done, outcome },
});

/** The rates that are made at a level, each with its two numbers. */
export const ratesAt = (level: Level, counted: Figures): Readonly<Partial<Record<Rate, RateValue>>> =>
  Object.fromEntries(
    rates.flatMap((rate) => (rateDefinitions[rate].levels.includes(level) ? [[rate, rateOf(rate, counted)]] : [])),
  );

const rowView = (level: Level, row: ReportRow) => ({ ...row, rates: ratesAt(level, row.figures) });

const definitionOf = (figure: Figure) => {
  const { name, english, counts, countsEnglish } = definitions[figure];
  return { name, english, counts, countsEnglish };
};

const rateDefinitionOf = (rate: Rate) => {
  const { name, english, formula, formulaEnglish, exclusions, exclusionsEnglish } = rateDefinitions[rate];
  return { name, english, formula, formulaEnglish, exclusions, exclusionsEnglish };
};

/** A report as the API shows it, with every definition. */
export const reportView = ({ head, heads, report, corrections, whole }: ShownReport, run: ReportRun | undefined) => ({
  ...headView(head),
  versions: heads.map(headView),
  run: run && runView(run),
  levels: report.levels.map(({ level, rows, totals }) => ({
    level,
    rows: rows.map((row) => rowView(level, row)),
    totals: whole ? { figures: totals, rates: ratesAt(level, totals) } : undefined,
  })),
  perDay: report.perDay,
  correctionList: corrections,
  definitions: Object.fromEntries(figures.map((figure) => [figure, definitionOf(figure)])),
  rateDefinitions: Object.fromEntries(rates.map((rate) => [rate, rateDefinitionOf(rate)])),
});
