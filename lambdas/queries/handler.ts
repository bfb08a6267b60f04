import { deputies } from '../../config/county.ts';
import { profile } from '../../config/profile.ts';
import { county } from '../shared/county.ts';
import { apiHandler } from '../shared/http/api-handler.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { answerQuery } from './routes.ts';

const { TABLE_NAME, SECRET_ARN, STATE_MACHINE_ARN } = environment.parse(process.env);

/** Tickets, their limits, lists, units, categories and the description of the API. */
export const handler = apiHandler(
  answerQuery({
    table: openTable(TABLE_NAME),
    county,
    deputies,
    signer: secretSigner(SECRET_ARN),
    stateMachineArn: STATE_MACHINE_ARN,
    title: profile.name,
  }),
);
