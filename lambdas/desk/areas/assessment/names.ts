import type { DeskContext } from '../../area.ts';
import { assessmentWords } from './words/words.ts';

/** What the ids of an analysis are called on the page. */
export const namesFor = ({ var: { county, language } }: DeskContext) => {
  const { unknown } = assessmentWords(language).analysis;
  const chosen = (named: { readonly name: string; readonly english: string } | undefined, id: string): string =>
    (language === 'en' ? named?.english : named?.name) ?? (id === '' ? unknown : id);
  const category = (id: string): string => chosen(county.categories.get(id), id);
  const unit = (id: string): string => chosen(county.organisation.get(id), id);
  /** `望远镇`: a place, not its government. */
  const town = (id: string): string => {
    const known = county.organisation.get(id);
    return language === 'zh' && known ? known.shortName : chosen(known, id);
  };
  /** `供热 · 杨和镇 · 住建局` of a spot's key. */
  const spot = (key: string): string => {
    const [of = '', place = '', by = ''] = key.split('|');
    return [category(of), town(place), unit(by)].join(' · ');
  };
  return { category, town, unit, spot };
};

/** What a text names a month by: `2026-11`, and its year and number. */
export const namedMonth = (month: string) => ({ month, year: month.slice(0, 4), n: Number(month.slice(5)) });

export type Names = ReturnType<typeof namesFor>;

/** `97.35` of 9735 hundredths. */
export const pointsText = (points: number): string => (points / 100).toFixed(2);

/** `12.5%` */
export const percentText = (ratio: number): string => `${(100 * ratio).toFixed(1)}%`;
