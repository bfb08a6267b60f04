import type { EventRule } from '../assembly/model.ts';
import { compilePattern } from '../dynamodb/filters.ts';
import type { AsynchronousInvocations } from '../queues/asynchronous-invocations.ts';

/** An event as EventBridge hands it on. */
export interface BusEvent {
  readonly version: '0';
  /** A UUID: the same for every attempt at one event. */
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  /** When it happened, in UTC, to the second. */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

export interface EventBus {
  /** Hands an event to the targets of every rule it matches; resolves when each has taken it on durably. */
  put(event: BusEvent): Promise<void>;
}

/**
 * EventBridge's default bus, as far as the services of the run put events onto it.
 * @throws Error at once naming a rule whose pattern is not understood
 */
export function createEventBus({
  rules,
  asynchronous,
}: {
  readonly rules: readonly EventRule[];
  readonly asynchronous: AsynchronousInvocations;
}): EventBus {
  const compiled = rules.map((rule) => ({ rule, matches: compile(rule) }));
  return {
    put: async (event) => {
      const targets = compiled.filter(({ matches }) => matches(event)).flatMap(({ rule }) => rule.targets);
      for (const [index, { functionArn, input }] of targets.entries()) {
        await asynchronous.accept(functionArn, input ?? event, `${event.id}-${index}`);
      }
    },
  };
}

function compile({ name, pattern }: EventRule): (event: unknown) => boolean {
  try {
    return compilePattern(pattern);
  } catch (error) {
    throw new Error(`Event rule ${name}: ${(error as Error).message}`, { cause: error });
  }
}
