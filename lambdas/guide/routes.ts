import { languageOf } from '../pages/words/words.ts';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { faultOf, log } from '../shared/logger.ts';
import { readPublicFigures } from '../shared/store/public-figures.ts';
import type { GuideDependencies } from './dependencies.ts';
import { failedPage, publicPage } from './respond.ts';
import type { GuideFrame } from './views/document.tsx';
import { GuidePage } from './views/guide-page.tsx';
import { NoPage } from './views/no-page.tsx';
import { PosterPage } from './views/poster-page.tsx';
import { WidgetPage } from './views/widget-page.tsx';
import { guideWords } from './words/words.ts';

type Answer = (frame: GuideFrame, dependencies: GuideDependencies) => Promise<ApiAnswer>;

const routes: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  [
    '/guide',
    async (frame, { table, rules, scope }) =>
      publicPage(GuidePage({ frame, rules, scope, figures: await readPublicFigures(table) }), 'self'),
  ],
  [
    '/guide/poster',
    async (frame, { rules, scope, baseUrl }) => publicPage(PosterPage({ frame, rules, scope, baseUrl }), 'self'),
  ],
  [
    '/guide/widget',
    async (frame, { table }) => publicPage(WidgetPage({ frame, figures: await readPublicFigures(table) }), 'anywhere'),
  ],
]);

const withoutBody = ({ body: _, ...answer }: ApiAnswer): ApiAnswer => answer;

/** Answers the public pages. They only read; a fault is logged and told as a page. */
export const answerGuide =
  (dependencies: GuideDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    const { routeKey, http, requestId } = event.requestContext;
    const language = languageOf(event.queryStringParameters?.lang);
    const frame = { language, words: guideWords(language) };
    const answer = async (): Promise<ApiAnswer> => {
      try {
        const route = routes.get(routeKey.slice(routeKey.indexOf(' ') + 1));
        return route ? await route(frame, dependencies) : failedPage(404, NoPage({ frame, why: 'noPage' }));
      } catch (fault) {
        log.error('guide failed', { requestId, error: faultOf(fault) });
        return failedPage(503, NoPage({ frame, why: 'fault' }));
      }
    };
    const given = await answer();
    return http.method === 'HEAD' ? withoutBody(given) : given;
  };
