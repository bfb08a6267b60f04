import { LambdaClient } from '@aws-sdk/client-lambda';
import { countySource } from '../shared/county-source.ts';
import { apiHandler } from '../shared/http/api-handler.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { answerReports } from './routes.ts';

const { TABLE_NAME, SECRET_ARN, REPORTS_FUNCTION_NAME } = environment.parse(process.env);

const table = openTable(TABLE_NAME);

/** The monthly reports over the API. */
export const handler = apiHandler(
  answerReports({
    table,
    county: countySource(table),
    signer: secretSigner(SECRET_ARN),
    maker: { lambda: new LambdaClient({}), functionName: REPORTS_FUNCTION_NAME },
  }),
);
