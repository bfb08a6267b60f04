import { randomUUID } from 'node:crypto';
import { type Functions, ServiceError } from '../../platform.ts';
import type { CallOutcome } from '../execution/signal.ts';

/** Calls a function and puts every way it can end into the words of the States Language. Never throws. */
export async function callFunction(functions: Functions, name: string, payload: unknown): Promise<CallOutcome> {
  try {
    const invocation = await functions.invoke(name, payload);
    if (invocation.ok) {
      return invocation;
    }
    const { errorType, errorMessage, trace } = invocation.error;
    const cause = JSON.stringify({ errorType, errorMessage, ...(trace === undefined ? {} : { trace }) });
    return { ok: false, error: errorType || 'Lambda.Unknown', cause };
  } catch (error) {
    return { ok: false, ...failureOf(error) };
  }
}

function failureOf(error: unknown): { error: string; cause: string } {
  if (!(error instanceof ServiceError)) {
    return { error: 'Lambda.Unknown', cause: error instanceof Error ? error.message : String(error) };
  }
  const { type, status, message } = error;
  const request = `Service: AWSLambda; Status Code: ${status}; Error Code: ${type}; Request ID: ${randomUUID()}; Proxy: null`;
  return { error: `Lambda.${type}`, cause: `${message} (${request})` };
}
