/** The inside of a worker thread: loads one bundle and hands events to its handler, several at a time. */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { InvocationError, WorkerMessage, WorkerRequest, WorkerStart } from './messages.ts';

type Handler = (event: unknown, context: object) => unknown;

const start = workerData as WorkerStart;

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

function describe(thrown: unknown): InvocationError {
  if (!(thrown instanceof Error)) return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };
  const trace = thrown.stack?.split('\n') ?? [];
  return { errorType: thrown.name, errorMessage: thrown.message, trace };
}

/** The error type that Lambda's runtime gives to a bundle that cannot be loaded; other errors keep their own. */
function describeLoading(thrown: unknown): InvocationError {
  const error = describe(thrown);
  const missing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND';
  if (missing) return { ...error, errorType: 'Runtime.ImportModuleError' };
  return thrown instanceof SyntaxError ? { ...error, errorType: 'Runtime.UserCodeSyntaxError' } : error;
}

async function load(): Promise<Handler | undefined> {
  try {
    const bundle: Record<string, unknown> = await import(pathToFileURL(start.file).href);
    const handler = bundle[start.handler];
    if (typeof handler === 'function') return handler as Handler;
    const errorMessage = `${start.handler} is undefined or not exported`;
    tell({ kind: 'unloadable', error: { errorType: 'Runtime.HandlerNotFound', errorMessage, trace: [] } });
  } catch (error) {
    tell({ kind: 'unloadable', error: describeLoading(error) });
  }
  return undefined;
}

function contextOf(requestId: string): object {
  const deadline = performance.now() + start.timeoutSeconds * 1000;
  return {
    awsRequestId: requestId,
    functionName: start.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: start.arn,
    memoryLimitInMB: String(start.memoryMegabytes),
    logGroupName: `/aws/lambda/${start.name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
}

function serialize(result: unknown): string {
  try {
    return JSON.stringify(result) ?? 'null';
  } catch (error) {
    const failure = new Error('Unable to stringify response body', { cause: error });
    failure.name = 'Runtime.MarshalError';
    throw failure;
  }
}

async function handle(handler: Handler, { requestId, event }: WorkerRequest): Promise<void> {
  try {
    const result = await handler(JSON.parse(event), contextOf(requestId));
    tell({ kind: 'returned', requestId, payload: serialize(result) });
  } catch (error) {
    tell({ kind: 'threw', requestId, error: describe(error) });
  }
}

const handler = await load();
if (handler !== undefined) {
  tell({ kind: 'loaded' });
  parentPort?.on('message', (request: WorkerRequest) => void handle(handler, request));
}
