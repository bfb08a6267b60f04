import { LambdaClient } from '@aws-sdk/client-lambda';
import { deputies } from '../../config/county.ts';
import { county } from '../shared/county.ts';
import { apiHandler } from '../shared/http/api-handler.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { answerReports } from './routes.ts';

const { TABLE_NAME, SECRET_ARN, REPORTS_FUNCTION_NAME } = environment.parse(process.env);

/** The monthly reports over the API. */
export const handler = apiHandler(
  answerReports({
    table: openTable(TABLE_NAME),
    county: async () => county,
    deputies,
    signer: secretSigner(SECRET_ARN),
    maker: { lambda: new LambdaClient({}), functionName: REPORTS_FUNCTION_NAME },
  }),
);
