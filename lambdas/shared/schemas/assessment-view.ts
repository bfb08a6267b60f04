import * as z from 'zod/mini';
import { dimensions } from '../../../domain/analysis/analysis.ts';
import { hardSigns } from '../../../domain/analysis/ticket-facts.ts';
import { unitKinds } from '../../../domain/assessment/scheme.ts';
import { bulletinKinds } from '../../../domain/bulletins/bulletin.ts';
import { longestTrace } from '../analysis/behind.ts';
import { isoInstant } from './instant.ts';
import { line } from './texts.ts';

const count = z.int().check(z.minimum(0));
const counted = {
  count,
  trace: z.string().check(z.describe('名单名称,见 …/tickets?trace= · the list behind the number')),
};
/** A number of an analysis, with the list behind it. */
export const countedView = z.strictObject(counted);

/** What is counted of a place, a category, a unit, against the month before. */
export const hotSpot = z.strictObject({
  ...counted,
  key: z.string().check(z.describe('分类、镇街、单位的编号;组合以|分隔 · ids, joined by |')),
  before: count,
  growth: z.optional(z.number()).check(z.describe('两期都不少于 minimum 件时才有 · only where there were enough')),
  share: z.number(),
});
const shape = <K extends string, V>(keys: readonly K[], value: V) =>
  Object.fromEntries(keys.map((key) => [key, value])) as { [Key in K]: V };

/** A month's analysis (R76). */
export const analysisView = z
  .strictObject({
    schema: z.literal(1),
    month: z.string(),
    from: isoInstant,
    until: isoInstant,
    asOf: isoInstant,
    minimum: count,
    total: count,
    totalBefore: count,
    volume: z.strictObject(shape(dimensions, z.array(hotSpot))),
    growing: z.array(hotSpot),
    repeatCallers: z.array(z.strictObject({ ...counted, category: z.string() })),
    repeating: z.int(),
    hard: z.array(
      z.strictObject({
        ...counted,
        key: z.string(),
        of: count,
        signs: z.strictObject(shape(hardSigns, countedView)),
      }),
    ),
    weeks: z.array(z.strictObject({ week: count, count, before: count })),
    heat: z.array(z.strictObject({ ...counted, category: z.string(), town: z.string() })),
  })
  .check(z.describe('热点、难点分析 · hot spots and hard spots'));

export const traceQuery = z.strictObject({
  trace: line(longestTrace).check(z.describe('名单名称,见分析 · the list behind a number, as the analysis names it')),
});

export const traceView = z
  .strictObject({ trace: z.string(), tickets: z.array(z.string()) })
  .check(z.describe('数字所指的工单 · the tickets behind a number'));

const score = z.strictObject({
  unit: z.string(),
  unitName: z.string(),
  kind: z.enum(unitKinds),
  total: z.int().check(z.describe('以百分之一分计 · in hundredths of a point')),
});

export const appeal = z.strictObject({
  n: z.int(),
  year: z.int(),
  unit: z.string(),
  item: z.string(),
  ticketId: z.string(),
  reason: z.string(),
  at: isoInstant,
  by: z.string(),
  decision: z.optional(z.strictObject({ strike: z.boolean(), reason: z.string(), at: isoInstant, by: z.string() })),
});

const frozen = z.strictObject({
  version: z.int(),
  at: isoInstant,
  hash: z.string(),
  scheme: z.string(),
  decided: count.check(z.describe('已决定的申诉数 · appeals decided by then')),
});

/** A year's assessment as it stands: the units that the reader sees, the highest score first. */
export const assessmentView = z
  .strictObject({
    year: z.int(),
    scheme: z.looseObject({ version: z.string(), approval: z.string(), proposal: z.boolean() }),
    counted: z.optional(z.strictObject({ asOf: isoInstant, until: z.iso.date() })),
    scores: z.array(score),
    appeals: z.array(appeal),
    frozen: z.array(frozen),
  })
  .check(z.describe('年度考核 · the year’s assessment'));

/** A unit's score, each missing point with its ticket. */
export const unitScoreView = z
  .strictObject({
    ...score.shape,
    items: z.array(
      z.strictObject({
        item: z.string(),
        name: z.string(),
        full: z.int(),
        marks: z.int(),
        weighted: z.int(),
        numerator: z.optional(count),
        denominator: z.optional(count),
        lines: z.array(z.strictObject({ ticketId: z.string(), points: z.int(), appeal: z.optional(z.int()) })),
      }),
    ),
    appeals: z.array(appeal),
  })
  .check(z.describe('单位得分明细 · a unit’s score, each point with its ticket'));

/** A frozen version. */
export const versionView = z
  .strictObject({
    year: z.int(),
    version: z.int(),
    hash: z.string(),
    basisAsOf: z.string(),
    scheme: z.looseObject({ version: z.string(), approval: z.string() }),
    totals: z.array(score),
  })
  .check(z.describe('冻结的得分 · a frozen version'));

/** The bulletins of a year. */
export const bulletinsView = z
  .strictObject({
    year: z.int(),
    bulletins: z.array(
      z.strictObject({
        n: z.int(),
        kind: z.enum(bulletinKinds),
        month: z.string(),
        title: z.string(),
        body: z.string(),
        changedAt: isoInstant,
        sources: z.array(z.strictObject({ says: z.string(), value: z.string(), from: z.string() })),
        issued: z.optional(z.strictObject({ issue: z.int(), at: isoInstant, by: z.string() })),
      }),
    ),
  })
  .check(z.describe('本年信息、简报 · the year’s bulletins'));
