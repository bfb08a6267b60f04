import * as z from 'zod/mini';
import { type Stage, stages } from '../../../domain/tickets/values.ts';
import { fieldMessages } from '../http/field-messages.ts';
import { instant } from './instant.ts';
import { phone } from './phone.ts';
import { identifier, line } from './texts.ts';

/** Stages whose tickets drop out of the indexes of open tickets. */
const ended: readonly Stage[] = ['archived', 'declined', 'merged', 'withdrawn'];
const mostItems = 200;
const usualItems = 50;

const limit = z
  .pipe(z.string().check(z.regex(/^[1-9]\d{0,2}$/, { error: fieldMessages.limit })), z.transform(Number))
  .check(z.refine((count) => count <= mostItems, { error: fieldMessages.limit }));

/** The query of `GET /tickets`. A query string holds texts only. */
export const listQuery = z
  .strictObject({
    unit: z.optional(identifier()).check(z.describe('承办单位编号;承办单位默认本单位 · unit; a unit’s own by default')),
    stage: z.optional(z.enum(stages)).check(z.describe('阶段 · stage')),
    dueBefore: z.optional(instant).check(z.describe('时限早于此刻 · limit before this instant')),
    caller: z.optional(phone).check(z.describe('来电号码(只限中心)· the caller’s phone, for the centre only')),
    upstreamNumber: z
      .optional(line(64))
      .check(z.describe('一级平台工单号:至多一件,不论阶段 · level 1’s number: one ticket at most, in any stage')),
    day: z.optional(z.iso.date({ error: fieldMessages.date })).check(z.describe('受理日期 · day of acceptance')),
    limit: z._default(limit, usualItems).check(z.describe('每页件数,1至200,默认50 · items a page')),
    cursor: z.optional(z.string().check(z.maxLength(256))).check(z.describe('上一页的 next · next of the page before')),
  })
  .check(
    z.refine(
      ({ stage, day, caller, upstreamNumber }) => !stage || day || caller || upstreamNumber || !ended.includes(stage),
      {
        path: ['stage'],
        error: fieldMessages.endedStage,
      },
    ),
    z.describe('工单列表的查询条件 · which tickets to list'),
  );

export type ListQuery = z.output<typeof listQuery>;

/** Stages of open tickets, which the indexes hold. */
export const openStages: readonly Stage[] = stages.filter((stage) => !ended.includes(stage));
