import { SFNClient } from '@aws-sdk/client-sfn';
import middy from '@middy/core';
import type { SNSEvent } from 'aws-lambda';
import { fromIso } from '../../domain/time/instant.ts';
import { countySource } from '../shared/county-source.ts';
import { integratorsSource } from '../shared/integrators/source.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { deliveryOver } from '../shared/webhooks/delivery.ts';
import { integratorSubscribers } from '../shared/webhooks/integrator-subscribers.ts';
import { runStarter } from '../shared/webhooks/runs.ts';
import { environment } from './env.ts';
import { noticeOf } from './notice.ts';
import { tellSubscribers } from './tell-subscribers.ts';

const { TABLE_NAME, SECRET_ARN, WEBHOOK_MACHINE_ARN, WEBHOOK_REACH } = environment.parse(process.env);

const table = openTable(TABLE_NAME);
const signer = secretSigner(SECRET_ARN);
const subscribers = integratorSubscribers({
  table,
  signer,
  integrators: integratorsSource(table),
  county: countySource(table),
});
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
