import middy from '@middy/core';
import * as z from 'zod/mini';
import { isBusy } from '../http/busy.ts';
import { faultOf, log } from '../logger.ts';
import { Busy } from './busy.ts';
import { accepts, GenerationRefused } from './generation.ts';

/** What every generation of the definition hands a task, whatever else. */
const envelope = z.looseObject({ generation: z.int() });

/**
 * A handler of a workflow task: the generation looked at before all else, input parsed, faults logged by name and handed
 * to the workflow. What passes by itself is handed on as `Busy`, for its Retry; anything else goes to its Catch.
 * @param taken which generations of the definition are
 */
export const taskHandler = <Schema extends z.ZodMiniType, Output>(
  schema: Schema,
  task: (input: z.infer<Schema>) => Promise<Output>,
  taken: (generation: number) => boolean = accepts,
) =>
  middy<unknown, Output>()
    .onError((request) => {
      const { error } = request;
      if (error?.name !== 'Superseded') log.error('task failed', { error: faultOf(error) });
      if (isBusy(error)) request.error = new Busy(error);
    })
    .handler(async (event) => {
      const { generation } = envelope.parse(event);
      if (!taken(generation)) throw new GenerationRefused(generation);
      return task(schema.parse(event));
    });
