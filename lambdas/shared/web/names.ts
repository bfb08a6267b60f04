import { typeNames } from '../../../domain/notices/words.ts';
import { stageNames } from '../../../domain/tickets/act.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { Stage, TicketType } from '../../../domain/tickets/values.ts';
import { type FormWords, type Language, textFor } from './words/words.ts';

/** What things are called in the language of the page. English names are the API's own words where there are no others. */
export const stageIn = (language: Language, stage: Stage): string => (language === 'en' ? stage : stageNames[stage]);

export const typeIn = (language: Language, type: TicketType): string => (language === 'en' ? type : typeNames[type]);

export const unitIn = (language: Language, id: string | undefined, { organisation }: County): string => {
  const unit = organisation.get(id ?? 'centre');
  return (language === 'en' ? unit?.english : unit?.name) ?? '';
};

/** `望远镇`: a place, not its government. */
export const placeIn = (language: Language, town: string | undefined, { organisation }: County): string => {
  const unit = organisation.get(town ?? '');
  return (language === 'en' ? unit?.english : unit?.shortName) ?? '';
};

export const categoryIn = (language: Language, id: string | undefined, { categories }: County): string => {
  const category = categories.get(id ?? '');
  return (language === 'en' ? category?.english : category?.name) ?? '';
};

/** The words of a value of the catalogue's choices; the value itself where there are none. */
export const choiceIn = ({ acts }: FormWords, field: keyof FormWords['acts']['choices'], value: string): string =>
  textFor(acts.choices[field], value) ?? value;
