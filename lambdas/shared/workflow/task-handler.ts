import middy from '@middy/core';
import type * as z from 'zod';
import { isBusy } from '../http/busy.ts';
import { faultOf, log } from '../logger.ts';
import { Busy } from './busy.ts';

/**
 * A handler of a workflow task: input parsed, faults logged by name and handed to the workflow. What passes by itself is
 * handed on as `Busy`, for its Retry; anything else goes to its Catch.
 */
export const taskHandler = <Schema extends z.ZodType, Output>(
  schema: Schema,
  task: (input: z.infer<Schema>) => Promise<Output>,
) =>
  middy<unknown, Output>()
    .onError((request) => {
      const { error } = request;
      if (error?.name !== 'Superseded') log.error('task failed', { error: faultOf(error) });
      if (isBusy(error)) request.error = new Busy(error);
    })
    .handler(async (event) => task(schema.parse(event)));
