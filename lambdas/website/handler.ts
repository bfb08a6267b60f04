import middy from '@middy/core';
import { pageGuard } from '../pages/guard.ts';
import { countySource } from '../shared/county-source.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { noPhotos } from './respond.ts';
import { answerWebsite } from './routes.ts';

const { TABLE_NAME, SECRET_ARN } = environment.parse(process.env);

const table = openTable(TABLE_NAME);
const countyAt = countySource(table);
const signer = secretSigner(SECRET_ARN);

const answer = pageGuard(async (event) => {
  const county = await countyAt(event.requestContext.timeEpoch);
  return answerWebsite({ table, county, signer })(event);
}, noPhotos);

/** 网上反映: the intake form of the website. */
export const handler = middy<ApiEvent, ApiAnswer>().handler((event) => answer(event));
