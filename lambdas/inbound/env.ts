import * as z from 'zod/mini';

/** Environment of the inbound function (SMS that people send to the hotline's number). */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
});
