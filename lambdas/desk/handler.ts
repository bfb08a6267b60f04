import { handle } from 'hono/aws-lambda';
import { countySource } from '../shared/county-source.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { makeDesk } from './app.tsx';
import { environment } from './env.ts';

const { TABLE_NAME, SECRET_ARN, STATE_MACHINE_ARN } = environment.parse(process.env);

const table = openTable(TABLE_NAME);

/** The desk in the browser: the centre, the units and the reviewers, logged in. */
export const handler = handle(
  makeDesk({
    table,
    county: countySource(table),
    signer: secretSigner(SECRET_ARN),
    stateMachineArn: STATE_MACHINE_ARN,
  }),
);
