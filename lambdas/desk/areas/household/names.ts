import type { Market } from '../../../../domain/household/market.ts';
import type { Language } from '../../../shared/web/words/words.ts';

type Named = { readonly name: string; readonly english: string };

/** What it is called in the language of the page. */
export const nameIn = (language: Language, one: Named): string => (language === 'en' ? one.english : one.name);

const named = (language: Language, all: ReadonlyMap<string, Named>, id: string | undefined): string => {
  const one = id === undefined ? undefined : all.get(id);
  return one ? nameIn(language, one) : (id ?? '');
};

export const enterpriseIn = (language: Language, id: string | undefined, { enterprises }: Market): string =>
  named(language, enterprises, id);

export const serviceIn = (language: Language, id: string, { categories }: Market): string =>
  named(language, categories, id);

export const associationIn = (language: Language, id: string, { associations }: Market): string =>
  named(language, associations, id);
