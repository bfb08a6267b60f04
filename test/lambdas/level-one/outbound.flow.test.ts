import '../support/quiet.ts';
import { S3Client } from '@aws-sdk/client-s3';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { county } from '../../../lambdas/shared/county.ts';
import { levelOneFilingExample } from '../../../lambdas/shared/schemas/filing-example.ts';
import { readTicket } from '../../../lambdas/shared/store/commits.ts';
import type { CursorId } from '../../../lambdas/shared/store/cursors.ts';
import { commitKey } from '../../../lambdas/shared/store/keys.ts';
import { deliverAgain } from '../../../lambdas/shared/webhooks/deliver.ts';
import { deliveryOver } from '../../../lambdas/shared/webhooks/delivery.ts';
import { levelOneId } from '../../../lambdas/shared/webhooks/level-one-id.ts';
import { levelOneSecret, levelOneSubscribers } from '../../../lambdas/shared/webhooks/level-one-subscriber.ts';
import { noticeOf } from '../../../lambdas/webhooks/notice.ts';
import { tellSubscribers } from '../../../lambdas/webhooks/tell-subscribers.ts';
import { type Api, signer, startApi } from '../support/api.ts';
import { centreHead, handler, intake, signatory, upstream } from '../support/people.ts';
import { type Receiver, startReceiver } from '../webhooks/support/receiver.ts';

let api: Api;
let receiver: Receiver;
const started: { readonly id: CursorId; readonly run: number }[] = [];
beforeAll(async () => {
  api = await startApi();
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.stop();
  await api.stop();
});
beforeEach(() => {
  receiver.arrived.length = 0;
  receiver.behave(() => 204);
  started.length = 0;
});

const photos = {
  name: 'photos',
  client: new S3Client({ region: 'cn-northwest-1', credentials: { accessKeyId: 'key', secretAccessKey: 'secret' } }),
};
const subscribersOf = () =>
  levelOneSubscribers({
    table: api.table,
    county: async () => county,
    signer: async () => signer,
    photos,
    endpoint: receiver.url,
    generation: 2,
  });
const delivery = () => ({
  ...deliveryOver(api.table, 'public-and-loopback'),
  startRun: async (id: CursorId, run: number) => {
    started.push({ id, run });
  },
});

/** Announces every commit of a ticket, as the topic does. */
const announceAll = async (ticketId: string): Promise<void> => {
  const stored = await readTicket(api.table, ticketId);
  for (const { n, at, events } of stored?.commits ?? []) {
    const notice = noticeOf(JSON.stringify({ ticketId, commit: n, events, type: 'help' }));
    await tellSubscribers(
      notice,
      { holder: `${ticketId}-${n}`, at },
      { subscribers: subscribersOf(), delivery: delivery() },
    );
  }
};
let numbers = 0;
const at = (time: string): string => `2026-11-${time}:00+08:00`;
const filed = async (ofLevelOne: boolean): Promise<string> => {
  numbers += 1;
  if (!ofLevelOne) return api.file({}, { at: at('23T09:00') });
  const body = { ...levelOneFilingExample, upstreamNumber: `YC-OUT-${numbers}` };
  return (await api.post('/tickets', body, { as: upstream, at: at('23T09:00') })).ticket.ticketId;
};
const act = async (ticketId: string, name: string, body: object, as: typeof intake, time = '23T10:00') => {
  const answer = await api.post(`/tickets/${ticketId}/${name}`, body, { as, at: at(time) });
  expect([name, answer.status]).toEqual([name, 200]);
};
const concluded = async (ticketId: string): Promise<void> => {
  await act(ticketId, 'dispatch', { unit: 'dept-housing', class: 'ordinary' }, intake);
  await act(ticketId, 'submit-result', { summary: '已修复,已电话告知王女士', outcome: 'solved' }, handler);
  await act(ticketId, 'sign-result', { approve: true }, signatory);
};
const applied = async (ticketId: string): Promise<void> => {
  await act(ticketId, 'dispatch', { unit: 'dept-housing', class: 'ordinary' }, intake);
  const closure = { ground: 'objective-conditions', replyToCitizen: '已说明', statement: '受条件限制' };
  await act(ticketId, 'request-closure', closure, handler);
  await act(ticketId, 'sign-result', { approve: true }, signatory);
  await act(ticketId, 'decide-closure', { approve: true, reason: '属实' }, centreHead);
};
const told = () => receiver.arrived.map(({ body }) => JSON.parse(body) as { type: string; data: { commit: number } });

