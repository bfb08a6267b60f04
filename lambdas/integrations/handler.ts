import { SFNClient } from '@aws-sdk/client-sfn';
import { countySource } from '../shared/county-source.ts';
import { apiHandler } from '../shared/http/api-handler.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { deliveryOver } from '../shared/webhooks/delivery.ts';
import { runStarter } from '../shared/webhooks/runs.ts';
import { environment } from './env.ts';
import { answerIntegrations } from './routes.ts';

const { TABLE_NAME, ORDERS_TABLE_NAME, SECRET_ARN, WEBHOOK_MACHINE_ARN, WEBHOOK_REACH } = environment.parse(
  process.env,
);

const table = openTable(TABLE_NAME);

/** Integrators over the API: the centre admits them, and they see to their subscriptions themselves. */
export const handler = apiHandler(
  answerIntegrations({
    table,
    orders: openTable(ORDERS_TABLE_NAME),
    county: countySource(table),
    signer: secretSigner(SECRET_ARN),
    reach: WEBHOOK_REACH,
    post: deliveryOver(table, WEBHOOK_REACH).post,
    startRun: runStarter(new SFNClient({}), WEBHOOK_MACHINE_ARN),
  }),
);
