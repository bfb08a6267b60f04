import middy from '@middy/core';
import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { fromIso } from '../../domain/time/instant.ts';
import { countySource } from '../shared/county-source.ts';
import { log } from '../shared/logger.ts';
import { orderClock } from '../shared/orders/clock.ts';
import { openPhotos } from '../shared/photos/bucket.ts';
import { readIncomingOrderKey } from '../shared/photos/keys.ts';
import { openTable } from '../shared/store/table.ts';
import { checkOrderUpload } from './check-order-upload.ts';
import { checkUpload } from './check-upload.ts';
import { environment } from './env.ts';

const { TABLE_NAME, ORDERS_TABLE_NAME, PHOTOS_BUCKET } = environment.parse(process.env);

const table = openTable(TABLE_NAME);
const orders = openTable(ORDERS_TABLE_NAME);
const photos = openPhotos(PHOTOS_BUCKET);
const county = countySource(table);

/** What EventBridge tells of an object that S3 has stored; its key is not encoded. */
const created = z.object({ object: z.object({ key: z.string(), etag: z.string() }) });

/**
 * Checks a photo that was uploaded. What it throws (S3 or the table failed), Lambda delivers again after one and after two
 * minutes, then puts into the queue that an alarm watches.
 */
export const handler = middy<EventBridgeEvent<'Object Created', unknown>, void>().handler(async ({ time, detail }) => {
  const { key, etag } = created.parse(detail).object;
  const at = fromIso(time);
  const ofOrder = readIncomingOrderKey(key);
  if (ofOrder) {
    const { outcome, ...facts } = await checkOrderUpload(ofOrder, { key, etag }, at, {
      orders,
      clock: orderClock,
      photos,
    });
    log.info('photo of an order', { state: outcome, ...facts });
    return;
  }
  const checker = { table, county: await county(at), photos };
  const { outcome, ...facts } = await checkUpload({ key, etag }, at, checker);
  log.info('photo', { state: outcome, ...facts });
});
