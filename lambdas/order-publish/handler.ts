import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { templates } from '../../config/county.ts';
import { integratorsSource } from '../shared/integrators/source.ts';
import { faultOf, log } from '../shared/logger.ts';
import { count } from '../shared/metrics.ts';
import { orderClock } from '../shared/orders/clock.ts';
import { readMarket } from '../shared/orders/market-source.ts';
import { eachOrder, type OrderRecords, orderCommitsIn } from '../shared/orders/records.ts';
import { secretSigner } from '../shared/secret.ts';
import { smsGateway } from '../shared/sms/adapter.ts';
import { countedGateway } from '../shared/sms/counted.ts';
import { openTable } from '../shared/store/table.ts';
import { eachOutgoing } from '../shared/streams/records.ts';
import { announce } from '../shared/webhooks/announce.ts';
import { runStarter } from '../shared/webhooks/runs.ts';
import { environment } from './env.ts';
import { type OrderPublisher, publishOrder } from './publish.ts';
import { sendCode } from './send-code.ts';

const { TABLE_NAME, ORDERS_TABLE_NAME, SECRET_ARN, WEBHOOK_MACHINE_ARN, LINK_BASE_URL, ...sms } = environment.parse(
  process.env,
);

const tickets = openTable(TABLE_NAME);
const gateway = smsGateway(new SNSClient({}), {
  adapter: sms.SMS_ADAPTER,
  topicArn: sms.SMS_TOPIC_ARN,
  signature: sms.SMS_SIGNATURE,
  templates: new Map(templates.map((template) => [template.key, template])),
});

const announcing = {
  table: tickets,
  integrators: integratorsSource(tickets),
  startRun: runStarter(new SFNClient({}), WEBHOOK_MACHINE_ARN),
};

const publisher: OrderPublisher = {
  orders: openTable(ORDERS_TABLE_NAME),
  tickets,
  clock: orderClock,
  market: () => readMarket(tickets),
  gateway: countedGateway(gateway, count),
  signer: secretSigner(SECRET_ARN),
  linkBaseUrl: LINK_BASE_URL,
  announce: (notice, at) => announce(notice, at, announcing),
};

const failed = (orderId: string, fault: unknown): void =>
  log.error('order publish failed', { orderId, error: faultOf(fault) });

/** Follows the orders' commits: lists and SMS; and sends the codes that were asked for. */
export const handler = middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async ({ Records }) => {
  const publish = (group: OrderRecords): Promise<void> =>
    publishOrder(
      group.orderId,
      orderCommitsIn(group).map(({ n }) => n),
      publisher,
    );
  const orders = await eachOrder(Records, publish, failed);
  const codes = await eachOutgoing(
    Records,
    (outgoing) => sendCode(outgoing, publisher),
    (item, fault) => log.error('order code failed', { item, error: faultOf(fault) }),
  );
  return { batchItemFailures: [...orders.batchItemFailures, ...codes.batchItemFailures] };
});
