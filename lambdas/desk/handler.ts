import { LambdaClient } from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import { handle } from 'hono/aws-lambda';
import { countySource } from '../shared/county-source.ts';
import { openPhotos } from '../shared/photos/bucket.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { runStarter } from '../shared/webhooks/runs.ts';
import { makeDesk } from './app.tsx';
import { environment } from './env.ts';
import { openIssuer } from './login/issuer.ts';

const {
  TABLE_NAME,
  ORDERS_TABLE_NAME,
  SECRET_ARN,
  REPORTS_FUNCTION_NAME,
  STATE_MACHINE_ARN,
  WORKFLOW_CONSOLE,
  PHOTOS_BUCKET,
  PHOTOS_ADDRESS,
  LEVEL_ONE_ENDPOINT,
  LEVEL_ONE_GENERATION = '1',
  WEBHOOK_MACHINE_ARN,
  ...login
} = environment.parse(process.env);

const table = openTable(TABLE_NAME);

/** The desk in the browser: the centre, the units and the reviewers, logged in. */
export const handler = handle(
  makeDesk({
    table,
    orders: openTable(ORDERS_TABLE_NAME),
    county: countySource(table),
    signer: secretSigner(SECRET_ARN),
    stateMachineArn: STATE_MACHINE_ARN,
    issuer: openIssuer({
      issuer: login.OIDC_ISSUER,
      discovery: login.OIDC_DISCOVERY,
      clientId: login.OIDC_CLIENT_ID,
      scopes: login.OIDC_SCOPES,
    }),
    workflowConsole: WORKFLOW_CONSOLE,
    photos: openPhotos(PHOTOS_BUCKET),
    reports: { lambda: new LambdaClient({}), functionName: REPORTS_FUNCTION_NAME },
    photosOrigin: new URL(PHOTOS_ADDRESS).origin,
    levelOne:
      LEVEL_ONE_ENDPOINT === undefined || WEBHOOK_MACHINE_ARN === undefined
        ? undefined
        : {
            endpoint: LEVEL_ONE_ENDPOINT,
            generation: Number(LEVEL_ONE_GENERATION),
            startRun: runStarter(new SFNClient({}), WEBHOOK_MACHINE_ARN),
          },
  }),
);
