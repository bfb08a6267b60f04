import * as z from 'zod';

/** A name as Secrets Manager takes it. */
export const secretName = z.string().regex(/^[\w/+=.@-]{1,200}$/);

/**
 * The domestic SMS provider that the function `Carrier` sends through, where SNS has no SMS (China's regions). Nothing
 * here is secret.
 */
export const smsProviderSchema = z.strictObject({
  /** The adapter in `lambdas/carrier/` that speaks the provider's protocol. */
  adapter: z.enum(['aliyun']),
  /** Address of the provider's API, without a trailing slash. */
  endpoint: z.url({ protocol: /^https$/ }).regex(/[^/]$/),
  /** Name of the secret in Secrets Manager with the provider's keys, as its adapter describes them. Made by hand, once. */
  secretName,
  /**
   * What the variable `link` of a registered text holds: the `code` after a constant address, which most providers ask
   * for, or the whole `address`, where a provider lets addresses through in variables.
   */
  links: z.enum(['code', 'address']),
  /** The code the provider gave each registered text, by the key of our template. */
  templateCodes: z.record(z.string().regex(/^[a-z][a-z-]*$/), z.string().min(1).max(64)),
});

export type SmsProvider = z.infer<typeof smsProviderSchema>;
