import type { Level } from '../organisation/unit.ts';
import type { Figure } from './contribution.ts';

/** The rates of a report. */
export const rates = ['on-time', 'callback', 'satisfaction', 'solved', 'supervision'] as const;

export type Rate = (typeof rates)[number];

/** A rate in words and in figures: the numerator is part of the sum in the denominator. */
export type RateDefinition = {
  readonly name: string;
  readonly english: string;
  readonly numerator: Figure;
  /** Figures that are added up. */
  readonly denominator: readonly Figure[];
  readonly formula: string;
  readonly formulaEnglish: string;
  readonly exclusions: string;
  readonly exclusionsEnglish: string;
  readonly levels: readonly Level[];
};

/** How each rate is made, what is left out of it and why: printed beside its two numbers. */
export const rateDefinitions: { readonly [R in Rate]: RateDefinition } = {
  'on-time': {
    name: '按时办结率',
    english: 'on-time rate',
    numerator: 'on-time',
    denominator: ['on-time', 'overdue'],
    formula: '按时 ÷(按时 + 逾期)',
    formulaEnglish: 'on time ÷ (on time + overdue)',
    exclusions:
      '分母含时限已过仍未办结的;不含尚未到期的、派单有误已撤销逾期的、获准退回的,以及审核人迟延所致逾期(计二级)。',
    exclusionsEnglish:
      'The denominator includes those overdue and still open. Not: limits that have not come, struck breaches, granted returns, and breaches due to a late reviewer (level 2’s).',
    levels: [2, 3, 4],
  },
  callback: {
    name: '回访率',
    english: 'callback rate',
    numerator: 'called-back',
    denominator: ['callback-due'],
    formula: '已回访 ÷ 应回访',
    formulaEnglish: 'called back ÷ callback due',
    exclusions: '分母含未接通和无联系方式的;不含回访时限未到且尚未回访的。',
    exclusionsEnglish:
      'The denominator includes the unreachable and those without a contact. Not: calls that are not yet due.',
    levels: [2, 3],
  },
  satisfaction: {
    name: '满意率',
    english: 'satisfaction rate',
    numerator: 'satisfied',
    denominator: ['rated'],
    formula: '满意(含基本满意)÷ 有评价',
    formulaEnglish: 'satisfied (basically included) ÷ rated',
    exclusions: '不含未接通、无联系方式和未作评价的。',
    exclusionsEnglish: 'Not: the unreachable, those without a contact, and whoever gave no answer.',
    levels: [2, 3],
  },
  solved: {
    name: '解决率',
    english: 'solution rate',
    numerator: 'solved',
    denominator: ['rated'],
    formula: '解决 ÷ 有评价',
    formulaEnglish: 'solved ÷ rated',
    exclusions: '不含未接通、无联系方式和未作评价的;部分解决计入分母,不计入分子。',
    exclusionsEnglish:
      'Not: the unreachable, those without a contact, and whoever gave no answer. Partly solved is in the denominator only.',
    levels: [2, 3],
  },
  supervision: {
    name: '督办按时回复率',
    english: 'supervision reply rate',
    numerator: 'supervised-on-time',
    denominator: ['supervision-due'],
    formula: '按时复督办 ÷ 应复督办',
    formulaEnglish: 'answered in time ÷ supervision due',
    exclusions: '不含回复时限未到且尚未回复的。',
    exclusionsEnglish: 'Not: replies that are not yet due.',
    levels: [2, 3],
  },
};

/** Numbers of tickets, by figure; a figure that is missing is not counted at that level. */
export type Figures = Readonly<Partial<Record<Figure, number>>>;

/** A rate's two numbers; `rate` is missing when there is nothing to divide by. */
export type RateValue = { readonly numerator: number; readonly denominator: number; readonly rate?: number };

/** The rate of these figures, unrounded. */
export const rateOf = (rate: Rate, figures: Figures): RateValue => {
  const definition = rateDefinitions[rate];
  const numerator = figures[definition.numerator] ?? 0;
  const denominator = definition.denominator.reduce((sum, figure) => sum + (figures[figure] ?? 0), 0);
  return { numerator, denominator, ...(denominator > 0 ? { rate: numerator / denominator } : {}) };
};
