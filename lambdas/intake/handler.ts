import { deputies } from '../../config/county.ts';
import { county } from '../shared/county.ts';
import { apiHandler } from '../shared/http/api-handler.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { fileTicket } from './file-ticket.ts';

const { TABLE_NAME, SECRET_ARN } = environment.parse(process.env);

/** 受理: `POST /tickets`. */
export const handler = apiHandler(
  fileTicket({ table: openTable(TABLE_NAME), county, deputies, signer: secretSigner(SECRET_ARN) }),
);
