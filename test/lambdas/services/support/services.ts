import '../../support/quiet.ts';
import { S3Client } from '@aws-sdk/client-s3';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Market } from '../../../../domain/household/market.ts';
import { orderWaitOf } from '../../../../domain/household/wait.ts';
import { publishOrder } from '../../../../lambdas/order-publish/publish.ts';
import { sendCode } from '../../../../lambdas/order-publish/send-code.ts';
import { answerServices } from '../../../../lambdas/services/routes.ts';
import type { ApiEvent } from '../../../../lambdas/shared/http/gateway.ts';
import { integratorsSource } from '../../../../lambdas/shared/integrators/source.ts';
import { projectOrder } from '../../../../lambdas/shared/orders/boards.ts';
import { orderClock } from '../../../../lambdas/shared/orders/clock.ts';
import { readMarket } from '../../../../lambdas/shared/orders/market-source.ts';
import { readOrder } from '../../../../lambdas/shared/orders/store.ts';
import type { PhotoBucket } from '../../../../lambdas/shared/photos/bucket.ts';
import type { SmsMessage } from '../../../../lambdas/shared/sms/gateway.ts';
import { readTicket } from '../../../../lambdas/shared/store/commits.ts';
import type { CursorId } from '../../../../lambdas/shared/store/cursors.ts';
import type { Outgoing } from '../../../../lambdas/shared/store/outgoing.ts';
import { announce } from '../../../../lambdas/shared/webhooks/announce.ts';
import type { Notice } from '../../../../lambdas/shared/webhooks/subscriber.ts';
import { claimsAsText } from '../../../../local/gateway/claims.ts';
import { county } from '../../../domain/support/county.ts';
import { signer } from '../../support/api.ts';
import { describedHandler } from '../../support/described-handler.ts';
import { createOrdersTable } from '../../support/orders-table.ts';
import type { Person } from '../../support/people.ts';
import { startStore } from '../../support/store.ts';

export const enterprise = (unit = 'ent-clean-water'): Person => ({ sub: `firm@${unit}`, roles: ['enterprise'], unit });
export const association = (unit = 'assoc-home-services'): Person => ({
  sub: `of@${unit}`,
  roles: ['association'],
  unit,
});

export const wanted = {
  category: 'cleaning/home',
  enterprise: 'ent-clean-water',
  wish: '擦玻璃,三室两厅',
  resident: { name: '王秀兰', phone: '138 0013 8000', address: '和苑小区3号楼' },
};

type Asked = {
  readonly as?: Person | undefined;
  readonly at?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
};

/** A bucket that nothing is sent to: addresses are signed without it. */
const nowhere = { region: 'cn-northwest-1', credentials: { accessKeyId: 'AKIA', secretAccessKey: 'secret' } };
const photosOrigin = 'https://photos.s3.cn-northwest-1.amazonaws.com.cn';

let requests = 0;

