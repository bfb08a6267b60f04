import { marketBase } from '../../config/household.ts';
import type { MarketCommand } from '../../domain/household/decide-market.ts';
import { type Enterprise, type Market, marketOf } from '../../domain/household/market.ts';
import { committer } from '../shared/http/actor.ts';
import { json } from '../shared/http/gateway.ts';
import { idempotencyOf } from '../shared/http/idempotency.ts';
import { readJson } from '../shared/http/json-body.ts';
import { problem } from '../shared/http/problem.ts';
import { registerRefused } from '../shared/http/register-refused.ts';
import { valid } from '../shared/http/validate.ts';
import { log } from '../shared/logger.ts';
import { actOnMarket } from '../shared/orders/act-on-market.ts';
import { followRegister } from '../shared/orders/suspension.ts';
import { isMarketCommand, marketBodies, marketCommands } from '../shared/schemas/household/bodies.ts';
import { serviceActorOf } from './actor.ts';
import type { ServiceAnswer } from './dependencies.ts';

const standingOf = ({ id, name, association, standing }: Enterprise) => ({
  id,
  name,
  association,
  standing: standing.kind,
});

const viewOf = (market: Market) => ({
  categories: [...market.categories.values()],
  associations: [...market.associations.values()],
  enterprises: [...market.enterprises.values()].map(standingOf),
});

/** `POST /services/register/{command}`: one act on the register; answered with what it says afterwards. */
export const change: ServiceAnswer = async (event, { tickets, orders, county, market, signer }) => {
  const name = event.pathParameters?.command ?? '';
  if (!isMarketCommand(name)) throw problem('unknown-command', { params: { commands: marketCommands.join(', ') } });
  const at = event.requestContext.timeEpoch;
  const { organisation } = await county(at);
  const actor = serviceActorOf(event, organisation, await market());
  const body = valid(marketBodies[name], readJson(event));
  const { identity, keyGiven } = idempotencyOf(event, actor.sub, [name, body], await signer());
  const by = committer(actor);
  const command = { name, body } as MarketCommand;
  const amended = await actOnMarket(tickets, { at, command: name, by, idempotency: identity }, command, actor);
  if (amended.kind === 'reused') throw problem('idempotency-key-reused');
  if (amended.kind === 'stopped') throw registerRefused(amended.stop);
  await followRegister({ orders, tickets }, command, { actor, by, at, identity });
  log.info('household register', { command: name, requestId: event.requestContext.requestId });
  const replayed = amended.kind === 'repeated' && keyGiven ? { 'idempotency-replayed': 'true' } : undefined;
  return json(200, viewOf(marketOf(marketBase, amended.entries)), replayed);
};
