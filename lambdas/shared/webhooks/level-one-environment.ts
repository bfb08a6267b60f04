import * as z from 'zod/mini';

/** Level 1 as the profile names it; all three or none. */
export const levelOneEnvironment = {
  LEVEL_ONE_ENDPOINT: z.optional(z.url()),
  /** Of the signing secret, from 1. */
  LEVEL_ONE_GENERATION: z.optional(z.string().check(z.regex(/^[1-9]\d{0,3}$/))),
  /** Photos go along as addresses. */
  PHOTOS_BUCKET: z.optional(z.string().check(z.minLength(1))),
};
