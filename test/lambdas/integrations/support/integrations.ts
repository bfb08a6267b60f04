import '../../support/quiet.ts';
import { answerIntegrations } from '../../../../lambdas/integrations/routes.ts';
import { countySource } from '../../../../lambdas/shared/county-source.ts';
import { integratorsSource } from '../../../../lambdas/shared/integrators/source.ts';
import { readTicket } from '../../../../lambdas/shared/store/commits.ts';
import type { CursorId } from '../../../../lambdas/shared/store/cursors.ts';
import { deliverAgain, giveUp, type LaterAttempt } from '../../../../lambdas/shared/webhooks/deliver.ts';
import { deliveryOver } from '../../../../lambdas/shared/webhooks/delivery.ts';
import { integratorSubscribers } from '../../../../lambdas/shared/webhooks/integrator-subscribers.ts';
import { noticeOf } from '../../../../lambdas/webhooks/notice.ts';
import { tellSubscribers } from '../../../../lambdas/webhooks/tell-subscribers.ts';
import { signer, startApi } from '../../support/api.ts';
import { describedHandler } from '../../support/described-handler.ts';
import { type Asked, gatewayEvent } from '../../support/gateway.ts';
import { createOrdersTable } from '../../support/orders-table.ts';
import { centreHead } from '../../support/people.ts';

export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
};

export type Started = { readonly id: CursorId; readonly run: number };

/** The routes of the integrations over a store with tickets, and delivering as the functions do it. */
export const startIntegrations = async () => {
  const api = await startApi();
  const { table } = api;
  const started: Started[] = [];
  const startRun = async (id: CursorId, run: number) => {
    if (!started.some((each) => each.run === run && JSON.stringify(each.id) === JSON.stringify(id)))
      started.push({ id, run });
  };
  const reach = 'public-and-loopback';
  const delivery = { ...deliveryOver(table, reach), startRun };
  const orders = await createOrdersTable(table);
  const parts = { table, orders, county: countySource(table), signer: async () => signer };
  const integrations = describedHandler(answerIntegrations({ ...parts, reach, post: delivery.post, startRun }));
  /** A source for each moment: what was read five seconds ago is no matter of these tests. */
  const subscribers = () => integratorSubscribers({ ...parts, integrators: integratorsSource(table) });

  const call = async (method: 'GET' | 'POST', target: string, body: unknown, asked: Asked): Promise<Answered> => {
    const event = gatewayEvent(method, target, body, asked);
    const answer = await integrations(event);
    const shown = JSON.parse(answer.body ?? '{}');
    return { status: answer.statusCode ?? 200, headers: answer.headers as Record<string, string>, body: shown };
  };
  const asCentre = (command: string, body: unknown, asked: Asked = {}) =>
    call('POST', `/integrators/${command}`, body, { as: centreHead, ...asked });
  const list = (asked: Asked = {}) => call('GET', '/integrators', undefined, { as: centreHead, ...asked });
  const withKey = (key: string, asked: Asked = {}): Asked => ({
    ...asked,
    headers: { 'x-api-key': key, ...asked.headers },
  });
  const post = (key: string, path: string, body: unknown, asked: Asked = {}) =>
    call('POST', `/integrations/subscriptions${path}`, body, withKey(key, asked));
  const get = (key: string, path: string, asked: Asked = {}) =>
    call('GET', `/integrations/subscriptions${path}`, undefined, withKey(key, asked));

  /** An integrator that is admitted and has a key. */
  const admitted = async (name = '县数据共享平台'): Promise<{ readonly id: string; readonly key: string }> => {
    const { body } = await asCentre('admit', { name, body: '县大数据局' });
    const { id } = body.integrator as { id: string };
    return { id, key: String((await asCentre('issue-key', { integrator: id })).body.key) };
  };
  /** Announces the commit of a ticket, as the topic does. */
  const announce = async (
    ticketId: string,
    n: number,
    at: string,
    holder = `first-${ticketId}-${n}`,
  ): Promise<void> => {
    const stored = await readTicket(table, ticketId);
    const events = stored?.commits[n - 1]?.events ?? [];
    const { type, category } = stored?.ticket.filing ?? {};
    const notice = noticeOf(JSON.stringify({ ticketId, commit: n, events, type, category, unit: 'dept-housing' }));
    await tellSubscribers(notice, { holder, at: Date.parse(at) }, { subscribers: subscribers(), delivery });
  };
  const jobAt = async ({ id }: Started, at: string) => {
    const subscriber = await subscribers().byId(id.subscriber, Date.parse(at));
    if (!subscriber) throw new Error('no such subscriber');
    return { subscriber, id, holder: `run-${id.subject}-${id.replay ?? ''}`, at: Date.parse(at) };
  };
  /** Lets an execution try once. */
  const tryAgain = async (one: Started, at: string): Promise<LaterAttempt> =>
    deliverAgain(await jobAt(one, at), one.run, delivery);
  const abandon = async (one: Started, at: string): Promise<void> => giveUp(await jobAt(one, at), one.run, delivery);

  return {
    api,
    table,
    started,
    call,
    asCentre,
    list,
    post,
    get,
    admitted,
    announce,
    tryAgain,
    abandon,
    stop: api.stop,
  };
};

export type Integrations = Awaited<ReturnType<typeof startIntegrations>>;
