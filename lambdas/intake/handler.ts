import { countySource } from '../shared/county-source.ts';
import { apiHandler } from '../shared/http/api-handler.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { fileTicket } from './file-ticket.ts';

const { TABLE_NAME, SECRET_ARN } = environment.parse(process.env);

const table = openTable(TABLE_NAME);
const countyAt = countySource(table);
const signer = secretSigner(SECRET_ARN);

/** 受理: `POST /tickets`. */
export const handler = apiHandler(async (event) => {
  const county = await countyAt(event.requestContext.timeEpoch);
  return fileTicket({ table, county, deputies: county.deputies, signer })(event);
});
