import { admitIntegrator, makeSubscription } from '../../../../domain/integrators/decide.ts';
import type { EventFilter } from '../../../../domain/integrators/filter.ts';
import { county } from '../../../../lambdas/shared/county.ts';
import { amendIntegrators } from '../../../../lambdas/shared/integrators/act.ts';
import { signingSecret } from '../../../../lambdas/shared/integrators/keys.ts';
import { integratorsSource } from '../../../../lambdas/shared/integrators/source.ts';
import { readMarket } from '../../../../lambdas/shared/orders/market-source.ts';
import type { CursorId } from '../../../../lambdas/shared/store/cursors.ts';
import type { Table } from '../../../../lambdas/shared/store/table.ts';
import { deliverAgain } from '../../../../lambdas/shared/webhooks/deliver.ts';
import { deliveryOver } from '../../../../lambdas/shared/webhooks/delivery.ts';
import { integratorSubscribers } from '../../../../lambdas/shared/webhooks/integrator-subscribers.ts';
import { signer } from '../../support/api.ts';

const by = { sub: 'test', roles: [] };
let acts = 0;
const since = Date.parse('2026-11-01T09:00:00+08:00');

/** A subscription over the tables of other tests, and what its executions do. */
export const subscriberOver = async (
  { table, orders }: { readonly table: Table; readonly orders?: Table },
  wanted: { readonly url: string; readonly filter: EventFilter },
) => {
  const services = (await readMarket(table)).categories;
  const enter = (decide: Parameters<typeof amendIntegrators>[2]) => {
    acts += 1;
    const idempotency = { key: `act-${acts}`, bodyHash: 'test' };
    return amendIntegrators(table, { at: since, command: 'test', by, idempotency }, decide);
  };
  await enter((state) => admitIntegrator(state, { name: `系统${state.integrators.length}`, body: '县大数据局' }));
  const made = await enter((state) =>
    makeSubscription(state, `int-${state.integrators.length}`, wanted, { ...county, services }),
  );
  if (made.kind !== 'entered') throw new Error(`the subscription was not made: ${JSON.stringify(made)}`);
  const [event] = made.entry.events;
  const id = event && 'subscription' in event ? event.subscription : '';
  const parts = { table, orders, county: async () => ({ ...county, deputies: [] }), signer: async () => signer };
  const subscribers = () => integratorSubscribers({ ...parts, integrators: integratorsSource(table) });
  return {
    id,
    secret: signingSecret(id, 1, signer),
    /** Lets an execution deliver. */
    deliver: async (execution: { readonly id: CursorId; readonly run: number }, at: number) => {
      const subscriber = await subscribers().byId(execution.id.subscriber, at);
      if (!subscriber) throw new Error('no such subscriber');
      const job = { subscriber, id: execution.id, holder: `run-${execution.run}`, at };
      return deliverAgain(job, execution.run, deliveryOver(table, 'public-and-loopback'));
    },
  };
};
