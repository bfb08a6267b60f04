import middy from '@middy/core';
import * as z from 'zod/mini';
import { faultOf, log } from '../logger.ts';
import { accepts, GenerationRefused } from './generation.ts';

/** What every generation of the definition hands a task, whatever else. */
const envelope = z.looseObject({ generation: z.int() });

/**
 * A handler of a workflow task: the generation looked at before all else, input parsed, faults logged by name and handed
 * to the workflow's Catch.
 */
export const taskHandler = <Schema extends z.ZodMiniType, Output>(
  schema: Schema,
  task: (input: z.infer<Schema>) => Promise<Output>,
) =>
  middy<unknown, Output>()
    .onError(({ error }) => {
      if (error?.name !== 'Superseded') log.error('task failed', { error: faultOf(error) });
    })
    .handler(async (event) => {
      const { generation } = envelope.parse(event);
      if (!accepts(generation)) throw new GenerationRefused(generation);
      return task(schema.parse(event));
    });
