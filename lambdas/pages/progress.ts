import type { Instant } from '../../domain/time/instant.ts';
import type { ApiAnswer } from '../shared/http/gateway.ts';
import { askProgressOf, digitsOf, type Progress } from '../shared/progress/ask.ts';
import type { Form } from '../shared/web/form.ts';
import type { PageDependencies } from './dependencies.ts';
import { pageSender } from './respond.ts';
import { ProgressPage } from './views/progress-page.tsx';
import { type CitizenWords, type Language, wordsIn } from './words/words.ts';

type Query = { readonly language: Language; readonly at: Instant; readonly address: string };

type Nothing = Exclude<Progress['kind'], 'open'>;

/** How it is said that there is nothing to see. */
const nothing: { readonly [K in Nothing]: readonly [status: number, words: keyof CitizenWords & `progress${string}`] } =
  {
    'number-wrong': [422, 'progressNumberWrong'],
    'too-often': [429, 'progressTooOften'],
    erased: [410, 'progressErased'],
    wrong: [422, 'progressWrong'],
  };

/** The form of a progress query; what is asked of stands nowhere in an address. */
export const showProgress = (
  { language }: Pick<Query, 'language'>,
  { photosOrigin }: PageDependencies,
  { status = 200, number = '', error }: { status?: number; number?: string; error?: string } = {},
): ApiAnswer =>
  pageSender(photosOrigin).page(status, ProgressPage({ words: wordsIn(language), language, number, error }));

/** 进度查询 (R50): leads to the caller's page by a link of its own, open for two hours. */
export const askProgress = async (form: Form, query: Query, dependencies: PageDependencies): Promise<ApiAnswer> => {
  const { language, at, address } = query;
  const asked = { number: form.get('number') ?? '', secret: form.get('secret') ?? '', sender: address };
  const found = await askProgressOf(asked, at, dependencies);
  if (found.kind === 'open')
    return pageSender(dependencies.photosOrigin).onTo(`/t/${found.code}${language === 'en' ? '?lang=en' : ''}`);
  const [status, words] = nothing[found.kind];
  const error = wordsIn(language).citizen[words];
  return showProgress(query, dependencies, { status, number: digitsOf(asked.number), error });
};
