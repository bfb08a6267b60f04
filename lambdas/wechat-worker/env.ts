import * as z from 'zod/mini';

/**
 * Environment of the function that works on messages of the official account. `WECHAT_ENDPOINT` is the origin of WeChat's
 * API; `LINK_BASE_URL` is what links to the caller's page start with, without a trailing slash.
 */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
  PHOTOS_BUCKET: z.string().check(z.minLength(1)),
  LINK_BASE_URL: z.string().check(z.minLength(1)),
  WECHAT_APP_ID: z.string().check(z.minLength(1)),
  WECHAT_SECRET: z.string().check(z.minLength(1)),
  WECHAT_ENDPOINT: z.string().check(z.minLength(1)),
});
