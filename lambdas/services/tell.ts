import type { HouseholdRefusal } from '../../domain/household/refusals.ts';
import { filled } from '../shared/web/words/words.ts';
import type { Frame } from './pages/document.tsx';
import type { ServiceWords } from './words.ts';

type Issue = { readonly path: readonly PropertyKey[] };

/** Which fields do not hold, each by the name it has on the page; a form that the page never shows is not readable. */
export const wrongFields = (
  issues: readonly Issue[],
  names: Readonly<Record<string, string>>,
  words: ServiceWords,
): string => {
  const labels = issues.map(({ path }) => names[String(path.at(-1) ?? '')]).filter((label) => label !== undefined);
  return labels.length === 0
    ? words.unreadable
    : filled(words.wrong, { fields: [...new Set(labels)].join(words.separator) });
};

/** Why an act is refused and what can be done, in the language of the page. */
export const refusedIn = ({ language }: Frame, { message, english, next }: HouseholdRefusal): string =>
  language === 'en' ? english : `${message}${next}`;
