import * as z from 'zod';

/** Environment of the morning digest. */
export const environment = z.object({ TABLE_NAME: z.string().min(1) });
