import * as z from 'zod/mini';

/** What a schema is for, in words, as its author described it. */
export const descriptionOf = (schema: z.ZodMiniType): string | undefined => z.globalRegistry.get(schema)?.description;