describe('what goes up to level 1', () => {
  it('is the result of its ticket, once, signed as the public library checks it, without the caller', async () => {
    const ticketId = await filed(true);
    await concluded(ticketId);
    await announceAll(ticketId);
    await announceAll(ticketId);
    expect(told()).toMatchObject([{ type: 'level-one.result', data: { ticketId, result: { outcome: 'solved' } } }]);
    const [arrived] = receiver.arrived;
    const headers = arrived?.headers ?? {};
    expect(headers['webhook-id']).toBe(`${levelOneId}_${ticketId}_${told()[0]?.data.commit}`);
    const signed = new Webhook(levelOneSecret(2, signer)).sign(
      headers['webhook-id'] ?? '',
      new Date(Number(headers['webhook-timestamp']) * 1000),
      arrived?.body ?? '',
    );
    expect(headers['webhook-signature']).toBe(signed);
    expect(arrived?.body).not.toMatch(/王女士|13800138000/);
  });

  it('is nothing of a ticket of the county’s own, until it goes up itself', async () => {
    const own = await filed(false);
    await concluded(own);
    await announceAll(own);
    expect(told()).toEqual([]);
    const forwarded = await filed(false);
    await applied(forwarded);
    await announceAll(forwarded);
    expect(told()).toMatchObject([
      {
        type: 'level-one.closure-application',
        data: {
          application: { statement: '受条件限制', replyToCitizen: '已说明' },
          matter: { subject: '小区暖气不热' },
        },
      },
    ]);
  });

  it('waits for a receiver that fails, and then comes in order', async () => {
    const ticketId = await filed(true);
    await applied(ticketId);
    receiver.behave(() => 503);
    await announceAll(ticketId);
    expect(started).toEqual([{ id: { subscriber: levelOneId, subject: ticketId }, run: 1 }]);
    await act(ticketId, 'record-upstream-decision', { accept: true, reason: '同意' }, upstream, '23T11:00');
    await announceAll(ticketId);
    receiver.arrived.length = 0;
    receiver.behave(() => 204);
    const when = Date.parse(at('23T13:00'));
    const subscriber = await subscribersOf().byId(levelOneId, when);
    if (!subscriber) throw new Error('level 1 is a subscriber');
    const job = { subscriber, id: { subscriber: levelOneId, subject: ticketId }, holder: 'run-1', at: when };
    expect(await deliverAgain(job, 1, deliveryOver(api.table, 'public-and-loopback'))).toBe('done');
    expect(told().map(({ type }) => type)).toEqual(['level-one.closure-application', 'level-one.ended']);
  });

  it('has each photo under an address that is good for two hours', async () => {
    const ticketId = await filed(true);
    await applied(ticketId);
    const commit = (await readTicket(api.table, ticketId))?.commits[1];
    const photo = {
      type: 'PhotoAdded',
      at: Date.parse(at('23T10:05')),
      by: 'x',
      step: 'result',
      photo: 'a1',
      bytes: 9,
    };
    const Item = { ...commitKey(ticketId, 2), ...commit, events: [...(commit?.events ?? []), photo] };
    await api.table.client.send(new PutCommand({ TableName: api.table.name, Item }));
    await announceAll(ticketId);
    const [{ data } = { data: {} }] = told();
    const { photos: shown = [] } = data as { photos?: readonly { step: string; address: string }[] };
    expect(shown).toMatchObject([{ step: 'result' }]);
    const address = new URL(shown[0]?.address ?? '');
    expect([address.pathname, address.searchParams.get('X-Amz-Expires')]).toEqual([
      expect.stringContaining(ticketId),
      '7200',
    ]);
  });

  it('is nobody else’s: no other name is level 1', async () => {
    expect(await subscribersOf().byId('another', Date.parse(at('23T13:00')))).toBeUndefined();
  });
});
