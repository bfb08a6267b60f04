import * as z from 'zod/mini';

/** Environment of the intake function (受理): the tickets' table and the secret that numbers and caller keys are made from. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
});
