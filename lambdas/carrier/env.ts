import * as z from 'zod/mini';

/**
 * Environment of the carrier function (SMS through a provider). `SMS_TEMPLATE_CODES` is JSON: the provider's code of each
 * registered text, by template. `SMS_PROVIDER_SECRET` names the secret that holds the provider's keys.
 */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  SMS_PROVIDER_ADAPTER: z.enum(['aliyun']),
  SMS_PROVIDER_ENDPOINT: z.string().check(z.minLength(1)),
  SMS_PROVIDER_SECRET: z.string().check(z.minLength(1)),
  SMS_PROVIDER_LINKS: z.enum(['code', 'address']),
  SMS_TEMPLATE_CODES: z.string().check(z.minLength(2)),
});
