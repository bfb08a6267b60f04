import { SNSClient } from '@aws-sdk/client-sns';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { templates } from '../../config/county.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { countySource } from '../shared/county-source.ts';
import { faultOf, log } from '../shared/logger.ts';
import { count } from '../shared/metrics.ts';
import { secretSigner } from '../shared/secret.ts';
import { smsGateway } from '../shared/sms/adapter.ts';
import { countedGateway } from '../shared/sms/counted.ts';
import { readCommits } from '../shared/store/commits.ts';
import { openTableKeepingHistories, type Table } from '../shared/store/table.ts';
import { commitNumbersIn, commitsIn, eachOutgoing, eachTicket, streamTime } from '../shared/streams/records.ts';
import { environment } from './env.ts';
import { type Publisher, publish } from './publish.ts';
import { type Replay, type ReplayAnswer, replay } from './replay.ts';
import { sendOutgoing } from './send-outgoing.ts';
import { publishTicketEvent } from './ticket-events.ts';

const { TABLE_NAME, SECRET_ARN, TICKET_EVENTS_TOPIC_ARN, LINK_BASE_URL, OA, ...sms } = environment.parse(process.env);
const sns = new SNSClient({});

const table = openTableKeepingHistories(TABLE_NAME);

const county = countySource(table);
const gateway = smsGateway(sns, {
  adapter: sms.SMS_ADAPTER,
  topicArn: sms.SMS_TOPIC_ARN,
  signature: sms.SMS_SIGNATURE,
  templates: new Map(templates.map((template) => [template.key, template])),
});

const equipment: Omit<Publisher, 'county'> = {
  table,
  gateway: countedGateway(gateway, count),
  signer: secretSigner(SECRET_ARN),
  linkBaseUrl: LINK_BASE_URL,
  announce: (announcement) => publishTicketEvent(sns, TICKET_EVENTS_TOPIC_ARN, announcement),
  oaConnected: OA === 'connected',
};

/** What commits are published with at an instant. */
const publisherAt = async (at: Instant): Promise<Publisher> => ({ ...equipment, county: await county(at) });

/** One line for each commit: what an operator needs to have it published again. */
const failed = (ticketId: string, numbers: readonly number[], fault: unknown): void => {
  for (const commit of numbers) log.error('publish failed', { ticketId, commit, error: faultOf(fault) });
};

const onRecords = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const commits = await eachTicket(
    Records,
    async (group) => {
      const numbers = commitNumbersIn(group);
      if (numbers.length === 0) return;
      await publish(group.ticketId, numbers, await publisherAt(streamTime(group)), commitsIn(group));
      count('CommitsPublished', numbers.length);
    },
    (group, fault) => failed(group.ticketId, commitNumbersIn(group), fault),
  );
  const outgoing = await eachOutgoing(
    Records,
    async (each) => sendOutgoing(each, await publisherAt(each.at)),
    (item, fault) => log.error('publish failed', { item, error: faultOf(fault) }),
  );
  return { batchItemFailures: [...commits.batchItemFailures, ...outgoing.batchItemFailures] };
};

/** What an operator names may be a ticket that was erased meanwhile: it is read whole. */
const whole: Table = { client: table.client, name: table.name };

/** Published again, a ticket is told of with the names of when it was last acted on. */
const replayerOf = async (ticketId: string): Promise<Publisher> => {
  const commits = await readCommits(whole, ticketId);
  return { ...(await publisherAt(commits.at(-1)?.at ?? 0)), table: whole };
};

/** A ticket that cannot be published holds up none of the others. */
const onReplay = async ({ again }: Replay): Promise<ReplayAnswer> => {
  const unpublished: string[] = [];
  for (const { ticketId, commits } of again) {
    const numbers = commits.toSorted((a, b) => a - b);
    try {
      await publish(ticketId, numbers, await replayerOf(ticketId));
    } catch (fault) {
      failed(ticketId, numbers, fault);
      unpublished.push(ticketId);
    }
  }
  return { unpublished };
};

/**
 * The outbox: everything the world learns of a commit, and every other SMS, is derived from the table's stream here, or
 * once more for an operator, who names commits that could not be published.
 */
export const handler = middy<DynamoDBStreamEvent | Replay, DynamoDBBatchResponse | ReplayAnswer>().handler((event) =>
  'Records' in event ? onRecords(event) : onReplay(replay.parse(event)),
);
