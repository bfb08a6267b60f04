import * as z from 'zod';

/** Bytes of a name, as WeChat counts them: of an entry of the first level, and below. */
const named = (most: number) =>
  z
    .string()
    .min(1)
    .refine((name) => Buffer.byteLength(name, 'utf8') <= most, { error: `at most ${most} bytes` });

const entry = (most: number) =>
  z.discriminatedUnion('type', [
    // What the conversation knows; any other key would only be answered with its help.
    z.strictObject({ type: z.literal('click'), name: named(most), key: z.enum(['REPORT', 'PROGRESS']) }),
    z.strictObject({ type: z.literal('view'), name: named(most), url: z.url({ protocol: /^https$/ }).max(1024) }),
  ]);

/** A menu of the official account (自定义菜单): three entries at most, each of five at most, with a link to the portal (R15). */
export const menuSchema = z.strictObject({
  button: z
    .array(z.union([entry(16), z.strictObject({ name: named(16), sub_button: z.array(entry(60)).min(1).max(5) })]))
    .min(1)
    .max(3),
});

export type Menu = z.infer<typeof menuSchema>;
