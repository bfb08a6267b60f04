import { recipientKey } from '../../domain/notices/notice.ts';
import type { PhotoStep } from '../../domain/tickets/values.ts';
import type { PageDependencies } from '../pages/dependencies.ts';
import { type OpenTicket, openLink } from '../pages/open-link.ts';
import { uploadSteps } from '../pages/photo-steps.ts';
import { pageSender } from '../pages/respond.ts';
import { answerUnknown } from '../pages/routes.ts';
import { type Scene, sceneOf } from '../pages/scene.ts';
import { showClosed, showNothing } from '../pages/show-link.ts';
import { languageOf, wordsIn } from '../pages/words/words.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { fateOf } from '../shared/photos/fate.ts';
import { placesLeft } from '../shared/photos/places-left.ts';
import { isUploader, type Uploader } from '../shared/photos/uploader.ts';
import { PhotoPage } from './photo-page.tsx';
import type { PhotoRoutes } from './photo-routes.ts';

export type PhotoPageDependencies = PageDependencies & { readonly routes: PhotoRoutes };

/** Where the browser comes back to after S3 took the file: the address it is at, as it sees it. */
const hereOf = ({ headers, requestContext }: ApiEvent): string =>
  `${headers['x-forwarded-proto'] ?? 'https'}://${headers.host ?? requestContext.domainName}`;

const uploaderOf = ({ link }: OpenTicket): Uploader | undefined => {
  const key = recipientKey(link.recipient);
  return isUploader(key) ? key : undefined;
};

const stepIn = (event: ApiEvent, scene: Scene): PhotoStep | undefined => {
  const open = uploadSteps(scene);
  const asked = event.queryStringParameters?.step;
  return asked === undefined ? open[0] : open.find((step) => step === asked);
};

/** The page with a form for one photo, and what became of the last. */
const showForm = async (
  event: ApiEvent,
  opened: OpenTicket,
  scene: Scene,
  dependencies: PhotoPageDependencies,
): Promise<ApiAnswer> => {
  const { at, ticket, county, language, code } = scene;
  const step = stepIn(event, scene);
  const uploader = uploaderOf(opened);
  if (step === undefined || uploader === undefined) return showNothing(404, 'no-page', language, dependencies);
  const { most, left } = placesLeft(ticket, step, county);
  const lang = language === 'en' ? '&lang=en' : '';
  const returnTo = `${hereOf(event)}/t/${code}/photos?step=${step}${lang}`;
  const request = { ticketId: ticket.id, round: ticket.round, step, uploader, returnTo };
  const form = left > 0 ? await dependencies.routes.newUploadForm(request, at) : undefined;
  const fate = await fateOf(event.queryStringParameters ?? {}, scene, dependencies.table);
  return pageSender(dependencies.photosOrigin).page(
    200,
    PhotoPage({ scene, step, most, left, form, fate, here: event.rawQueryString }),
  );
};

/** A photo that the reader may see, by an address good for some minutes. */
const showPhoto = (event: ApiEvent, { view, at, language }: Scene, dependencies: PhotoPageDependencies) => {
  const asked = event.pathParameters?.photo ?? '';
  const known = view.photos.find(({ photo }) => photo === asked);
  return known
    ? dependencies.routes.photoRedirect(view.ticketId, known.photo, at)
    : showNothing(404, 'no-page', language, dependencies);
};

/** `GET /t/{code}/photos` and `GET /t/{code}/photos/{photo}`: for whoever the link opens its ticket to. */
export const answerPhotos =
  (dependencies: PhotoPageDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    const at = event.requestContext.timeEpoch;
    const language = languageOf(event.queryStringParameters?.lang);
    const opening = await openLink(event.pathParameters?.code ?? '', at, dependencies);
    switch (opening.kind) {
      case 'unknown':
        return answerUnknown(event, { at, language }, dependencies);
      case 'expired':
      case 'revoked':
        return showClosed(opening, { at, language }, dependencies);
      case 'desk':
        return showNothing(404, 'no-page', language, dependencies);
      case 'ticket': {
        const scene = sceneOf(opening, at, dependencies.county, { words: wordsIn(language), language });
        return event.pathParameters?.photo === undefined
          ? showForm(event, opening, scene, dependencies)
          : showPhoto(event, scene, dependencies);
      }
    }
  };
