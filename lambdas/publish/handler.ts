import { SNSClient } from '@aws-sdk/client-sns';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { templates } from '../../config/county.ts';
import { county } from '../shared/county.ts';
import { faultOf, log } from '../shared/logger.ts';
import { secretSigner } from '../shared/secret.ts';
import { smsGateway } from '../shared/sms/adapter.ts';
import { openTableKeepingHistories } from '../shared/store/table.ts';
import { commitsIn, eachOutgoing, eachTicket } from '../shared/streams/records.ts';
import { environment } from './env.ts';
import { type Publisher, publish } from './publish.ts';
import { sendOutgoing } from './send-outgoing.ts';
import { publishTicketEvent } from './ticket-events.ts';

const { TABLE_NAME, SECRET_ARN, TICKET_EVENTS_TOPIC_ARN, LINK_BASE_URL, OA, ...sms } = environment.parse(process.env);
const sns = new SNSClient({});

const publisher: Publisher = {
  table: openTableKeepingHistories(TABLE_NAME),
  county,
  gateway: smsGateway(sns, {
    adapter: sms.SMS_ADAPTER,
    topicArn: sms.SMS_TOPIC_ARN,
    signature: sms.SMS_SIGNATURE,
    templates: new Map(templates.map((template) => [template.key, template])),
  }),
  signer: secretSigner(SECRET_ARN),
  linkBaseUrl: LINK_BASE_URL,
  announce: (announcement) => publishTicketEvent(sns, TICKET_EVENTS_TOPIC_ARN, announcement),
  oaConnected: OA === 'connected',
};

const failed = (ticketId: string | undefined, fault: unknown): void =>
  log.error('publish failed', { ticketId, error: faultOf(fault) });

/** The outbox: everything the world learns of a commit, and every other SMS, is derived from the table's stream here. */
export const handler = middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async ({ Records }) => {
  const commits = await eachTicket(
    Records,
    async (group) => {
      const delivered = commitsIn(group).toSorted((one, other) => one.n - other.n);
      if (delivered.length > 0) await publish(group.ticketId, delivered, publisher);
    },
    failed,
  );
  const outgoing = await eachOutgoing(Records, (each) => sendOutgoing(each, publisher), failed);
  return { batchItemFailures: [...commits.batchItemFailures, ...outgoing.batchItemFailures] };
});
