import type { HotlineClient, Schemas } from '../../../client/hotline-client.ts';
import { toIso } from '../../../domain/time/instant.ts';
import type { Client } from '../client.ts';
import type { MessageView } from '../hotline.ts';
import { instantOf, type Moment } from '../moment.ts';
import { type Person, supervisor } from '../people.ts';
import type { OrderAct } from './order-story.ts';

export type OrderView = Schemas['ServiceOrder'];

/** What the demo asks of the household services. */
export type OrderDesk = {
  /** Does the act. @returns the order after it, or what the API said against it */
  readonly act: (orderId: string, act: OrderAct, key: string) => Promise<OrderView | { readonly refused: string }>;
  readonly order: (orderId: string) => Promise<OrderView>;
  /** SMS to a phone, in order. */
  readonly told: (phone: string) => Promise<readonly MessageView[]>;
};

/** The body as the API takes it. */
const sent = (body: OrderAct['body']): unknown =>
  'completeBy' in body ? { completeBy: toIso(instantOf(body.completeBy as Moment)) } : body;

const give = (client: HotlineClient, orderId: string, { command, body }: OrderAct, key: string) => {
  const header = { 'Idempotency-Key': key };
  if (command === 'place')
    return client.POST('/services/orders', { params: { header }, body: body as Schemas['OrderPlacing'] });
  // Every command takes the same parameters and answers with the order: one of them stands for all but the body.
  return client.POST(`/services/orders/{id}/${command}` as '/services/orders/{id}/propose', {
    params: { path: { id: orderId }, header },
    body: sent(body) as Schemas['OrderPropose'],
  });
};

/** Opens the household services of the run. */
export const openOrderDesk = ({ read, as }: Client): OrderDesk => {
  const order = async (id: string): Promise<OrderView> => {
    const { data, error } = await as(supervisor).GET('/services/orders/{id}', { params: { path: { id } } });
    if (data === undefined) throw new Error(JSON.stringify(error));
    return data;
  };
  const holderOf = async (orderId: string): Promise<Person> => {
    const unit = (await order(orderId)).phase.enterprise ?? '';
    return { sub: `enterprise@${unit}`, role: 'enterprise', unit };
  };
  return {
    order,
    act: async (orderId, act, key) => {
      const by = act.by === 'holder' ? await holderOf(orderId) : act.by;
      const { data, error, response } = await give(as(by), orderId, act, key);
      return data ?? { refused: `${response.status} ${JSON.stringify(error)}` };
    },
    told: (phone) => read<readonly MessageView[]>(`/local/messages?to=${encodeURIComponent(phone)}`),
  };
};
