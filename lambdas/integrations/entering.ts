import type { IntegratorEvent } from '../../domain/integrators/register.ts';
import type { Entry, EntryFacts } from '../../domain/registers/entry.ts';
import { bookProblem } from '../shared/http/book-problem.ts';
import type { ApiEvent } from '../shared/http/gateway.ts';
import { idempotencyOf } from '../shared/http/idempotency.ts';
import { problem } from '../shared/http/problem.ts';
import { registerRefused } from '../shared/http/register-refused.ts';
import type { IntegratorsAmended } from '../shared/integrators/act.ts';
import { log } from '../shared/logger.ts';
import type { OwnRequest } from './dependencies.ts';

export type Entered = {
  readonly entry: Entry<IntegratorEvent>;
  readonly entries: readonly Entry<IntegratorEvent>[];
  readonly replayed: boolean;
};

/**
 * What was entered, now or by the same request before.
 * @throws Problem for what was refused
 */
export const entered = (amended: IntegratorsAmended, event: ApiEvent): Entered => {
  if (amended.kind === 'reused') throw problem('idempotency-key-reused');
  if (amended.kind === 'stopped')
    throw amended.stop.code === 'no-such-subscription'
      ? bookProblem('unknown-subscription')
      : registerRefused(amended.stop);
  const { kind, entry, entries } = amended;
  const { requestId } = event.requestContext;
  if (kind === 'entered') log.info('integrators', { command: entry.command, requestId });
  return { entry, entries, replayed: kind === 'repeated' };
};

/** What an integrator's act is entered with. */
export const ownFacts = ({ event, at, integrator, sign }: OwnRequest, command: string, body: unknown) => {
  const asked = [command, event.pathParameters ?? {}, body];
  const { identity, keyGiven } = idempotencyOf(event, integrator.id, asked, sign);
  const by = { sub: integrator.id, roles: ['integrator'] };
  const facts: EntryFacts = { at, command, by, idempotency: identity };
  return { facts, keyGiven, identity };
};

/** Tells a client that its request was carried out before. */
export const replayedHeader = (replayed: boolean, keyGiven: boolean): Record<string, string> =>
  replayed && keyGiven ? { 'idempotency-replayed': 'true' } : {};
