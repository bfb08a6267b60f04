import { orderEventView, reportEventView, ticketEventView } from '../../shared/schemas/integrators/event-view.ts';
import played from './deliveries.json' with { type: 'json' };
import { jsonSchemaOf } from './json-schema.ts';
import { tagOf } from './tags.ts';

const headers = {
  'webhook-id': '投递编号,重发不变 · the same for every attempt',
  'webhook-timestamp': '发送时刻(秒)· when it is sent, in seconds',
  'webhook-signature': '签名 · signature by Standard Webhooks',
} as const;

/** What is posted, by its name in the description. The examples are deliveries that the tests played (`deliveries.json`). */
const posted = {
  ticketEvent: {
    id: 'onTicketEvent',
    schema: 'TicketEvent',
    summary: '工单事件(不含个人信息;按工单依次、至少一次)· an event of a ticket, in order, at least once',
  },
  orderEvent: {
    id: 'onOrderEvent',
    schema: 'OrderEvent',
    summary: '便民服务订单事件(不含居民信息;按订单依次)· an event of an order of household services, in order',
  },
  reportEvent: {
    id: 'onReportEvent',
    schema: 'ReportEvent',
    summary: '月报定稿、更正 · a month’s report was frozen or corrected',
  },
} as const;

/** The schemas of what is posted, by their names in the description. */
export const webhookSchemas = () => ({
  TicketEvent: jsonSchemaOf(ticketEventView, 'output'),
  OrderEvent: jsonSchemaOf(orderEventView, 'output'),
  ReportEvent: jsonSchemaOf(reportEventView, 'output'),
});

const parametersOf = (example: Readonly<Record<keyof typeof headers, string>>) =>
  (Object.keys(headers) as (keyof typeof headers)[]).map((name) => ({
    name,
    in: 'header',
    required: true,
    description: headers[name],
    schema: { type: 'string' },
    example: example[name],
  }));

/** What subscribers are sent: Standard Webhooks, signed by the secret of the subscription. */
export const webhooksOf = () =>
  Object.fromEntries(
    Object.entries(posted).map(([name, { id, schema, summary }]) => [
      name,
      {
        post: {
          operationId: id,
          tags: [tagOf('/integrations/subscriptions')],
          summary,
          description:
            '推送到订阅的地址,以订阅的签名密钥签名。Posted to the address of a subscription, signed by its secret.',
          security: [],
          parameters: parametersOf(played[id].headers),
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: { $ref: `#/components/schemas/${schema}` },
                example: played[id].body,
              },
            },
          },
          responses: { '2XX': { description: '已收到;其他答复一律再送 · taken; anything else is sent again' } },
        },
      },
    ]),
  );
