import type { Invocation } from '../platform.ts';

/** How an invocation failed, as Lambda reports it. */
export type InvocationError = Extract<Invocation, { ok: false }>['error'];

/** What a worker is told when it is started. */
export interface WorkerStart {
  readonly file: string;
  readonly handler: string;
  readonly name: string;
  readonly arn: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
}

/** An event for a worker; `event` is JSON. */
export interface WorkerRequest {
  readonly requestId: string;
  readonly event: string;
}

/** What a worker tells: that its handler is loaded, that it could not be, or how an invocation ended. */
export type WorkerMessage =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'unloadable'; readonly error: InvocationError }
  | { readonly kind: 'returned'; readonly requestId: string; readonly payload: string }
  | { readonly kind: 'threw'; readonly requestId: string; readonly error: InvocationError };
