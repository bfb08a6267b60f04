import * as z from 'zod/mini';

/**
 * Environment of the function that WeChat calls. `WECHAT_SECRET` names the secret of the account; `WECHAT_WORKER` is the
 * function that its messages are handed to. It is given no table: an answer within five seconds depends on none.
 */
export const environment = z.object({
  WECHAT_APP_ID: z.string().check(z.minLength(1)),
  WECHAT_SECRET: z.string().check(z.minLength(1)),
  WECHAT_WORKER: z.string().check(z.minLength(1)),
});
