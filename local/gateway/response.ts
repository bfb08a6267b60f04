import type { ServerResponse } from 'node:http';
import * as z from 'zod';

/** An answer ready to be written. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body: Buffer;
  /** Goes on writing after the head, for as long as it likes; there is no other body then. */
  readonly follow?: (response: ServerResponse) => void;
}

const proxyResult = z.looseObject({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/**
 * HTTP API's reading of what a function returned (payload format 2.0): a proxy result, or anything else as JSON with
 * status 200. A proxy result of another shape is the gateway's own 500.
 */
export function answerOf(payload: unknown): Answer {
  if (typeof payload !== 'object' || payload === null || !('statusCode' in payload)) {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload ?? null);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(text) };
  }
  const outcome = proxyResult.safeParse(payload);
  if (!outcome.success) return messageAnswer(500, 'Internal Server Error');
  const { statusCode, headers, cookies, body, isBase64Encoded } = outcome.data;
  const named = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    status: statusCode,
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...Object.fromEntries(named) },
    cookies: cookies ?? [],
    body: Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}

/** An answer of the gateway itself, as HTTP API words it. */
export function messageAnswer(status: number, message: string, headers: Answer['headers'] = {}): Answer {
  return jsonAnswer(status, { message }, headers);
}

export function jsonAnswer(status: number, value: unknown, headers: Answer['headers'] = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  };
}

/** Writes an answer; a client that has gone meanwhile is nobody's fault. */
export function writeAnswer(response: ServerResponse, { status, headers, cookies = [], body, follow }: Answer): void {
  if (response.destroyed || response.headersSent) return;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (cookies.length > 0) response.setHeader('set-cookie', [...cookies]);
  if (follow !== undefined && response.req.method !== 'HEAD') {
    response.writeHead(status);
    follow(response);
    return;
  }
  if (status !== 204 && status !== 304) response.setHeader('content-length', body.length);
  response.writeHead(status);
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
