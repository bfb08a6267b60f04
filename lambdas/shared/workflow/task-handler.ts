import middy from '@middy/core';
import type * as z from 'zod/mini';
import { faultOf, log } from '../logger.ts';

/** A handler of a workflow task: input parsed, faults logged by name and handed to the workflow's Catch. */
export const taskHandler = <Schema extends z.ZodMiniType, Output>(
  schema: Schema,
  task: (input: z.infer<Schema>) => Promise<Output>,
) =>
  middy<unknown, Output>()
    .onError(({ error }) => {
      if (error?.name !== 'Superseded') log.error('task failed', { error: faultOf(error) });
    })
    .handler(async (event) => task(schema.parse(event)));
