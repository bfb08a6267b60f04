import * as z from 'zod/mini';
import { isoInstant } from './instant.ts';

const version = z
  .strictObject({
    from: z.optional(z.string()).check(z.describe('自此日起;没有则为登记之前 · from this date on')),
    name: z.string(),
    shortName: z.string(),
    english: z.string(),
    level: z.int(),
    parent: z.optional(z.string()),
    phones: z.optional(z.record(z.string(), z.string())).check(z.describe('岗位电话,限中心 · for the centre')),
    successor: z.optional(z.string()).check(z.describe('撤并后的承接单位 · goes on with its work')),
    line: z.optional(z.int()).check(z.describe('登记簿行号 · line of the register')),
    enteredAt: z.optional(isoInstant).check(z.describe('登记时间 · when it was entered')),
    command: z.optional(z.string()).check(z.describe('所作登记 · the act')),
    basis: z.optional(z.string()).check(z.describe('依据文件 · document')),
    by: z.optional(z.string()).check(z.describe('登记人的岗位 · post of who entered it')),
    sub: z.optional(z.string()).check(z.describe('登记人账号,限中心 · for the centre')),
  })
  .check(z.describe('单位的一个版本 · a version of a unit'));

const deputy = z
  .strictObject({ role: z.string(), sub: z.string(), from: z.string(), until: z.string() })
  .check(z.describe('代岗(AB角)· a deputy'));

/** How a unit stood since when, and who stands in for its posts. */
export const unitHistoryView = z
  .strictObject({
    unit: z.string(),
    versions: z.array(version),
    deputies: z.optional(z.array(deputy)).check(z.describe('代岗登记,限中心 · deputies, for the centre')),
  })
  .check(z.describe('单位沿革 · history of a unit'));

export type UnitHistoryView = z.output<typeof unitHistoryView>;

const change = z
  .strictObject({
    unit: z.string(),
    type: z.string(),
    text: z.string().check(z.describe('变更内容 · what changes')),
    english: z.string(),
  })
  .check(z.describe('一项变更 · a change'));

/** What an import changed, or would change. */
export const importView = z
  .strictObject({
    changes: z.array(change),
    line: z.optional(z.int()).check(z.describe('登记簿行号;试算或没有变更时没有 · line of the register, if entered')),
  })
  .check(z.describe('导入的结果 · outcome of an import'));

export type ImportView = z.output<typeof importView>;
