import { randomUUID } from 'node:crypto';
import { type Activity, type Clock, type Functions, localAccount, localRegion, ServiceError } from '../platform.ts';
import { FunctionLog, type LogLine } from './function-log.ts';
import { functionNameOf, type HostedFunction } from './hosted-function.ts';
import { Sandbox } from './sandbox.ts';

/** Bytes of an event. */
const largestEvent = 6 * 1024 * 1024;

/** @param milliseconds of real time, whatever the run's clock says */
export type OnInvocation = (functionName: string, milliseconds: number) => void;

export interface FunctionsOptions {
  readonly definitions: readonly HostedFunction[];
  readonly activity: Activity;
  readonly clock: Clock;
  /** Called with every line a function writes, besides the log that is kept. */
  readonly onLog?: (functionName: string, line: string) => void;
  /** Called at the end of each invocation with the milliseconds it took, those of loading the function included. */
  readonly onInvocation?: OnInvocation;
}

export interface FunctionHost extends Functions {
  /** The latest lines of a function's output, oldest first. */
  logs(functionName: string): readonly LogLine[];
  /** Ends all threads; what was in flight fails. */
  stop(): Promise<void>;
}

/** Runs the functions as Lambda does: each in its own thread with its own environment, started on first use. */
export function createFunctions(options: FunctionsOptions): FunctionHost {
  const { definitions, activity, clock, onLog, onInvocation } = options;
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  const sandboxes = new Map<string, Sandbox>();
  /** Also those that only finish what they have begun. */
  const running = new Set<Sandbox>();
  const log = new FunctionLog(clock);

  const sandboxOf = (definition: HostedFunction): Sandbox => {
    const present = sandboxes.get(definition.name);
    if (present !== undefined && !present.retired) return present;
    const sandbox = new Sandbox(definition, (line) => {
      log.add(definition.name, line);
      onLog?.(definition.name, line);
    });
    sandboxes.set(definition.name, sandbox);
    running.add(sandbox);
    void sandbox.exited.then(() => running.delete(sandbox));
    return sandbox;
  };

  return {
    async invoke(functionNameOrArn, event, requestId = randomUUID()) {
      const definition = find(byName, functionNameOrArn);
      const payload = serialize(event);
      const begun = performance.now();
      const ended = await activity.during(() => sandboxOf(definition).run(requestId, payload));
      onInvocation?.(definition.name, performance.now() - begun);
      return ended;
    },
    logs: (functionName) => log.of(functionName),
    async stop() {
      await Promise.all([...running].map((sandbox) => sandbox.stop()));
    },
  };
}

function find(byName: ReadonlyMap<string, HostedFunction>, nameOrArn: string): HostedFunction {
  const name = functionNameOf(nameOrArn);
  const definition = byName.get(name);
  if (definition !== undefined) return definition;
  const arn = `arn:aws:lambda:${localRegion}:${localAccount}:function:${name}`;
  throw new ServiceError('ResourceNotFoundException', `Function not found: ${arn}`, 404);
}

/** An event that is absent arrives as `{}`, as it does from Lambda. */
function serialize(event: unknown): string {
  const payload = JSON.stringify(event === undefined ? {} : event);
  const bytes = Buffer.byteLength(payload);
  if (bytes <= largestEvent) return payload;
  const message = `${bytes} byte payload is too large for the RequestResponse invocation type (limit ${largestEvent} bytes)`;
  throw new ServiceError('RequestEntityTooLargeException', message, 413);
}
