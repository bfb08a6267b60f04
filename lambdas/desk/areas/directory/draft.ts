import type { DirectoryRule } from '../../../../domain/dispatch/directory.ts';
import { type Values, wordsIn } from './values.ts';

/** A rule as its form shows it: what stands in each field. */
export type Draft = {
  readonly categories: readonly string[];
  readonly towns: readonly string[];
  readonly types: readonly string[];
  readonly keywords: string;
  readonly urgent: string;
  readonly againstOfficials: string;
  /** `township`, or the id of a unit. */
  readonly to: string;
  readonly class: string;
  readonly asUrgent: boolean;
  readonly clause: string;
  readonly note: string;
};

export const emptyDraft: Draft = {
  categories: [],
  towns: [],
  types: [],
  keywords: '',
  urgent: '',
  againstOfficials: '',
  to: '',
  class: '',
  asUrgent: false,
  clause: '',
  note: '',
};

const flag = (value: boolean | undefined): string => (value === undefined ? '' : String(value));

/** The draft that a rule's form begins with. */
export const draftOf = ({ when, to, class: ticketClass, urgent, clause, note }: DirectoryRule): Draft => ({
  categories: when.categories ?? [],
  towns: when.towns ?? [],
  types: when.types ?? [],
  keywords: (when.keywords ?? []).join('、'),
  urgent: flag(when.urgent),
  againstOfficials: flag(when.againstOfficials),
  to: to.kind === 'township' ? 'township' : to.unit,
  class: ticketClass ?? '',
  asUrgent: urgent === true,
  clause,
  note,
});

/** What was entered in the form of a rule. */
export const draftIn = (values: Values): Draft => ({
  categories: values.all('categories'),
  towns: values.all('towns'),
  types: values.all('types'),
  keywords: values.get('keywords'),
  urgent: values.get('urgent'),
  againstOfficials: values.get('againstOfficials'),
  to: values.get('to'),
  class: values.get('class'),
  asUrgent: values.get('asUrgent') === 'true',
  clause: values.get('clause'),
  note: values.get('note'),
});

const list = (name: string, values: readonly string[]) => (values.length === 0 ? {} : { [name]: values });
const text = (name: string, value: string) => (value === '' ? {} : { [name]: value });
const boolean = (name: string, value: string) =>
  value === 'true' || value === 'false' ? { [name]: value === 'true' } : text(name, value);

/** The rule of a draft as the API takes it; whether it is one, the API's schema says. */
export const ruleIn = (draft: Draft): unknown => ({
  when: {
    ...list('categories', draft.categories),
    ...list('towns', draft.towns),
    ...list('types', draft.types),
    ...list('keywords', wordsIn(draft.keywords)),
    ...boolean('urgent', draft.urgent),
    ...boolean('againstOfficials', draft.againstOfficials),
  },
  to: draft.to === 'township' ? { kind: 'township' } : { kind: 'unit', unit: draft.to },
  ...text('class', draft.class),
  ...(draft.asUrgent ? { urgent: true } : {}),
  clause: draft.clause,
  note: draft.note,
});

/** The field of the form that an error of the API's body is about: `rule.when.categories.0` → `categories`. */
export const fieldOf = (field: string): string => {
  const [first = '', ...rest] = field
    .split('.')
    .filter((part) => part !== 'rule' && part !== 'when' && !/^\d+$/.test(part));
  return first === 'to' && rest.length > 0 ? 'to' : first;
};