const routeOf = (path: string): { readonly route: string; readonly pathParameters: Record<string, string> } => {
  const patterns = [
    '/services/statistics/{month}',
    '/services/register/{command}',
    '/services/orders/{id}/{command}',
    '/services/orders/{id}',
    '/s/{code}/photos/{photo}',
    '/s/{code}/photos',
    '/s/{code}',
  ];
  for (const route of patterns) {
    const match = new RegExp(`^${route.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path);
    if (match) return { route, pathParameters: { ...match.groups } };
  }
  return { route: path, pathParameters: {} };
};

const eventOf = (method: string, target: string, body: unknown, asked: Asked): ApiEvent => {
  const [path = '', query = ''] = target.split('?');
  const { route, pathParameters } = routeOf(path);
  const content = asked.form
    ? String(new URLSearchParams(asked.form))
    : body === undefined
      ? undefined
      : JSON.stringify(body);
  requests += 1;
  return {
    routeKey: `${method} ${route}`,
    rawPath: path,
    rawQueryString: query,
    headers: {
      ...(content === undefined
        ? {}
        : { 'content-type': asked.form ? 'application/x-www-form-urlencoded' : 'application/json' }),
      ...(asked.key === undefined ? {} : { 'idempotency-key': asked.key }),
      ...asked.headers,
    },
    ...(query === '' ? {} : { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) }),
    pathParameters,
    requestContext: {
      requestId: `request-${requests}`,
      routeKey: `${method} ${route}`,
      timeEpoch: Date.parse(asked.at ?? '2026-11-23T10:00:00+08:00'),
      http: { method, sourceIp: '203.0.113.7' },
      ...(asked.as ? { authorizer: { jwt: { claims: claimsAsText(asked.as), scopes: null } } } : {}),
    },
    ...(content === undefined ? {} : { body: content }),
    isBase64Encoded: false,
  } as unknown as ApiEvent;
};

/** The household services over stores of their own, with the publisher following by hand. */
export const startServices = async (photos: PhotoBucket = { client: new S3Client(nowhere), name: 'photos' }) => {
  const store = await startStore();
  const { table: tickets } = store;
  const orders = await createOrdersTable(tickets);
  const market = (): Promise<Market> => readMarket(tickets);
  const dependencies = {
    orders,
    tickets,
    market,
    county: async () => county,
    signer: async () => signer,
    photos,
    photosOrigin,
  };
  const handler = describedHandler(answerServices(dependencies));
  const sent: SmsMessage[] = [];
  const started: { readonly id: CursorId; readonly run: number }[] = [];
  const startRun = async (id: CursorId, run: number): Promise<void> => void started.push({ id, run });
  const call = async (method: string, target: string, body: unknown, asked: Asked) => {
    const answer = await handler(eventOf(method, target, body, asked));
    const text = answer.body ?? '';
    const json = String(answer.headers?.['content-type']).includes('json');
    return {
      status: answer.statusCode ?? 200,
      headers: answer.headers as Record<string, string>,
      text,
      body: (json ? JSON.parse(text) : {}) as Record<string, unknown>,
    };
  };
  /** What the publisher does of an order's commits so far. */
  const publish = async (orderId: string): Promise<void> => {
    const stored = await readOrder(orders, orderId);
    const numbers = stored?.commits.map(({ n }) => n) ?? [];
    const gateway = { send: async (message: SmsMessage) => void sent.push(message) };
    const linkBaseUrl = 'https://hotline.test';
    const announcing = { table: tickets, integrators: integratorsSource(tickets), startRun };
    const told = { announce: (notice: Notice, at: number) => announce(notice, at, announcing) };
    const parts = {
      ...{ orders, tickets, clock: orderClock, market, gateway, signer: async () => signer, linkBaseUrl },
      ...told,
    };
    await publishOrder(orderId, numbers, parts);
    if (stored) await projectOrder(orders, stored.order, orderWaitOf(stored.order, orderClock).until);
  };
  /** What the publisher does of codes that were asked for: sends them. */
  const sendCodes = async (): Promise<void> => {
    const { Items = [] } = await orders.client.send(new ScanCommand({ TableName: orders.name }));
    const gateway = { send: async (message: SmsMessage) => void sent.push(message) };
    for (const item of Items.filter(({ sk }) => sk === 'OUTGOING#CONFIRM'))
      await sendCode(item as unknown as Outgoing, { orders, tickets, gateway, signer: async () => signer });
  };
  const post = (target: string, body: unknown, asked: Asked = {}) => call('POST', target, body, asked);
  return {
    ...store,
    ...{ dependencies, sent, started, publish, post, sendCodes },
    get: (target: string, asked: Asked = {}) => call('GET', target, undefined, asked),
    submit: (target: string, form: Readonly<Record<string, string>>, asked: Asked = {}) =>
      call('POST', target, undefined, { ...asked, form }),
    place: async (more: object = {}, asked: Asked = {}): Promise<string> => {
      const as: Person = { sub: 'intake', roles: ['intake'], unit: 'centre' };
      const { body } = await post('/services/orders', { ...wanted, ...more }, { as, ...asked });
      await publish(String(body.orderId));
      return String(body.orderId);
    },
    /** The path of the link that was sent last to a phone. */
    linkTo: (phone: string): string =>
      String(sent.findLast(({ to, params }) => to === phone && params.link)?.params.link).replace(
        'https://hotline.test',
        '',
      ),
    ticket: (ticketId: string) => readTicket(tickets, ticketId),
    order: async (orderId: string) => (await readOrder(orders, orderId))?.order,
  };
};

export type Services = Awaited<ReturnType<typeof startServices>>;
