import * as z from 'zod/mini';
import { ruleContent } from './directory-bodies.ts';
import { isoInstant } from './instant.ts';

const ruled = <Value extends z.ZodMiniType>(value: Value) =>
  z.strictObject({ value, clause: z.string(), requirement: z.string() });

const rule = z
  .strictObject({
    ...ruleContent.shape,
    id: z.string().check(z.describe('规则编号 · id')),
    principle: z.enum(['duty', 'territory']).check(z.describe('职责、属地 · which principle it follows')),
    words: z.string().check(z.describe('条件和去向,用文字写明 · the rule in words')),
    english: z.string(),
    broken: z
      .optional(z.boolean())
      .check(z.describe('所指单位已不存在,规则不起作用 · its unit is gone, so it has no effect')),
  })
  .check(z.describe('派单规则 · a rule'));

/** The dispatch directory as it is now. */
export const directoryView = z
  .strictObject({
    /** How many lines its register has: what was changed since the county began. */
    changes: z.int().check(z.describe('已登记的变更次数,明细见 GET /registers/directory · changes on record')),
    rules: z.array(rule).check(z.describe('自上而下,先符合者在前 · in order; the first that holds comes first')),
    regulated: ruled(z.array(z.string())).check(z.describe('属部门职责、不得下派镇(街)的分类 · kept with departments')),
    settings: z.record(z.string(), ruled(z.number())).check(z.describe('数值 · the figures it works with')),
  })
  .check(z.describe('派单目录 · the dispatch directory'));

const proposal = z
  .strictObject({
    id: z.string(),
    category: z.string(),
    town: z.optional(z.string()),
    from: z.string().check(z.describe('退回的单位 · the unit that gave it back')),
    to: z.string().check(z.describe('重新认定的单位 · the unit that got it')),
    times: z.int().check(z.describe('次数 · how often')),
    tickets: z.array(z.string()),
    lastAt: isoInstant,
    before: z.optional(z.string()).check(z.describe('新规则将排在此规则之前 · where the rule would stand')),
    words: z.string(),
    english: z.string(),
  })
  .check(z.describe('同意退回形成的建议 · what granted returns propose'));

/** What granted returns propose, most frequent first. */
export const proposalsView = z
  .strictObject({ proposals: z.array(proposal) })
  .check(z.describe('派单目录的变更建议,由人采纳或不采纳 · proposals, for a person to decide'));

export type DirectoryView = z.output<typeof directoryView>;
export type ProposalsView = z.output<typeof proposalsView>;
