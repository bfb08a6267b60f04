import { readTicketNumber } from '../../../../domain/tickets/number.ts';
import type { Stage } from '../../../../domain/tickets/values.ts';
import { dateOf } from '../../../../domain/time/instant.ts';
import { openStages } from '../../../shared/schemas/list-query.ts';
import { toE164 } from '../../../shared/schemas/phone.ts';
import type { DeskContext } from '../../area.ts';
import { categoryOptions, placeOptions, unitOptions } from '../queues/filters.ts';
import type { SearchWords } from './words/words.ts';

/** What is looked for: one of these, each answered by an index of its own. */
export type Criteria =
  | { readonly by: 'number'; readonly ticketId: string }
  | { readonly by: 'phone'; readonly phone: string }
  | { readonly by: 'day'; readonly day: string }
  | { readonly by: 'unit'; readonly unit: string; readonly stage?: Stage }
  | { readonly by: 'place'; readonly town: string; readonly category: string };

export type By = Criteria['by'];

/** What was entered, as it was entered. */
export type Entered = URLSearchParams;

export type Reading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'wrong'; readonly by: By; readonly error: keyof SearchWords['errors'] }
  | { readonly kind: 'asked'; readonly criteria: Criteria };

const wrong = (by: By, error: keyof SearchWords['errors']): Reading => ({ kind: 'wrong', by, error });
const asked = (criteria: Criteria): Reading => ({ kind: 'asked', criteria });

const digitsOf = (text: string | null): string => (text ?? '').normalize('NFKC').replaceAll(/[\s-]/g, '');

const isDate = (text: string): boolean =>
  /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** A whole number, or the last six digits of one of a day. */
const readNumber = (entered: Entered, today: string): Reading => {
  const digits = digitsOf(entered.get('number'));
  const day = entered.get('day') || today;
  if (!isDate(day)) return wrong('number', 'day');
  const ticketId = /^(?:\d{6}|\d{9})$/.test(digits) ? `${day.replaceAll('-', '')}${digits}` : digits;
  const read = readTicketNumber(ticketId);
  if (read !== 'number') return wrong('number', read === 'malformed' ? 'number' : 'checkDigit');
  return asked({ by: 'number', ticketId });
};

const readPhone = (entered: Entered): Reading => {
  const phone = toE164((entered.get('phone') ?? '').slice(0, 32));
  return phone === undefined ? wrong('phone', 'phone') : asked({ by: 'phone', phone });
};

const readDay = (entered: Entered): Reading => {
  const day = entered.get('day') ?? '';
  return isDate(day) ? asked({ by: 'day', day }) : wrong('day', 'day');
};

const isOf = (options: ReadonlyArray<{ readonly value: string }>, value: string | null): value is string =>
  options.some((option) => option.value === value);

const readUnit = (entered: Entered, context: DeskContext): Reading => {
  const unit = entered.get('unit');
  const stage = openStages.find((one) => one === entered.get('stage'));
  if (!isOf(unitOptions(context), unit)) return wrong('unit', 'unit');
  return asked({ by: 'unit', unit, ...(stage === undefined ? {} : { stage }) });
};

const readPlace = (entered: Entered, context: DeskContext): Reading => {
  const town = entered.get('town');
  const category = entered.get('category');
  if (!isOf(placeOptions(context), town) || !isOf(categoryOptions(context, true), category))
    return wrong('place', 'place');
  return asked({ by: 'place', town, category });
};

/** What is looked for, or what is wrong with it. */
export const readCriteria = (entered: Entered, context: DeskContext): Reading => {
  switch (entered.get('by')) {
    case 'number':
      return readNumber(entered, dateOf(context.var.at));
    case 'phone':
      return readPhone(entered);
    case 'day':
      return readDay(entered);
    case 'unit':
      return readUnit(entered, context);
    case 'place':
      return readPlace(entered, context);
    default:
      return { kind: 'nothing' };
  }
};
