import middy from '@middy/core';
import { county } from '../shared/county.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { answerPage } from './routes.ts';

const { TABLE_NAME, SECRET_ARN, PHOTOS_ADDRESS } = environment.parse(process.env);

const answer = answerPage({
  table: openTable(TABLE_NAME),
  county,
  signer: secretSigner(SECRET_ARN),
  photosOrigin: new URL(PHOTOS_ADDRESS).origin,
});

/** The pages behind the links in SMS, and the progress query. */
export const handler = middy<ApiEvent, ApiAnswer>().handler((event) => answer(event));
