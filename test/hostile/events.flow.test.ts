import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commitKey } from '../../lambdas/shared/store/keys.ts';
import type { Table } from '../../lambdas/shared/store/table.ts';
import { type Api, startApi } from '../lambdas/support/api.ts';
import { createOrdersTable } from '../lambdas/support/orders-table.ts';
import { intake } from '../lambdas/support/people.ts';
import { startAws } from './support/aws-stand-in.ts';
import { effortOf } from './support/effort.ts';
import { placeKnownOrder } from './support/known-order.ts';
import { enterKnownSubscription, knownSubscription as subscriber } from './support/known-subscription.ts';
import { watchLog } from './support/log-watch.ts';
import { mutated, strangeValue } from './support/mutate.ts';
import { orderStream, orderTask } from './support/order-sources.ts';
import { planted } from './support/prepare.ts';
import { loadFunctions, type SourceHandler } from './support/sources.ts';
import { openTally } from './support/tally.ts';
import { eventSources } from './support/targets.ts';
import { canary, hostileText } from './support/texts.ts';

const tally = openTally('events');
const log = watchLog();
let api: Api;
let aws: Awaited<ReturnType<typeof startAws>>;
let functions: Readonly<Record<string, SourceHandler>>;
let ticketId: string;
let ended: string;
let orderId: string;
/** In no list, so that no daily round starts its next run. */
let unlisted: string;
let ordersTable: Table;

beforeAll(async () => {
  api = await startApi();
  aws = await startAws();
  functions = await loadFunctions(api, aws.endpoint);
  ticketId = await api.dispatched(planted);
  ended = await api.file(planted);
  await api.post(`/tickets/${ended}/withdraw`, { reason: canary }, { as: intake });
  await api.show(ticketId);
  await enterKnownSubscription(api.table);
  const orders = await createOrdersTable(api.table);
  orderId = await placeKnownOrder({ orders, tickets: api.table });
  unlisted = await placeKnownOrder({ orders, tickets: api.table });
  ordersTable = orders;
});
afterAll(async () => {
  tally.close();
  await aws.stop();
  await api.stop();
});

const instant = '2026-11-23T02:00:00.000Z';
const topicEvent = (message: unknown, id = 'm') => ({
  Records: [{ Sns: { MessageId: id, Message: JSON.stringify(message), Timestamp: instant, MessageAttributes: {} } }],
});

const text = { originationNumber: '+8613800138000', messageBody: `1 ${canary}`, inboundMessageId: 'text-1' };
const sms = () => ({
  to: '+8613800138000',
  template: 'citizen-archived',
  params: { number: ticketId },
  dedupeId: `${ticketId}#0007#citizen-archived#citizen`,
  ticketId,
  signature: '永宁12345',
});
const line = () => ({
  ticketId,
  commit: 2,
  at: '2026-11-23T09:00:00.000+08:00',
  events: [{ type: 'TicketDispatched', at: '2026-11-23T09:00:00.000+08:00' }],
  stage: 'dispatched',
  category: 'utilities/heating',
  unit: 'dept-housing',
  dueAt: '2026-11-24T18:00:00.000+08:00',
  pushes: [],
  group: ['dispatched'],
});

/** The known subscription takes it: its receiver has no address of the internet, so every attempt fails. */
const announced = () => ({ ...line(), type: 'help' });

const streamEvent = async () => {
  const commits = await api.commits(ticketId);
  const Records = commits.map((commit, index) => {
    const item = { ...commitKey(ticketId, commit.n), ...commit };
    const { pk, sk } = marshall(commitKey(ticketId, commit.n));
    const NewImage = marshall(item, { removeUndefinedValues: true });
    const dynamodb = {
      Keys: { pk, sk },
      NewImage,
      SequenceNumber: String(index + 1),
      ApproximateCreationDateTime: 1795312800,
    };
    return { eventID: String(index), eventName: 'INSERT', eventSource: 'aws:dynamodb', dynamodb };
  });
  return { Records };
};

const task = (of: string) => ({
  generation: 1,
  ticketId: of,
  execution: `${of}-1`,
  state: 'AwaitDayOne',
  enteredAt: instant,
  until: '2026-11-24T10:00:00.000Z',
  seq: { hop: 1, redrive: 0, retry: 0 },
  commit: 2,
  idle: 0,
});

type Source = { readonly event: () => unknown; readonly hostile: (event: unknown) => fc.Arbitrary<unknown> };

