import * as z from 'zod/mini';

/**
 * Environment of the WeCom function (working group). `WECOM_ENDPOINT` is the address of the group robot's webhook, without
 * its key; `WECOM_SECRET` names the secret that holds the key.
 */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  WECOM_ENDPOINT: z.string().check(z.minLength(1)),
  WECOM_SECRET: z.string().check(z.minLength(1)),
});
