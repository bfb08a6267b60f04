import middy from '@middy/core';
import { countySource } from '../shared/county-source.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { pageGuard } from './guard.ts';
import { answerPage } from './routes.ts';

const { TABLE_NAME, SECRET_ARN, PHOTOS_ADDRESS } = environment.parse(process.env);

const table = openTable(TABLE_NAME);
const countyAt = countySource(table);
const signer = secretSigner(SECRET_ARN);
const photosOrigin = new URL(PHOTOS_ADDRESS).origin;

const answer = pageGuard(
  async (event) => {
    const county = await countyAt(event.requestContext.timeEpoch);
    return answerPage({ table, county, signer, photosOrigin })(event);
  },
  { photosOrigin },
);

/** The pages behind the links in SMS, and the progress query. */
export const handler = middy<ApiEvent, ApiAnswer>().handler((event) => answer(event));
