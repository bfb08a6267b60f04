import * as z from 'zod';

/** Environment of the inbound function (SMS that people send to the hotline's number). */
export const environment = z.object({
  TABLE_NAME: z.string().min(1),
  SECRET_ARN: z.string().min(1),
});
