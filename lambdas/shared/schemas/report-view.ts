import * as z from 'zod/mini';
import { figures } from '../../../domain/reports/contribution.ts';
import { rates } from '../../../domain/reports/rates.ts';

const month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/));
const instant = z.string();
const count = z.int();

export const figureName = z.enum(figures);
export const figuresView = z.partialRecord(figureName, count);
export const ratesView = z.partialRecord(
  z.enum(rates),
  z.object({ numerator: count, denominator: count, rate: z.optional(z.number()) }),
);

/** A version of a month's report, or its draft. */
export const headView = z.object({
  month,
  state: z.enum(['frozen', 'draft']),
  version: count,
  hash: z.string(),
  cutoff: instant,
  at: instant,
  by: z.string(),
  supersedes: z.optional(count),
  corrections: count,
});

const rowView = z.object({
  unit: z.string(),
  name: z.string(),
  english: z.string(),
  parent: z.optional(z.string()),
  figures: figuresView,
  rates: ratesView,
});

/** How far the making of a report is, and what it came to. */
export const runView = z
  .object({
    month,
    state: z.enum(['asked', 'running', 'done']),
    at: instant,
    by: z.string(),
    cutoff: instant,
    reproduces: z.optional(count),
    seen: count,
    done: count,
    outcome: z.optional(
      z.object({
        result: z.enum(['frozen', 'corrected', 'unchanged', 'drafted', 'reproduced', 'not-reproduced']),
        version: count,
        hash: z.string(),
      }),
    ),
  })
  .check(z.describe('月报生成进度:已核工单数 done ÷ 应核工单数 seen · progress'));

export const reportListView = z
  .object({ items: z.array(headView) })
  .check(z.describe('各月月报,最近的在前 · months, the latest first'));

const definitionView = z.object({
  name: z.string(),
  english: z.string(),
  counts: z.string(),
  countsEnglish: z.string(),
});
const rateDefinitionView = z.object({
  name: z.string(),
  english: z.string(),
  formula: z.string(),
  formulaEnglish: z.string(),
  exclusions: z.string(),
  exclusionsEnglish: z.string(),
});

export const reportView = z
  .object({
    ...headView.shape,
    versions: z.array(headView),
    run: z.optional(runView),
    levels: z.array(
      z.object({
        level: z.int(),
        rows: z.array(rowView),
        totals: z.optional(z.object({ figures: figuresView, rates: ratesView })),
      }),
    ),
    perDay: z.record(z.string(), count),
    correctionList: z.array(
      z.object({
        unit: z.string(),
        figure: figureName,
        was: count,
        is: count,
        added: z.array(z.string()),
        removed: z.array(z.string()),
      }),
    ),
    definitions: z.record(figureName, definitionView),
    rateDefinitions: z.record(z.enum(rates), rateDefinitionView),
  })
  .check(z.describe('月报:各级平台各项数字、比率(公式、分子、分母、不计项)、更正 · the monthly report'));

export const reportTicketsView = z
  .object({
    month,
    version: count,
    unit: z.string(),
    figure: figureName,
    count,
    tickets: z.array(z.string()),
    next: z.optional(z.string()),
  })
  .check(z.describe('某数字背后的工单 · the tickets behind a number'));

const version = z.optional(
  z.string().check(z.regex(/^\d{1,4}$/), z.describe('版本号,缺省为最新 · the latest unless given')),
);

export const reportQuery = z.strictObject({
  version,
  format: z.optional(
    z
      .enum(['json', 'xlsx', 'csv', 'html'])
      .check(z.describe('json(缺省)、xlsx、csv、html(打印版)· html is a sheet for print')),
  ),
});

/** The tickets of a page. */
export const ticketsPage = 500;

export const reportTicketsQuery = z.strictObject({
  unit: z.string().check(z.minLength(1), z.maxLength(40), z.describe('平台编号 · the platform')),
  figure: figureName.check(z.describe('数字 · the figure')),
  version,
  after: z.optional(z.string().check(z.regex(/^\d{14,17}$/), z.describe('上页的 next · the page before said it'))),
});

export const reportBody = z
  .strictObject({
    reproduce: z.optional(
      z.int().check(z.minimum(1), z.maximum(9999), z.describe('按此版本的截止时间重算并核对哈希 · proves a version')),
    ),
  })
  .check(z.describe('生成月报;月份结束后生成即冻结,已冻结的核对更正 · makes, freezes or checks a report'));
