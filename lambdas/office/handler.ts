import { countySource } from '../shared/county-source.ts';
import { apiHandler } from '../shared/http/api-handler.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { answerOffice } from './routes.ts';

const { TABLE_NAME, SECRET_ARN } = environment.parse(process.env);

const table = openTable(TABLE_NAME);

/** The centre's registers over the API: what is entered in them, and what they say. */
export const handler = apiHandler(
  answerOffice({
    table,
    county: countySource(table),
    signer: secretSigner(SECRET_ARN),
  }),
);
