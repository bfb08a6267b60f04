import { holderOf } from '../../domain/household/order.ts';
import { photoPlaces, photosKept, takesPhotos } from '../../domain/household/photo.ts';
import { pageSender } from '../pages/respond.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { orderClock } from '../shared/orders/clock.ts';
import { orderFateOf } from '../shared/orders/uploads.ts';
import { incomingOrderKey, newUploadId } from '../shared/photos/keys.ts';
import { photoAddress } from '../shared/photos/photo-address.ts';
import { formUnder } from '../shared/photos/upload-form.ts';
import { languageOf } from '../shared/web/words/words.ts';
import type { ServiceAnswer, ServiceDependencies } from './dependencies.ts';
import { nothingBehind, type Opened, openOrderLink } from './open-link.ts';
import { frameOf } from './pages/document.tsx';
import { NothingPage } from './pages/link-page.tsx';
import { PhotoPage } from './pages/photo-page.tsx';
import { page } from './respond.ts';

/** Where the browser comes back to after the bucket took the file: the address it is at, as it sees it. */
const hereOf = ({ headers, requestContext }: ApiEvent): string =>
  `${headers['x-forwarded-proto'] ?? 'https'}://${headers.host ?? requestContext.domainName}`;

const noPhoto = (event: ApiEvent, { photosOrigin }: ServiceDependencies): ApiAnswer => {
  const frame = frameOf(languageOf(event.queryStringParameters?.lang));
  return page(404, NothingPage({ frame, text: frame.words.noPhoto }), {}, photosOrigin);
};

const holds = ({ link, order }: Opened): boolean => link.side === 'enterprise' && link.enterprise === holderOf(order);

/** `GET /s/{code}/photos`: the enterprise that holds the order adds photos of its work, one after the other (R24). */
export const showPhotoForm: ServiceAnswer = async (event, dependencies) => {
  const opened = await openOrderLink(event, dependencies);
  if (typeof opened !== 'object') return nothingBehind(event, opened, dependencies);
  const { order } = opened;
  if (!holds(opened) || !takesPhotos(order)) return noPhoto(event, dependencies);
  const { timeEpoch: at } = event.requestContext;
  const { photos: bucket, photosOrigin, orders } = dependencies;
  const language = languageOf(event.queryStringParameters?.lang);
  const code = event.pathParameters?.code ?? '';
  const path = `/s/${code}/photos${language === 'en' ? '?lang=en' : ''}`;
  const places = photoPlaces(order, orderClock);
  const key = incomingOrderKey({ orderId: order.id, id: newUploadId() });
  const form = places.left > 0 ? await formUnder(bucket, key, `${hereOf(event)}${path}`, at) : undefined;
  const fate = await orderFateOf(event.queryStringParameters ?? {}, { order, language }, orders);
  const photos = photosKept(order, at, orderClock);
  const here = event.rawQueryString;
  return pageSender(photosOrigin).page(
    200,
    PhotoPage({ frame: frameOf(language), order, code, photos, ...places, form, fate, here }),
  );
};

/** `GET /s/{code}/photos/{photo}`: a photo, for the resident and for the enterprise as long as it holds the order. */
export const showPhoto: ServiceAnswer = async (event, dependencies) => {
  const opened = await openOrderLink(event, dependencies);
  if (typeof opened !== 'object') return nothingBehind(event, opened, dependencies);
  const { order, link } = opened;
  const { timeEpoch: at } = event.requestContext;
  const sees = link.side === 'resident' || holds(opened);
  const known = photosKept(order, at, orderClock).find(({ photo }) => photo === event.pathParameters?.photo);
  if (!sees || !known) return noPhoto(event, dependencies);
  const location = await photoAddress(dependencies.photos, order.id, known.photo, at);
  return { statusCode: 302, headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } };
};
