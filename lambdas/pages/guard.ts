import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { faultOf, log } from '../shared/logger.ts';
import type { PageDependencies } from './dependencies.ts';
import { showNothing } from './show-link.ts';
import { languageOf } from './words/words.ts';

const withoutBody = ({ body: _, ...answer }: ApiAnswer): ApiAnswer => answer;

/**
 * What holds for every page: `HEAD` gets no body; what is not foreseen is logged without its words and told as a page. A
 * write that failed was not made, and the same form can be sent again.
 */
export const pageGuard =
  (answer: (event: ApiEvent) => Promise<ApiAnswer>, dependencies: Pick<PageDependencies, 'photosOrigin'>) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    const { requestId, http } = event.requestContext;
    try {
      const given = await answer(event);
      return http.method === 'HEAD' ? withoutBody(given) : given;
    } catch (fault) {
      log.error('page failed', { requestId, error: faultOf(fault) });
      const language = languageOf(event.queryStringParameters?.lang);
      return showNothing(503, 'fault', language, dependencies, { 'retry-after': '2' });
    }
  };
