import * as z from 'zod/mini';
import { reason } from './body-fields.ts';
import { instant } from './instant.ts';

/** The bodies of the commands on what is kept of a person (个人信息保护法 第四十七条). */
export const erasureBodies = {
  erase: z
    .strictObject({ reason })
    .check(z.describe('删除个人信息(依申请)· erases the personal data of an ended ticket on request')),
  hold: z
    .strictObject({
      until: instant.check(
        z.describe('在此之前不得删除;填已过的时间即解除 · nothing is erased before; in the past, it ends the hold'),
      ),
      reason,
    })
    .check(z.describe('暂停删除(诉讼、复议、督查需要)· keeps the record from being erased')),
} as const;
