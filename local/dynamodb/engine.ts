import { operationOf } from './dynalite-operations.ts';
import { openDynaliteStore } from './dynalite-store.ts';

/** What dynalite answered; the body is JSON. */
export interface EngineAnswer {
  readonly status: number;
  readonly body: string;
}

/** The database itself: dynalite, in this process. */
export interface Engine {
  /**
   * Carries out one operation of the DynamoDB API.
   * @param operation e.g. `PutItem`
   * @param body JSON
   */
  call(operation: string, body: string): Promise<EngineAnswer>;
  close(): Promise<void>;
}

/**
 * Opens the database in a folder, or in memory without one. Operations are called as dynalite's own server calls them,
 * without a request over HTTP: that costs more than the operation itself.
 */
export function openEngine(folder?: string): Engine {
  const store = openDynaliteStore(folder);
  return {
    call: async (name, body) => {
      const operation = operationOf(name);
      const request = parse(body);
      if (operation === undefined) return refusal('UnknownOperationException');
      if (request === undefined) return refusal('SerializationException');
      try {
        return { status: 200, body: JSON.stringify(await store.during(name, (of) => operation(of, request))) };
      } catch (error) {
        const { statusCode, body: said } = error as { statusCode?: number; body?: object };
        if (statusCode === undefined || said === undefined) throw error;
        return { status: statusCode, body: JSON.stringify(said) };
      }
    },
    close: () => store.close(),
  };
}

function refusal(type: string): EngineAnswer {
  return { status: 400, body: JSON.stringify({ __type: `com.amazon.coral.service#${type}` }) };
}

/** Undefined for what is no JSON object. */
function parse(body: string): object | undefined {
  try {
    const request: unknown = JSON.parse(body);
    return typeof request === 'object' && request !== null ? request : undefined;
  } catch {
    return undefined;
  }
}
