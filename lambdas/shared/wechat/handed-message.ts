import * as z from 'zod/mini';

const degrees = (most: number) => z.number().check(z.minimum(-most), z.maximum(most));

const input = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().check(z.maxLength(2000)) }),
  z.strictObject({ kind: z.literal('picture'), media: z.string().check(z.regex(/^[\w-]{1,128}$/)) }),
  z.strictObject({
    kind: z.literal('place'),
    lat: degrees(90),
    long: degrees(180),
    label: z.string().check(z.maxLength(200)),
  }),
  z.strictObject({ kind: z.literal('menu'), key: z.string().check(z.maxLength(64)) }),
  z.strictObject({ kind: z.literal('subscribed') }),
  z.strictObject({ kind: z.literal('unsubscribed') }),
  z.strictObject({ kind: z.literal('other') }),
]);

/** What the function that WeChat calls hands to the one that works, through Lambda's own queue. */
export const handedMessage = z.strictObject({
  /** The gateway's name for WeChat's call: one message may be delivered by three, and one call be worked on again. */
  delivery: z.string().check(z.regex(/^[\w+/=-]{1,64}$/)),
  /** Gateway's instant, epoch milliseconds. */
  receivedAt: z.int(),
  /** The sender, as only this account knows it: personal data. */
  openId: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  id: z.string().check(z.regex(/^[\w-]{1,80}$/)),
  sentAt: z.int(),
  input,
});

export type HandedMessage = z.output<typeof handedMessage>;
