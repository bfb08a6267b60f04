import { type Operations, ServiceError } from '../platform.ts';

/** An answer of the wire endpoint. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/**
 * Calls an operation by the AWS JSON protocol, whichever version the client speaks.
 * @throws ServiceError for an operation the service does not have here, or for a body that is no JSON object
 */
export async function callJsonOperation(
  operations: Operations,
  operation: string,
  body: Buffer,
  contentType: string,
): Promise<WireAnswer> {
  const run = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  if (run === undefined)
    throw new ServiceError('UnknownOperationException', `${operation} is not part of the local run`);
  const output = await run(parseInput(body));
  return { status: 200, headers: { 'content-type': contentType }, body: JSON.stringify(output) };
}

/** A refusal in the AWS JSON protocol's shape. */
export function jsonError(error: ServiceError, contentType: string): WireAnswer {
  return {
    status: error.status,
    headers: { 'content-type': contentType, 'x-amzn-errortype': error.type },
    body: JSON.stringify({ __type: error.type, message: error.message, Message: error.message }),
  };
}

function parseInput(body: Buffer): Record<string, unknown> {
  let input: unknown;
  try {
    input = body.length === 0 ? {} : JSON.parse(body.toString('utf8'));
  } catch {
    throw new ServiceError('SerializationException', 'The body is not JSON');
  }
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input as Record<string, unknown>;
  throw new ServiceError('SerializationException', 'The body is not a JSON object');
}
