import { type Functions, type Invocation, ServiceError } from '../../../../local/platform.ts';

/** A call that a function received. */
export interface Call {
  readonly name: string;
  readonly event: unknown;
  /** Lets a held call return. */
  answer(invocation: Invocation): void;
}

/** Functions that answer what a test tells them, by name or ARN, and note every call. */
export interface FunctionDouble extends Functions {
  readonly calls: Call[];
  /** The function returns what `handle` answers, or fails with the error it throws. */
  on(name: string, handle: (event: unknown) => unknown): void;
  /** Calls of the function stay in flight until the test answers them. */
  hold(name: string): void;
  /** How many calls are held in flight. */
  held(): number;
  /** The events a function was called with. */
  eventsOf(name: string): unknown[];
}

/** An error of a function's code, by its type. */
export class FunctionError extends Error {
  readonly errorType: string;

  constructor(errorType: string, message: string) {
    super(message);
    this.errorType = errorType;
  }
}

/** A function that fails. */
export function failing(errorType: string, message = 'boom'): () => never {
  return () => {
    throw new FunctionError(errorType, message);
  };
}

export function createFunctionDouble(): FunctionDouble {
  const calls: Call[] = [];
  const handlers = new Map<string, (event: unknown) => unknown>();
  const holding = new Set<string>();
  let held = 0;
  return {
    calls,
    held: () => held,
    on: (name, handle) => {
      holding.delete(name);
      handlers.set(name, handle);
    },
    hold: (name) => {
      holding.add(name);
    },
    eventsOf: (name) => calls.filter((call) => call.name === name).map((call) => call.event),
    invoke: (name, event) => {
      const { promise, resolve } = Promise.withResolvers<Invocation>();
      const isHeld = holding.has(name);
      const answer = (invocation: Invocation) => {
        held -= isHeld ? 1 : 0;
        resolve(invocation);
      };
      calls.push({ name, event, answer });
      const handle = handlers.get(name);
      if (isHeld) {
        held += 1;
        return promise;
      }
      if (handle === undefined) {
        throw new ServiceError('ResourceNotFoundException', `Function not found: ${name}`, 404);
      }
      return invoke(handle, event);
    },
  };
}

/** What Lambda reports when code is run on an event. */
async function invoke(handle: (event: unknown) => unknown, event: unknown): Promise<Invocation> {
  try {
    return { ok: true, payload: await handle(event) };
  } catch (error) {
    if (error instanceof FunctionError) {
      return { ok: false, error: { errorType: error.errorType, errorMessage: error.message, trace: ['at test'] } };
    }
    throw error;
  }
}
