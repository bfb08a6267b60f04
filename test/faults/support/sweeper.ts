import { sweepOrder } from '../../../lambdas/shared/workflow/sweep-order.ts';
import { type Sweeper, sweep } from '../../../lambdas/sweep/sweep.ts';
import { county } from '../../domain/support/county.ts';
import type { Hotline } from './hotline.ts';

type Call = { readonly input: Record<string, unknown> };

/** The daily round as it is deployed: it lists executions and hands what is astray to the signal function. */
export const sweepOnce = async (hotline: Hotline): Promise<void> => {
  const { consumers, call, pass, tableOf } = hotline.process();
  const hand = async ({ input }: Call): Promise<object> => {
    const order = sweepOrder.parse(JSON.parse(String(input.Payload)));
    await pass('sweep', () => consumers.order(order));
    return { Payload: Buffer.from(JSON.stringify({ unmended: [] })) };
  };
  const sweeper: Sweeper = {
    table: tableOf('sweep'),
    county,
    stateMachineArn: hotline.machineArn,
    signalFunctionName: 'Signal',
    states: { send: ({ input }: Call) => call('ListExecutions', input) } as unknown as Sweeper['states'],
    lambda: { send: hand } as unknown as Sweeper['lambda'],
  };
  await sweep(hotline.clock.clock.now(), sweeper);
};
