import middy from '@middy/core';
import { pageGuard } from '../pages/guard.ts';
import { countySource } from '../shared/county-source.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { openPhotos } from '../shared/photos/bucket.ts';
import { newUploadId } from '../shared/photos/keys.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { photoRoutes } from './photo-routes.ts';
import { answerPhotos } from './routes.ts';

const { TABLE_NAME, SECRET_ARN, PHOTOS_BUCKET, PHOTOS_ADDRESS } = environment.parse(process.env);
const photosOrigin = new URL(PHOTOS_ADDRESS).origin;

const table = openTable(TABLE_NAME);
const countyAt = countySource(table);
const signer = secretSigner(SECRET_ARN);
const routes = photoRoutes({ photos: openPhotos(PHOTOS_BUCKET), newId: newUploadId });

const answer = pageGuard(
  async (event) => {
    const county = await countyAt(event.requestContext.timeEpoch);
    return answerPhotos({ table, county, signer, photosOrigin, routes })(event);
  },
  { photosOrigin },
);

/** The page behind a link that takes photos, and the way to each photo. The only bundle of the pages with a client of S3. */
export const handler = middy<ApiEvent, ApiAnswer>().handler((event) => answer(event));
