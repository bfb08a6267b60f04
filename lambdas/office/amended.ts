import type { EntryFacts } from '../../domain/registers/entry.ts';
import type { RegisterRefusal } from '../../domain/registers/refusal.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Acting } from '../shared/http/acting.ts';
import { committer } from '../shared/http/actor.ts';
import { type ApiAnswer, type ApiEvent, json } from '../shared/http/gateway.ts';
import { idempotencyOf } from '../shared/http/idempotency.ts';
import { problem } from '../shared/http/problem.ts';
import { registerRefused } from '../shared/http/register-refused.ts';
import { log } from '../shared/logger.ts';
import type { Amended } from '../shared/store/registers.ts';
import type { OfficeDependencies } from './dependencies.ts';

type Act = { readonly command: string; readonly body: unknown; readonly actor: Acting; readonly at: Instant };

/** Who enters what, when, and whether it was entered before. */
export const entryFacts = async (
  event: ApiEvent,
  { command, body, actor, at }: Act,
  { signer }: OfficeDependencies,
): Promise<{ readonly facts: EntryFacts; readonly keyGiven: boolean }> => {
  const about = [command, event.pathParameters ?? {}, body];
  const { identity, keyGiven } = idempotencyOf(event, actor.sub, about, await signer());
  return { facts: { at, command, by: committer(actor), idempotency: identity }, keyGiven };
};

/** The answer to an act on a register: what it says afterwards, or why nothing was entered. */
export const amendedAnswer = <Event>(
  event: ApiEvent,
  amended: Amended<Event, RegisterRefusal>,
  keyGiven: boolean,
  view: (entries: Extract<typeof amended, { kind: 'entered' }>['entries']) => unknown,
): ApiAnswer => {
  if (amended.kind === 'reused') throw problem('idempotency-key-reused');
  if (amended.kind === 'stopped') throw registerRefused(amended.stop);
  const { command } = amended.entry;
  if (amended.kind === 'entered') log.info('entered', { command, requestId: event.requestContext.requestId });
  const replayed = amended.kind === 'repeated' && keyGiven ? { 'idempotency-replayed': 'true' } : undefined;
  return json(200, view(amended.entries), replayed);
};
