import { callerKey } from '../shared/http/caller-key.ts';
import { confirmationCode } from '../shared/links/codes.ts';
import { isStopped } from '../shared/store/opt-outs.ts';
import { markOutgoingSent, type Outgoing, wasOutgoingSent } from '../shared/store/outgoing.ts';
import type { OrderPublisher } from './publish.ts';

/** Sends the code by which somebody who orders shows to hold the phone: once, but for a crash in between. */
export const sendCode = async (
  outgoing: Outgoing,
  { orders, tickets, signer, gateway }: Pick<OrderPublisher, 'orders' | 'tickets' | 'signer' | 'gateway'>,
): Promise<void> => {
  const { id, at, template, params, codeKey, private: told } = outgoing;
  if (!told || codeKey === undefined) throw new Error(`the outgoing SMS ${template} has no phone or no code`);
  if (await wasOutgoingSent(orders, id)) return;
  const sign = await signer();
  const stopped = await isStopped(tickets, callerKey(told.phone, sign));
  const code = confirmationCode(codeKey, sign);
  if (!stopped)
    await gateway.send({ to: told.phone, template, params: { ...params, code }, dedupeId: `outgoing#${id}` });
  await markOutgoingSent(orders, id, at, stopped ? 'stopped' : 'sent');
};
