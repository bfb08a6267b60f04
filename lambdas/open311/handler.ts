import middy from '@middy/core';
import { categories } from '../../config/county.ts';
import { countySource } from '../shared/county-source.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { integratorBy } from './integrator.ts';
import { answerOpen311 } from './routes.ts';
import { servicesByCode } from './services.ts';

const { TABLE_NAME, SECRET_ARN, JURISDICTION, PUBLIC_BASE_URL } = environment.parse(process.env);

const table = openTable(TABLE_NAME);
const signer = secretSigner(SECRET_ARN);

const answer = answerOpen311({
  table,
  county: countySource(table),
  signer,
  services: servicesByCode(categories),
  jurisdiction: JURISDICTION,
  baseUrl: PUBLIC_BASE_URL,
  integratorOf: integratorBy({ table, signer }),
});

/** Open311 GeoReport v2, and the open data of a month. */
export const handler = middy<ApiEvent, ApiAnswer>().handler((event) => answer(event));
