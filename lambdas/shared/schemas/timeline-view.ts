import * as z from 'zod/mini';
import { isoInstant } from './instant.ts';

const unitId = z.string().check(z.describe('单位编号 · id of a unit'));

/** One thing that happened to a ticket, in words and for programs. */
export const timelineEntry = z
  .strictObject({
    commit: z.int(),
    at: isoInstant,
    event: z.string().check(z.describe('machine name of the event')),
    by: z.strictObject({
      roles: z.array(z.string()).check(z.describe('citizen, workflow, or roles of staff')),
      unit: z.optional(unitId),
      text: z.string().check(z.describe('岗位,不显示人名 · the post, never a person')),
      english: z.string().check(z.describe('岗位的英文 · the post in English')),
    }),
    text: z.string().check(z.describe('说明')),
    english: z.string().check(z.describe('说明的英文 · the same in English')),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  })
  .check(z.describe('办理记录 · what happened'));
