import middy from '@middy/core';
import type { ScheduledEvent } from 'aws-lambda';
import { fromIso } from '../../domain/time/instant.ts';
import { countySource } from '../shared/county-source.ts';
import { log } from '../shared/logger.ts';
import { openTable } from '../shared/store/table.ts';
import { digest } from './digest.ts';
import { environment } from './env.ts';

const { TABLE_NAME } = environment.parse(process.env);
const table = openTable(TABLE_NAME);
const county = countySource(table);

/** 晨报: runs each day at start of business and has the units told what they have in hand. */
export const handler = middy<ScheduledEvent, { readonly asked: number }>().handler(async (event) => {
  const now = fromIso(event.time);
  const asked = await digest(now, { table, county: await county(now) });
  log.info('digest', { count: asked });
  return { asked };
});
