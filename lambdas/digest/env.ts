import * as z from 'zod/mini';

/** Environment of the morning digest. */
export const environment = z.object({ TABLE_NAME: z.string().check(z.minLength(1)) });
