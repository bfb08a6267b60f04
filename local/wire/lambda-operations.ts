import type { IncomingHttpHeaders } from 'node:http';
import type { FunctionDefinition } from '../assembly/model.ts';
import { type Functions, ServiceError } from '../platform.ts';
import { type AsynchronousInvocations, findFunction } from '../queues/asynchronous-invocations.ts';

export interface LambdaDependencies {
  readonly definitions: readonly FunctionDefinition[];
  readonly functions: Functions;
  readonly asynchronous: AsynchronousInvocations;
}

export interface LambdaAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const invocationPath = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** The function that a request path invokes; undefined for another path. */
export function invokedFunction(path: string): string | undefined {
  const name = invocationPath.exec(path)?.[1];
  return name === undefined ? undefined : decodeURIComponent(name);
}

const listPath = /^\/2015-03-31\/functions\/?$/;

/** Whether a request asks which functions there are. */
export const listsFunctions = (path: string): boolean => listPath.test(path);

/** Lambda's `ListFunctions`, on one page: names, and the environment by which tools find the table. */
export function listFunctions(method: string, { definitions }: LambdaDependencies): LambdaAnswer {
  if (method !== 'GET') throw new ServiceError('UnknownOperationException', 'Functions are listed and invoked only');
  const Functions = definitions.map(({ name, arn, runtime, environment, timeoutSeconds, memoryMegabytes }) => ({
    FunctionName: name,
    FunctionArn: arn,
    Runtime: runtime,
    Environment: { Variables: environment },
    Timeout: timeoutSeconds,
    MemorySize: memoryMegabytes,
  }));
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ Functions }) };
}

/** Lambda's `Invoke`: `RequestResponse` answers with the result, `Event` once the event is taken on, `DryRun` at once. */
export async function invokeFunction(
  name: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
  { definitions, functions, asynchronous }: LambdaDependencies,
): Promise<LambdaAnswer> {
  const definition = findFunction(definitions, name);
  const event = parsePayload(body);
  switch (headers['x-amz-invocation-type'] ?? 'RequestResponse') {
    case 'DryRun':
      return { status: 204, headers: {}, body: '' };
    case 'Event':
      await asynchronous.accept(definition.arn, event);
      return { status: 202, headers: {}, body: '' };
    case 'RequestResponse':
      break;
    default:
      throw new ServiceError('InvalidParameterValueException', 'Unknown invocation type');
  }
  const outcome = await functions.invoke(definition.arn, event);
  const version = { 'x-amz-executed-version': '$LATEST' };
  if (outcome.ok) return { status: 200, headers: version, body: JSON.stringify(outcome.payload ?? null) };
  return {
    status: 200,
    headers: { ...version, 'x-amz-function-error': 'Unhandled' },
    body: JSON.stringify(outcome.error),
  };
}

/** An absent payload is an empty object, as Lambda reads it. */
function parsePayload(body: Buffer): unknown {
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new ServiceError('InvalidRequestContentException', 'Could not parse request body into json');
  }
}
