import * as z from 'zod/mini';
import { isoInstant } from './instant.ts';

const sent = {
  template: z
    .string()
    .check(z.describe('短信模板,OA推送为 oa- 加事项 · key of the template; of a push oa- and its kind')),
  recipient: z.string().check(z.describe('citizen 或 单位编号:岗位 · citizen, or unit and post')),
  medium: z.enum(['sms', 'oa']),
  sentAt: isoInstant,
  status: z.enum(['sent', 'stopped']).check(z.describe('已发、对方已退订未发 · sent, or the phone has opted out')),
};

/** A notice as the table keeps it: written before there were other media and outcomes, it is an SMS that was sent. */
export const storedNotice = z.object({
  ...sent,
  medium: z._default(sent.medium, 'sms'),
  status: z._default(sent.status, 'sent'),
  /** The commit that gave rise to it; of a merged ticket's caller, the master's. */
  commit: z.int(),
});

/** A notice as the centre and the unit see it. */
export const noticeView = z
  .strictObject({
    ...sent,
    readAt: z
      .optional(isoInstant)
      .check(
        z.describe(
          '该岗位本次接单后首次阅看 · when that post first read the ticket since the receipt the notice is about',
        ),
      ),
  })
  .check(z.describe('告知记录 · what was sent, to whom, and whether it was read'));

export type StoredNotice = z.output<typeof storedNotice>;
