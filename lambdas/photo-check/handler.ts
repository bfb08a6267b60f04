import middy from '@middy/core';
import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { fromIso } from '../../domain/time/instant.ts';
import { county } from '../shared/county.ts';
import { log } from '../shared/logger.ts';
import { openPhotos } from '../shared/photos/bucket.ts';
import { openTable } from '../shared/store/table.ts';
import { type Checker, checkUpload } from './check-upload.ts';
import { environment } from './env.ts';

const { TABLE_NAME, PHOTOS_BUCKET } = environment.parse(process.env);

const checker: Checker = { table: openTable(TABLE_NAME), county, photos: openPhotos(PHOTOS_BUCKET) };

/** What EventBridge tells of an object that S3 has stored; its key is not encoded. */
const created = z.object({ object: z.object({ key: z.string(), etag: z.string() }) });

/**
 * Checks a photo that was uploaded. What it throws (S3 or the table failed), Lambda delivers again after one and after two
 * minutes, then puts into the queue that an alarm watches.
 */
export const handler = middy<EventBridgeEvent<'Object Created', unknown>, void>().handler(async ({ time, detail }) => {
  const { key, etag } = created.parse(detail).object;
  const { outcome, ...facts } = await checkUpload({ key, etag }, fromIso(time), checker);
  log.info('photo', { state: outcome, ...facts });
});
