import { minute } from '../../domain/time/instant.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { countTry } from '../shared/store/rates.ts';
import { readForm } from '../shared/web/form.ts';
import { assetAt } from './assets/assets.ts';
import type { PageDependencies } from './dependencies.ts';
import { pageGuard } from './guard.ts';
import { type Opening, openLink } from './open-link.ts';
import { askProgress, showProgress } from './progress.ts';
import { type Asked, showClosed, showNothing, showOpen } from './show-link.ts';
import { submitToClosed, submitToDesk, submitToTicket } from './submit.ts';
import { languageOf } from './words/words.ts';

/** Codes that open nothing, tried from one address within ten minutes, after which it is told to wait. */
const mostMisses = 30;
const missWindow = 10 * minute;

const askedBy = ({ queryStringParameters: query = {}, requestContext }: ApiEvent): Asked => ({
  at: requestContext.timeEpoch,
  language: languageOf(query.lang),
  did: query.did,
  view: query.view,
  satisfaction: query.s,
});

/** An unknown code: counted by the address it came from, so that nobody tries many. */
export const answerUnknown = async (
  event: ApiEvent,
  asked: Asked,
  dependencies: PageDependencies,
): Promise<ApiAnswer> => {
  const sign = await dependencies.signer();
  const key = sign('rate', event.requestContext.http.sourceIp).toString('hex').slice(0, 32);
  const misses = await countTry(dependencies.table, { kind: 'link-miss', key, window: missWindow }, asked.at);
  return misses > mostMisses
    ? showNothing(429, 'too-many', asked.language, dependencies, { 'retry-after': String(missWindow / 1000) })
    : showNothing(404, 'unknown', asked.language, dependencies);
};

const show = async (
  opening: Opening,
  event: ApiEvent,
  asked: Asked,
  dependencies: PageDependencies,
): Promise<ApiAnswer> => {
  switch (opening.kind) {
    case 'unknown':
      return answerUnknown(event, asked, dependencies);
    case 'expired':
    case 'revoked':
      return showClosed(opening, asked, dependencies);
    case 'ticket':
    case 'desk':
      return showOpen(opening, asked, dependencies);
  }
};

const codeIn = ({ pathParameters }: ApiEvent): string => pathParameters?.code ?? '';

/** `GET` and `HEAD`: reads, and changes nothing. */
const getLink = async (event: ApiEvent, dependencies: PageDependencies): Promise<ApiAnswer> => {
  const asked = askedBy(event);
  return show(await openLink(codeIn(event), asked.at, dependencies), event, asked, dependencies);
};

const unreadable = { 'too-long': 413, 'other-type': 415, 'other-site': 403 } as const;

/** `POST`: the only way to act. */
const postLink = async (event: ApiEvent, dependencies: PageDependencies): Promise<ApiAnswer> => {
  const form = readForm(event);
  const { did: _, ...read } = askedBy(event);
  if (typeof form === 'string') return showNothing(unreadable[form], form, read.language, dependencies);
  const asked = { ...read, language: languageOf(form.get('lang')) };
  const opening = await openLink(codeIn(event), asked.at, dependencies);
  switch (opening.kind) {
    case 'unknown':
      return answerUnknown(event, asked, dependencies);
    case 'expired':
    case 'revoked':
      return submitToClosed(opening, form, asked, dependencies);
    case 'ticket':
      return submitToTicket(opening, form, asked, dependencies);
    case 'desk':
      return submitToDesk(opening, form, asked, dependencies);
  }
};

const postProgress = async (event: ApiEvent, dependencies: PageDependencies): Promise<ApiAnswer> => {
  const form = readForm(event);
  const { at, language } = askedBy(event);
  if (typeof form === 'string') return showNothing(unreadable[form], form, language, dependencies);
  const query = { at, language: languageOf(form.get('lang')), address: event.requestContext.http.sourceIp };
  return askProgress(form, query, dependencies);
};

/** Stylesheet and script: named by their content, so kept for good. */
const getAsset = (event: ApiEvent, dependencies: PageDependencies): ApiAnswer => {
  const asset = assetAt(event.rawPath);
  if (!asset) return showNothing(404, 'no-page', 'zh', dependencies);
  const headers = { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' };
  return { statusCode: 200, headers: { ...headers, 'x-content-type-options': 'nosniff' }, body: asset.text };
};

type Answer = (event: ApiEvent, dependencies: PageDependencies) => Promise<ApiAnswer> | ApiAnswer;

const routes: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['/t/{code}', (event, dependencies) => (isPost(event) ? postLink : getLink)(event, dependencies)],
  [
    '/progress',
    (event, dependencies) =>
      isPost(event) ? postProgress(event, dependencies) : showProgress(askedBy(event), dependencies),
  ],
  ['/assets/{file}', getAsset],
]);

const isPost = ({ requestContext }: ApiEvent): boolean => requestContext.http.method === 'POST';

/** Answers the pages. */
export const answerPage = (dependencies: PageDependencies): ((event: ApiEvent) => Promise<ApiAnswer>) =>
  pageGuard(async (event) => {
    const { routeKey } = event.requestContext;
    const route = routes.get(routeKey.slice(routeKey.indexOf(' ') + 1));
    return route ? route(event, dependencies) : showNothing(404, 'no-page', askedBy(event).language, dependencies);
  }, dependencies);
