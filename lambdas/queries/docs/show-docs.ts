import { failedPage, publicPage } from '../../guide/respond.ts';
import { languageOf } from '../../pages/words/words.ts';
import type { ApiAnswer, ApiEvent } from '../../shared/http/gateway.ts';
import type { QueryDependencies } from '../dependencies.ts';
import { type ApiDocument, apiDocument } from './document.ts';
import type { DocsFrame } from './views/frame.tsx';
import { GroupPage, NoGroupPage, OverviewPage, ProblemsPage } from './views/pages.tsx';
import { docsWords } from './words/words.ts';

const pageOf = (frame: DocsFrame, group: string | undefined): ApiAnswer => {
  if (group === undefined) return publicPage(OverviewPage({ frame }), 'self');
  if (group === 'problems') return publicPage(ProblemsPage({ frame: { ...frame, group } }), 'self');
  const tag = frame.api.tags.find((each) => each['x-group'] === group);
  if (!tag) return failedPage(404, NoGroupPage({ frame }));
  return publicPage(GroupPage({ frame: { ...frame, group }, tag }), 'self');
};

/** `GET /docs`: the description of the API for people, a page for each group; the document is made once an instance. */
export const showDocs = ({ title }: Pick<QueryDependencies, 'title'>): ((event: ApiEvent) => Promise<ApiAnswer>) => {
  let api: ApiDocument | undefined;
  return async ({ queryStringParameters, requestContext }) => {
    api ??= apiDocument(title);
    const { lang, group } = queryStringParameters ?? {};
    const language = languageOf(lang);
    const { body, ...answer } = pageOf({ language, words: docsWords(language), api }, group);
    return requestContext.http.method === 'HEAD' ? answer : { ...answer, body: body ?? '' };
  };
};
