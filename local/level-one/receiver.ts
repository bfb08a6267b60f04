import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { readBody } from '../gateway/read-body.ts';
import type { Clock } from '../platform.ts';
import type { LetterBox } from './letter-box.ts';

export interface ReceiverOptions {
  readonly box: LetterBox;
  readonly clock: Clock;
  /** The signing secret (`whsec_…`), as the head of the centre tells it to level 1. */
  readonly secret: () => Promise<string>;
}

const largestBody = 1024 * 1024;
/** Milliseconds by which a message may be older or newer than the clock (Standard Webhooks). */
const tolerance = 5 * 60_000;

/**
 * Stands in for level 1's platform on this machine: takes a letter that is signed as Standard Webhooks says, and keeps it to
 * be looked at. The library's own `verify` goes by the machine's clock, so it is asked for the signature and the age is held
 * against the clock of the run.
 */
export function createReceiver(options: ReceiverOptions): RequestListener {
  return (request, response) => {
    answer(request, options).then(
      (status) => response.writeHead(status).end(),
      () => response.destroy(),
    );
  };
}

async function answer(request: IncomingMessage, { box, clock, secret }: ReceiverOptions): Promise<number> {
  const body = (await readBody(request, largestBody)).toString('utf8');
  const id = String(request.headers['webhook-id'] ?? '');
  const verified = isSigned(request, id, body, await secret(), clock.now());
  const status = request.method === 'POST' && verified ? (box.takes() ? 204 : 503) : 401;
  await box.record({ id, verified, status, content: parsed(body) });
  return status;
}

function isSigned({ headers }: IncomingMessage, id: string, body: string, secret: string, now: number): boolean {
  const sentAt = Number(headers['webhook-timestamp']) * 1000;
  if (id === '' || !Number.isFinite(sentAt) || Math.abs(now - sentAt) > tolerance) return false;
  const expected = Buffer.from(new Webhook(secret).sign(id, new Date(sentAt), body));
  return String(headers['webhook-signature'] ?? '')
    .split(' ')
    .map((each) => Buffer.from(each))
    .some((each) => each.length === expected.length && timingSafeEqual(each, expected));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
