import middy from '@middy/core';
import { countySource } from '../shared/county-source.ts';
import { isBusy } from '../shared/http/busy.ts';
import { integratorsSource } from '../shared/integrators/source.ts';
import { faultOf, log } from '../shared/logger.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { NotDelivered } from '../shared/webhooks/deliver.ts';
import { deliveryOver } from '../shared/webhooks/delivery.ts';
import { integratorSubscribers } from '../shared/webhooks/integrator-subscribers.ts';
import { Busy } from '../shared/workflow/busy.ts';
import { type AttemptAnswer, attempt, attemptInput } from './attempt.ts';
import { environment } from './env.ts';

const { TABLE_NAME, SECRET_ARN, WEBHOOK_REACH } = environment.parse(process.env);

const table = openTable(TABLE_NAME);
const subscribers = integratorSubscribers({
  table,
  signer: secretSigner(SECRET_ARN),
  integrators: integratorsSource(table),
  county: countySource(table),
});
const delivery = deliveryOver(table, WEBHOOK_REACH);

/** Task of the state machine that tries again while a receiver of webhooks fails. */
export const handler = middy<unknown, AttemptAnswer>()
  .onError((request) => {
    const { error } = request;
    if (!(error instanceof NotDelivered)) log.error('task failed', { error: faultOf(error) });
    if (isBusy(error)) request.error = new Busy(error);
  })
  .handler(async (event) => attempt(attemptInput.parse(event), { subscribers, delivery }));
