import * as z from 'zod/mini';

/** Environment of the function that shows the monthly reports and has them made. */
export const environment = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  SECRET_ARN: z.string().check(z.minLength(1)),
  REPORTS_FUNCTION_NAME: z.string().check(z.minLength(1)),
});
