import * as z from 'zod/mini';
import { levelOneEnvironment } from '../shared/webhooks/level-one-environment.ts';

/** Environment of the task that tries again to deliver webhooks. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  ORDERS_TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
  /** Where webhooks may go to: the internet; the local run puts `public-and-loopback` here. */
  WEBHOOK_REACH: z.enum(['public', 'public-and-loopback']),
  ...levelOneEnvironment,
});
