import { profile } from '../../config/profile.ts';
import { countySource } from '../shared/county-source.ts';
import { apiHandler } from '../shared/http/api-handler.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { answerQuery } from './routes.ts';

const { TABLE_NAME, SECRET_ARN, STATE_MACHINE_ARN } = environment.parse(process.env);

const table = openTable(TABLE_NAME);
const countyAt = countySource(table);
const signer = secretSigner(SECRET_ARN);

/** Tickets, their limits, lists, units, categories and the description of the API. */
export const handler = apiHandler(async (event) => {
  const county = await countyAt(event.requestContext.timeEpoch);
  return answerQuery({
    table,
    county,
    deputies: county.deputies,
    signer,
    stateMachineArn: STATE_MACHINE_ARN,
    title: profile.name,
  })(event);
});
