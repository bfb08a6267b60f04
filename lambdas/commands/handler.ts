import { countySource } from '../shared/county-source.ts';
import { apiHandler } from '../shared/http/api-handler.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { runCommand } from './run-command.ts';

const { TABLE_NAME, SECRET_ARN } = environment.parse(process.env);

const table = openTable(TABLE_NAME);
const countyAt = countySource(table);
const signer = secretSigner(SECRET_ARN);

/** Acts on a ticket: `POST /tickets/{id}/{command}`. */
export const handler = apiHandler(async (event) => {
  const county = await countyAt(event.requestContext.timeEpoch);
  return runCommand({ table, county, deputies: county.deputies, signer })(event);
});
