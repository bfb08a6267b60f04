import middy from '@middy/core';
import { rules, scope } from '../../config/county.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { answerGuide } from './routes.ts';

const { TABLE_NAME, LINK_BASE_URL } = environment.parse(process.env);

const answer = answerGuide({ table: openTable(TABLE_NAME), rules, scope, baseUrl: LINK_BASE_URL });

/** The public pages: what is accepted, how it flows, the limits, this month's figures (五(五), R79-R80). */
export const handler = middy<ApiEvent, ApiAnswer>().handler((event) => answer(event));
