import { SFNClient } from '@aws-sdk/client-sfn';
import middy from '@middy/core';
import type { SNSEvent } from 'aws-lambda';
import { fromIso } from '../../domain/time/instant.ts';
import { openTable } from '../shared/store/table.ts';
import { allSubscribers } from '../shared/webhooks/all-subscribers.ts';
import { deliveryOver } from '../shared/webhooks/delivery.ts';
import { runStarter } from '../shared/webhooks/runs.ts';
import { environment } from './env.ts';
import { noticeOf } from './notice.ts';
import { tellSubscribers } from './tell-subscribers.ts';

const declared = environment.parse(process.env);
const { TABLE_NAME, WEBHOOK_MACHINE_ARN, WEBHOOK_REACH } = declared;

const table = openTable(TABLE_NAME);
const subscribers = allSubscribers(table, declared);
const startRun = runStarter(new SFNClient({}), WEBHOOK_MACHINE_ARN);
const delivery = { ...deliveryOver(table, WEBHOOK_REACH), startRun };

/**
 * Makes the first attempt to tell subscribers of what happens to tickets. What it throws, Lambda delivers again after one
 * and after two minutes, then puts into the queue that an alarm watches.
 */
export const handler = middy<SNSEvent, void>().handler(async ({ Records }, { awsRequestId }) => {
  for (const { Sns } of Records) {
    const at = fromIso(Sns.Timestamp);
    await tellSubscribers(noticeOf(Sns.Message), { holder: awsRequestId, at }, { subscribers, delivery });
  }
});
