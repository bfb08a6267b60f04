import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createActivity } from '../../../../local/activity.ts';
import type { FunctionDefinition } from '../../../../local/assembly/model.ts';
import { createClock } from '../../../../local/clock/clock.ts';
import type { Functions, Invocation } from '../../../../local/platform.ts';
import { openStorage } from '../../../../local/storage/storage.ts';

/** Real storage, activity and a manual clock in a temporary folder, for tests of one part of the local run. */
export async function makeParts(startAt: string, folder?: string) {
  const dataFolder = folder ?? (await mkdtemp(join(tmpdir(), 'parts-')));
  const storage = await openStorage(join(dataFolder, 'store'));
  const activity = createActivity();
  const start = folder === undefined ? { startAt: Date.parse(startAt) } : {};
  const clock = await createClock({ mode: 'manual', shelf: storage.shelf('clock'), activity, ...start });
  const close = async () => {
    clock.stop();
    await storage.close();
  };
  const remove = async () => {
    await close();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { dataFolder, storage, activity, clock, close, remove };
}

export type Parts = Awaited<ReturnType<typeof makeParts>>;

/** A function of the assembly by its name, without a source. */
export function defineFunction(name: string, more: Partial<FunctionDefinition> = {}): FunctionDefinition {
  return {
    name,
    arn: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
    entry: '',
    bundled: true,
    handler: 'handler',
    runtime: 'nodejs24.x',
    environment: {},
    timeoutSeconds: 3,
    memoryMegabytes: 128,
    asynchronous: { retries: 2 },
    ...more,
  };
}

/** Functions that run in the test itself and keep what they were invoked with. A handler that throws is an error of the function. */
export function inProcessFunctions(handlers: Readonly<Record<string, (event: unknown) => unknown>>) {
  const invocations: Array<{ name: string; event: unknown }> = [];
  const functions: Functions = {
    invoke: async (nameOrArn, event): Promise<Invocation> => {
      const name = nameOrArn.slice(nameOrArn.lastIndexOf(':') + 1);
      invocations.push({ name, event });
      try {
        return { ok: true, payload: await handlers[name]?.(event) };
      } catch (error) {
        return { ok: false, error: { errorType: 'Error', errorMessage: (error as Error).message } };
      }
    },
  };
  return { functions, invocations };
}
