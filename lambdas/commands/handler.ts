import { deputies } from '../../config/county.ts';
import { county } from '../shared/county.ts';
import { apiHandler } from '../shared/http/api-handler.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { runCommand } from './run-command.ts';

const { TABLE_NAME, SECRET_ARN } = environment.parse(process.env);

/** Acts on a ticket: `POST /tickets/{id}/{command}`. */
export const handler = apiHandler(
  runCommand({ table: openTable(TABLE_NAME), county, deputies, signer: secretSigner(SECRET_ARN) }),
);
