import { type Actor, subjectOf } from '../../../domain/access/roles.ts';
import type { Command } from '../../../domain/tickets/commands.ts';
import { toIso } from '../../../domain/time/instant.ts';
import { fileTicket } from '../../../lambdas/intake/file-ticket.ts';
import { carryOut } from '../../../lambdas/shared/commands/carry-out.ts';
import { masterOf } from '../../../lambdas/shared/commands/master.ts';
import { identityOf } from '../../../lambdas/shared/http/idempotency.ts';
import { askForSms, type Outgoing } from '../../../lambdas/shared/store/outgoing.ts';
import { county } from '../../domain/support/county.ts';
import { describedHandler } from '../../lambdas/support/described-handler.ts';
import { gatewayEvent } from '../../lambdas/support/gateway.ts';
import { intake } from '../../lambdas/support/people.ts';
import { signer } from './consumers.ts';
import type { Hotline } from './hotline.ts';

/** What a client wants done, once, whatever it takes: filed, commanded, or an SMS asked for. */
export type Wish =
  | { readonly kind: 'file'; readonly key: string; readonly body: object }
  | {
      readonly kind: 'command';
      readonly key: string;
      readonly ticketId: string;
      readonly command: Command;
      readonly actor: Actor;
    }
  | { readonly kind: 'sms'; readonly key: string; readonly outgoing: Outgoing };

/** What a client was answered: it is done, as this commit of the ticket; or refused, with a code. */
export type Answer =
  | { readonly kind: 'done'; readonly ticketId: string; readonly commit: number }
  | { readonly kind: 'refused'; readonly code: string };

/** How the table knows a wish: subject and Idempotency-Key, and the body. */
export const identityOfWish = (wish: Extract<Wish, { kind: 'command' }>) =>
  identityOf(['key', subjectOf(wish.actor), wish.key], [wish.command.name, wish.command.body], signer);

const file = async (hotline: Hotline, { key, body }: Extract<Wish, { kind: 'file' }>): Promise<Answer> => {
  const table = hotline.process().tableOf('intake');
  const handle = describedHandler(fileTicket({ table, county, deputies: [], signer: async () => signer }));
  const at = toIso(hotline.clock.clock.now());
  const answer = await handle(gatewayEvent('POST', '/tickets', body, { as: intake, at, key }));
  if (answer.statusCode !== 201) throw new Error(`filing answered ${answer.statusCode}`);
  return { kind: 'done', ticketId: String(JSON.parse(answer.body ?? '{}').ticketId), commit: 1 };
};

const run = async (hotline: Hotline, wish: Extract<Wish, { kind: 'command' }>, lateBy: number): Promise<Answer> => {
  const { ticketId, command, actor } = wish;
  const table = hotline.process().tableOf('commands');
  const identity = identityOfWish(wish);
  const master = await masterOf(command, table);
  const by = { sub: subjectOf(actor), roles: [] };
  const at = hotline.clock.clock.now() - lateBy;
  const request = { command, actor, by, at, identity, ...(master ? { master } : {}) };
  const { result } = await carryOut(ticketId, request, { table, county });
  if (result.kind === 'appended') return { kind: 'done', ticketId, commit: result.commit.n };
  if (result.kind === 'unknown') throw new Error(`ticket ${ticketId} is unknown`);
  if (result.stop.kind === 'repeated') return { kind: 'done', ticketId, commit: result.stop.commits.length };
  return { kind: 'refused', code: result.stop.kind === 'refused' ? result.stop.refusal.code : result.stop.kind };
};

/**
 * One request for a wish, over a network that may fail.
 * @param lateBy milliseconds since the gateway received it
 * @throws Error when no answer came, or one that says to try again
 */
export const ask = (hotline: Hotline, wish: Wish, lateBy: number): Promise<Answer> =>
  hotline.process().pass('request', async () => {
    switch (wish.kind) {
      case 'file':
        return file(hotline, wish);
      case 'command':
        return run(hotline, wish, lateBy);
      case 'sms':
        await askForSms(hotline.process().tableOf('commands'), wish.outgoing);
        return { kind: 'done', ticketId: wish.outgoing.ticketId ?? '', commit: 0 };
    }
  });
