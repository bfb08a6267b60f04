import middy from '@middy/core';
import { isBusy } from '../shared/http/busy.ts';
import { faultOf, log } from '../shared/logger.ts';
import { openTable } from '../shared/store/table.ts';
import { allSubscribers } from '../shared/webhooks/all-subscribers.ts';
import { NotDelivered } from '../shared/webhooks/deliver.ts';
import { deliveryOver } from '../shared/webhooks/delivery.ts';
import { Busy } from '../shared/workflow/busy.ts';
import { type AttemptAnswer, attempt, attemptInput } from './attempt.ts';
import { environment } from './env.ts';

const declared = environment.parse(process.env);
const { TABLE_NAME, WEBHOOK_REACH } = declared;

const table = openTable(TABLE_NAME);
const subscribers = allSubscribers(table, declared);
const delivery = deliveryOver(table, WEBHOOK_REACH);

/** Task of the state machine that tries again while a receiver of webhooks fails. */
export const handler = middy<unknown, AttemptAnswer>()
  .onError((request) => {
    const { error } = request;
    if (!(error instanceof NotDelivered)) log.error('task failed', { error: faultOf(error) });
    if (isBusy(error)) request.error = new Busy(error);
  })
  .handler(async (event) => attempt(attemptInput.parse(event), { subscribers, delivery }));
