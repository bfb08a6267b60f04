import * as z from 'zod/mini';

/** Environment of the function that takes the SMS provider's pushes (上行短信). */
export const environment = z.object({
  /** ARN of the secret whose value is the key in the address that the provider is given. */
  PUSH_KEY_SECRET: z.string().check(z.minLength(1)),
  INBOUND_TOPIC_ARN: z.string().check(z.minLength(1)),
});
