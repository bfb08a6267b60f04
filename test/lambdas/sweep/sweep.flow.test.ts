import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fromIso } from '../../../domain/time/instant.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { type SweepOrder, sweepOrder } from '../../../lambdas/shared/workflow/sweep-order.ts';
import { type Sweeper, sweep } from '../../../lambdas/sweep/sweep.ts';
import { type Api, startApi, stateMachineArn } from '../support/api.ts';

const now = fromIso('2026-11-24T07:00:00+08:00');
const orphan = '20261120000000-1';

type Call = { readonly input: { readonly Payload?: Uint8Array } };

describe('The daily sweep', () => {
  let api: Api;
  let orders: SweepOrder[];
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());
  beforeEach(() => {
    orders = [];
  });

  /** The sweep beside a Step Functions that runs only an orphan. @param answer of the signal function to an order */
  const sweeperWith = (answer: (order: SweepOrder) => object): Sweeper => ({
    table: api.table,
    county,
    stateMachineArn,
    signalFunctionName: 'Signal',
    states: { send: async () => ({ executions: [{ name: orphan }] }) } as unknown as Sweeper['states'],
    lambda: {
      send: async ({ input }: Call) => {
        const order = sweepOrder.parse(JSON.parse(Buffer.from(input.Payload ?? []).toString()));
        orders.push(order);
        return answer(order);
      },
    } as unknown as Sweeper['lambda'],
  });
  const mended = (unmended: readonly string[]) => ({ Payload: Buffer.from(JSON.stringify({ unmended })) });
  const listed = async (): Promise<string> => {
    const ticketId = await api.file();
    await api.show(ticketId);
    return ticketId;
  };

  it('has tickets without a workflow set right, in portions, and executions without a ticket stopped', async () => {
    const tickets: string[] = [];
    for (let index = 0; index < 51; index += 1) tickets.push(await listed());
    const [first = ''] = tickets;
    const sweeper = sweeperWith(({ inspect }) => mended(inspect.includes(first) ? [first] : []));
    const { astray, failed, orphans } = await sweep(now, sweeper);
    expect(astray.toSorted()).toEqual(tickets.toSorted());
    expect({ failed, orphans }).toEqual({ failed: [first], orphans: [orphan] });
    expect(orders.map(({ inspect, stop }) => [inspect.length, stop.length])).toEqual([
      [50, 0],
      [1, 0],
      [0, 1],
    ]);
  });

  it('gives the other orders when the signal function dies at one, and fails only then', async () => {
    await listed();
    const sweeper = sweeperWith(({ inspect }) => (inspect.length > 0 ? { FunctionError: 'Unhandled' } : mended([])));
    await expect(sweep(now, sweeper)).rejects.toThrow('Unhandled');
    expect(orders.at(-1)).toMatchObject({ inspect: [], stop: [orphan] });
  });
});
