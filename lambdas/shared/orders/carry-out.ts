import type { OrderCommand, OrderCommandName } from '../../../domain/household/commands.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { Signer } from '../secret.ts';
import type { Table } from '../store/table.ts';
import { actOnOrder, type OrderActed, type OrderRequest, type OrderScene, reportOrder } from './act.ts';
import { complainOfOrder } from './complain.ts';

/** An act as its form or body asks for it, checked by `orderBodies`. */
export type AskedAct = { readonly name: OrderCommandName; readonly body: unknown };

/** Carries out what was asked for: some acts leave words beside the order, or file a ticket. */
export const carryOutOrder = async (
  scene: OrderScene & { readonly tickets: Table; readonly county: County },
  orderId: string,
  { name, body }: AskedAct,
  request: OrderRequest,
  sign: Signer,
): Promise<OrderActed> => {
  if (name === 'complain') return complainOfOrder(scene, orderId, (body as { text: string }).text, request, sign);
  if (name === 'report') return reportOrder(scene, orderId, body as { price: number; done: string }, request);
  return actOnOrder(scene, orderId, { name, body } as OrderCommand, request);
};
