import { tellSubscribers } from '../../../../lambdas/reports/tell-subscribers.ts';
import { integratorsSource } from '../../../../lambdas/shared/integrators/source.ts';
import type { CursorId } from '../../../../lambdas/shared/store/cursors.ts';
import { tellLater } from '../../../../lambdas/shared/webhooks/again.ts';
import { subscriberOver } from '../../integrations/support/subscriber-over.ts';
import { first, november, startBureau } from '../../reports/support/bureau.ts';
import { startServices } from '../../services/support/services.ts';
import { type Receiver, startReceiver } from '../../webhooks/support/receiver.ts';

/** A delivery as it arrived, and the secret of its subscription. */
export type PlayedDelivery = {
  readonly headers: {
    readonly 'webhook-id': string;
    readonly 'webhook-timestamp': string;
    readonly 'webhook-signature': string;
  };
  readonly body: string;
  readonly secret: string;
};

const at = Date.parse('2026-11-23T10:35:00+08:00');

/** What arrived last. */
const latest = ({ arrived }: Receiver, secret: string): PlayedDelivery => {
  const [last] = arrived.toReversed();
  if (!last) throw new Error('nothing arrived');
  const header = (name: keyof PlayedDelivery['headers']): string => last.headers[name] ?? '';
  const headers = {
    'webhook-id': header('webhook-id'),
    'webhook-timestamp': header('webhook-timestamp'),
    'webhook-signature': header('webhook-signature'),
  };
  return { headers, body: last.body, secret };
};

type Execution = { readonly id: CursorId; readonly run: number };
const onlyOne = (executions: readonly Execution[]): Execution => {
  const [one] = executions;
  if (!one) throw new Error('no execution was started');
  return one;
};

/** A ticket that was dispatched, and the month that it is counted in, frozen in the night. */
const ofTicketAndReport = async (receiver: Receiver) => {
  const bureau = await startBureau();
  const { table } = bureau.api;
  const started: Execution[] = [];
  const again = { table, startRun: async (id: CursorId, run: number) => void started.push({ id, run }) };
  const kinds = ['ticket.dispatched', 'report.frozen'] as const;
  const { id, secret, deliver } = await subscriberOver({ table }, { url: receiver.url, filter: { kinds } });
  const ticketId = await bureau.api.dispatched();
  await tellLater({ subscriber: id, subject: ticketId }, 2, at, again);
  await deliver(onlyOne(started.splice(0)), at);
  const onTicketEvent = latest(receiver, secret);
  await bureau.night(first);
  const frozen = { month: november, version: 1, at: Date.parse(first) };
  await tellSubscribers(frozen, { ...again, levelOne: false, integrators: integratorsSource(table) });
  await deliver(onlyOne(started), Date.parse(first));
  await bureau.stop();
  return { onTicketEvent, onReportEvent: latest(receiver, secret) };
};

/** An order that was placed and offered. */
const ofOrder = async (receiver: Receiver) => {
  const services = await startServices();
  const { tickets: table, orders } = services.dependencies;
  const filter = { kinds: ['order.placed', 'order.offered'] as const };
  const { secret, deliver } = await subscriberOver({ table, orders }, { url: receiver.url, filter });
  await services.place({ town: 'town-yanghe' }, { key: 'played' });
  await deliver(onlyOne(services.started), at);
  await services.stop();
  return { onOrderEvent: latest(receiver, secret) };
};

/** A delivery of each kind of subject, as a receiver of webhooks got it. */
export const playedDeliveries = async (): Promise<Readonly<Record<string, PlayedDelivery>>> => {
  const receiver = await startReceiver();
  receiver.behave(() => 204);
  const played = { ...(await ofTicketAndReport(receiver)), ...(await ofOrder(receiver)) };
  await receiver.stop();
  return played;
};
