import { countySource } from '../shared/county-source.ts';
import { apiHandler } from '../shared/http/api-handler.ts';
import { readMarket } from '../shared/orders/market-source.ts';
import { openPhotos } from '../shared/photos/bucket.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { answerServices } from './routes.ts';

const { TABLE_NAME, ORDERS_TABLE_NAME, SECRET_ARN, PHOTOS_BUCKET, PHOTOS_ADDRESS } = environment.parse(process.env);

const tickets = openTable(TABLE_NAME);

/** The household services (R19-R27): directory, orders, register, figures, and the pages behind their links. */
export const handler = apiHandler(
  answerServices({
    tickets,
    orders: openTable(ORDERS_TABLE_NAME),
    county: countySource(tickets),
    market: () => readMarket(tickets),
    signer: secretSigner(SECRET_ARN),
    photos: openPhotos(PHOTOS_BUCKET),
    photosOrigin: new URL(PHOTOS_ADDRESS).origin,
  }),
);
