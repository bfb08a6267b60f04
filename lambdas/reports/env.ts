import * as z from 'zod/mini';

/** Environment of the function that makes the monthly reports. */
export const environment = z.object({ TABLE_NAME: z.string().check(z.minLength(1)) });