/** Members of the message itself are changed as well as those of the envelope. */
const topicSource = (message: () => unknown): Source => ({
  event: () => topicEvent(message()),
  hostile: (event) =>
    fc.oneof(
      {
        arbitrary: fc.tuple(mutated(message(), hostileText), fc.uuid()).map(([each, id]) => topicEvent(each, id)),
        weight: 5,
      },
      { arbitrary: hostileText.map((each) => topicEvent(each)), weight: 1 },
      { arbitrary: mutated(event, strangeValue), weight: 2 },
    ),
});
const ownSource = (event: () => unknown): Source => ({ event, hostile: (valid) => mutated(valid, strangeValue) });

/** An event of each kind that is taken, and how it is changed. */
const sources: Readonly<Record<(typeof eventSources)[number], Source>> = {
  'sns inbound': topicSource(() => text),
  'sns carrier': topicSource(sms),
  'sns wecom': topicSource(line),
  'sns webhooks': topicSource(announced),
  'stream publish': ownSource(streamEvent),
  'stream signal': ownSource(streamEvent),
  'invoke signal': ownSource(() => ({ inspect: [ticketId], stop: [], now: Date.parse(instant), restart: false })),
  'rule photo-check': ownSource(() => ({
    time: instant,
    detail: {
      bucket: { name: 'photos' },
      object: { key: `incoming/${ticketId}/1/problem/citizen/${'0'.repeat(32)}`, etag: 'e' },
    },
  })),
  'schedule digest': ownSource(() => ({ time: '2026-11-24T00:30:00Z' })),
  'schedule sweep': ownSource(() => ({ time: '2026-11-24T00:30:00Z' })),
  'schedule erase': ownSource(() => ({ time: '2026-11-24T18:00:00Z' })),
  'schedule reports': ownSource(() => ({ time: '2026-11-24T18:30:00Z' })),
  'invoke reports': ownSource(() => ({ month: '2026-11', run: 'a1b2' })),
  'invoke wechat-worker': ownSource(() => ({
    delivery: 'call-1',
    receivedAt: Date.parse(instant),
    openId: 'oUser1',
    id: '1',
    sentAt: Date.parse(instant),
    input: { kind: 'text', text: `反映 ${canary}` },
  })),
  'workflow await': ownSource(() => ({ ...task(ticketId), token: `token-${canary}`, error: '' })),
  'workflow milestone': ownSource(() => task(ticketId)),
  'workflow archive': ownSource(() => task(ended)),
  'workflow webhook-attempt': ownSource(() => ({
    ...{ act: 'deliver', subscriber, subject: ticketId, replay: '', run: 2, now: Date.parse(instant) },
    execution: `${subscriber}-${ticketId}-main-1`,
  })),
  'stream order-signal': ownSource(() => orderStream(ordersTable, orderId)),
  'stream order-publish': ownSource(() => orderStream(ordersTable, orderId)),
  'schedule order-signal': ownSource(() => ({ time: '2026-11-23T23:10:00Z' })),
  'workflow order-await': ownSource(() => ({ ...orderTask(unlisted), token: `token-${canary}`, error: '' })),
  'workflow order-milestone': ownSource(() => orderTask(unlisted)),
};

/** Handles an event: what came of it, and what must not have been said. */
const handled = async (source: string, event: unknown): Promise<string> => {
  const handler = functions[source.split(' ')[1] ?? ''];
  if (!handler) throw new Error(`no function for ${source}`);
  const outcome = await log.during(() => handler(event).catch((fault: unknown) => fault as Error));
  expect(log.faults()).toEqual([]);
  if (outcome instanceof Error) {
    /** Lambda logs what a function throws. */
    expect(`${outcome.stack}`).not.toMatch(new RegExp(`${canary}|1380013|王秀兰|和苑`));
    return `refused ${outcome.name}`;
  }
  const { batchItemFailures = [] } = (outcome ?? {}) as { batchItemFailures?: readonly unknown[] };
  if (batchItemFailures.length > 0) return 'refused in part';
  return /dropped|ignored/.test(log.recent()) ? 'refused as nothing' : 'done';
};

describe.each(eventSources)('%s', (source) => {
  it('takes a sound event, and nothing of another gets out', async () => {
    const { event, hostile } = sources[source];
    const sound = await event();
    for (const each of [sound, {}]) tally.note(source, await handled(source, each));
    await fc.assert(
      fc.asyncProperty(hostile(sound), async (each) => {
        tally.note(source, await handled(source, each));
      }),
      effortOf(source, source.startsWith('sns') ? 500 : 100),
    );
  });

  it('was not idle', () => {
    expect(tally.oneSided([source])).toEqual([]);
  });
});
