import type { IntegratorEvent } from '../../../domain/integrators/register.ts';
import { amendRegister } from '../../../lambdas/shared/store/registers.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';

/** The subscription that examples name, of the integrator `int-1`: its receiver's address is never posted to. */
export const knownSubscription = 'sub-1';

/** Enters an integrator with the subscription that examples name. */
export const enterKnownSubscription = async (table: Table): Promise<void> => {
  const filter = { kinds: ['ticket.filed', 'ticket.dispatched'] } as const;
  const subscribed = { subscription: knownSubscription, integrator: 'int-1', url: 'https://10.0.0.1/', filter };
  const events: readonly IntegratorEvent[] = [
    { type: 'IntegratorAdmitted', integrator: 'int-1', name: '某系统', body: '某单位' },
    { type: 'SubscriptionMade', ...subscribed },
  ];
  const facts = { at: 0, command: 'subscribe', by: { sub: 'int-1', roles: [] } };
  await amendRegister<IntegratorEvent, never>(table, 'integrators', facts, () => ({ events }));
};
