import * as z from 'zod/mini';
import { isoInstant } from './instant.ts';

const at = isoInstant;
const unitId = z.string().check(z.describe('单位编号 · id of a unit'));

const clock = {
  since: at,
  elapsedWorkingDays: z.optional(z.int()).check(z.describe('已过工作日,接单当日不计 · n of WD(n) now')),
  elapsedHours: z.int(),
};

const unitClock = z.strictObject({
  ...clock,
  unit: unitId,
  acknowledgedAt: z.optional(at).check(z.describe('签收 · signed for')),
  workingDays: z.int().check(z.describe('n of WD(n)')),
  dueAt: at,
  overdue: z.boolean(),
  provisional: z.boolean(),
});

/** How long the caller waits, and the unit has had it: instants with an offset, hours and working days begun. */
export const clocks = z
  .strictObject({
    citizen: z.strictObject({ ...clock, until: z.optional(at) }).check(z.describe('群众等候 · the caller’s total')),
    unit: z.optional(unitClock).check(z.describe('承办单位 · the unit’s own')),
  })
  .check(z.describe('两个时钟 · both clocks; nothing pauses them'));
