import middy from '@middy/core';
import type { ScheduledEvent } from 'aws-lambda';
import { fromIso } from '../../domain/time/instant.ts';
import { countySource } from '../shared/county-source.ts';
import { log } from '../shared/logger.ts';
import { openPhotos } from '../shared/photos/bucket.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { type ErasureRun, erase } from './erase.ts';

const { TABLE_NAME, PHOTOS_BUCKET } = environment.parse(process.env);
const table = openTable(TABLE_NAME);
const photos = openPhotos(PHOTOS_BUCKET);
const county = countySource(table);

/**
 * 到期删除: runs each night and erases what is kept of persons when its period is over or it was ordered. Throws when a
 * ticket could not be erased, so that Lambda tries again and an alarm rings.
 */
export const handler = middy<ScheduledEvent, ErasureRun>().handler(async (event) => {
  const now = fromIso(event.time);
  const run = await erase(now, { table, county: await county(now), photos });
  log.info('erasure', { count: run.erased });
  if (run.failed > 0) throw new Error(`${run.failed} tickets could not be erased`);
  return run;
});
