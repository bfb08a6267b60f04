import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { Invocation } from '../platform.ts';
import { sandboxEnvironment } from './environment.ts';
import type { HostedFunction } from './hosted-function.ts';
import type { InvocationError, WorkerMessage, WorkerStart } from './messages.ts';

/** Milliseconds that Lambda gives a function to load, which its timeout does not count. */
const loadingTime = 10_000;
/**
 * V8 sizes a young generation by the machine's memory, not by what a function has: with a dozen threads most of the run's
 * memory would be garbage that nobody has collected yet.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };
/** Bytes of a result. */
const largestResult = 6 * 1024 * 1024 + 100;

/** One worker thread with one function in it. Once it has failed it takes no more events: a new one is made. */
export class Sandbox {
  readonly #definition: HostedFunction;
  readonly #worker: Worker;
  readonly #onLine: (line: string) => void;
  /** Resolves when the thread has ended. */
  readonly exited: Promise<void>;
  readonly #pending = new Map<string, (ended: Invocation) => void>();
  #loaded = false;
  #retired = false;

  constructor(definition: HostedFunction, onLine: (line: string) => void) {
    this.#definition = definition;
    this.#onLine = onLine;
    const { file, handler, name, arn, timeoutSeconds, memoryMegabytes } = definition;
    const workerData: WorkerStart = { file, handler, name, arn, timeoutSeconds, memoryMegabytes };
    const env = sandboxEnvironment(definition);
    const options = { workerData, env, execArgv: [], stdout: true, stderr: true, resourceLimits };
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), options);
    this.#worker.on('message', (message: WorkerMessage) => this.#hear(message));
    this.#worker.on('error', (error) => onLine(String(error instanceof Error ? error.stack : error)));
    this.exited = new Promise((resolve) => {
      this.#worker.on('exit', (code) => {
        this.#fail(code);
        resolve();
      });
    });
    forwardLines(this.#worker.stdout, onLine);
    forwardLines(this.#worker.stderr, onLine);
  }

  get retired(): boolean {
    return this.#retired;
  }

  /** @param event JSON */
  run(requestId: string, event: string): Promise<Invocation> {
    const { timeoutSeconds } = this.#definition;
    return new Promise((resolve) => {
      const limit = timeoutSeconds * 1000 + (this.#loaded ? 0 : loadingTime);
      const timeout = setTimeout(() => this.#timeOut(requestId), limit);
      this.#pending.set(requestId, (ended) => {
        clearTimeout(timeout);
        resolve(ended);
      });
      this.#worker.postMessage({ requestId, event });
    });
  }

  /** Stops the thread; what it was doing fails. */
  async stop(): Promise<void> {
    this.#retired = true;
    await this.#worker.terminate();
  }

  #hear(message: WorkerMessage): void {
    switch (message.kind) {
      case 'loaded':
        this.#loaded = true;
        break;
      case 'unloadable':
        this.#log(message.error);
        this.#failAll(() => message.error);
        this.#retire();
        break;
      case 'returned':
        this.#end(message.requestId, result(message.payload));
        break;
      case 'threw':
        this.#log(message.error);
        this.#end(message.requestId, { ok: false, error: message.error });
        break;
    }
  }

  /** As Lambda writes an error that the function did not handle: also one of loading it. */
  #log({ errorType, errorMessage, trace }: InvocationError): void {
    for (const line of trace?.length ? trace : [`${errorType}: ${errorMessage}`]) this.#onLine(line);
  }

  #end(requestId: string, ended: Invocation): void {
    const resolve = this.#pending.get(requestId);
    this.#pending.delete(requestId);
    resolve?.(ended);
    if (this.#retired) this.#retire();
  }

  /** A thread with other events in it goes on with them, then ends. */
  #retire(): void {
    this.#retired = true;
    if (this.#pending.size === 0) void this.#worker.terminate();
  }

  #timeOut(requestId: string): void {
    this.#retired = true;
    const errorMessage = `Task timed out after ${this.#definition.timeoutSeconds.toFixed(2)} seconds`;
    this.#end(requestId, { ok: false, error: { errorType: 'Sandbox.Timedout', errorMessage } });
  }

  #fail(code: number): void {
    this.#retired = true;
    const reason = code === 0 ? 'without providing a reason' : `with error: exit status ${code}`;
    this.#failAll((requestId) => {
      return {
        errorType: 'Runtime.ExitError',
        errorMessage: `RequestId: ${requestId} Error: Runtime exited ${reason}`,
      };
    });
  }

  #failAll(explain: (requestId: string) => InvocationError): void {
    for (const requestId of [...this.#pending.keys()]) {
      this.#end(requestId, { ok: false, error: explain(requestId) });
    }
  }
}

function forwardLines(output: Readable, onLine: (line: string) => void): void {
  createInterface({ input: output }).on('line', onLine);
}

function result(payload: string): Invocation {
  if (Buffer.byteLength(payload) <= largestResult) return { ok: true, payload: JSON.parse(payload) };
  const errorMessage = `Response payload size exceeded maximum allowed payload size (${largestResult} bytes).`;
  return { ok: false, error: { errorType: 'Function.ResponseSizeTooLarge', errorMessage } };
}
