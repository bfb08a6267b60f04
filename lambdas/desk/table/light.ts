import type { RuleSet } from '../../../domain/rules/rule-set.ts';
import { day, fromIso, hour, type Instant, minute } from '../../../domain/time/instant.ts';
import type { BoardItem } from '../../shared/schemas/list-view.ts';
import type { TableWords } from './words/words.ts';

/** 红、黄、绿: late; reminded or to be reminded now; time enough. `none`: no limit runs. */
export type Light = 'red' | 'amber' | 'green' | 'none';

/** How long before a limit its first reminder goes (R31, R49): from then on the light is amber. */
const reminderLead = ({ stage }: Pick<BoardItem, 'stage'>, rules: RuleSet): number =>
  (stage === 'received' ? rules.dispatchReminderLead.value : Math.max(...rules.reminderLeads.value)) * hour;

/** The light of a ticket under a limit; red also when the limit passed while a request holds the mark. */
export const lightOf = (
  item: Pick<BoardItem, 'stage'>,
  due: Instant | undefined,
  at: Instant,
  rules: RuleSet,
): Light => {
  if (due === undefined) return 'none';
  if (due <= at) return 'red';
  return due - at <= reminderLead(item, rules) ? 'amber' : 'green';
};

/** The limit that a sort key of an index begins with; none for one without. */
export const limitInKey = (key: string): Instant | undefined => {
  const text = key.split('#')[0] ?? '';
  return text.includes('T') ? fromIso(text) : undefined;
};

/** `1天6小时`: the two largest units of a span, milliseconds. */
export const spanText = (milliseconds: number, { span }: TableWords): string => {
  const parts = [
    { count: Math.floor(milliseconds / day), word: span.days },
    { count: Math.floor((milliseconds % day) / hour), word: span.hours },
    { count: Math.floor((milliseconds % hour) / minute), word: span.minutes },
  ];
  const first = parts.findIndex(({ count }) => count > 0);
  const shown = first < 0 ? parts.slice(2) : parts.slice(first, first + 2).filter(({ count }) => count > 0);
  return shown.map(({ count, word }) => word.replace('{n}', String(count))).join(span.between);
};
