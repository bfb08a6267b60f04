import type { Warning, WarningKind, WarningRules } from '../../../domain/supervision/warnings/warning.ts';

type Words = { readonly name: string; readonly english: string; readonly rule: string; readonly englishRule: string };

/** What the kinds of warnings are called, and by which rule one is given; `{name}` is a value of the rules. */
export const warningWords: { readonly [K in WarningKind]: Words } = {
  'ping-pong': {
    name: '来回推诿',
    english: 'To and fro',
    rule: '退回或改派{changesOfUnit}次及以上',
    englishRule: 'Returned or moved to another unit {changesOfUnit} times or more',
  },
  unread: {
    name: '临期未阅',
    english: 'Unread near its limit',
    rule: '距时限{unreadHours}小时以内或已超期,承办人员仍未阅',
    englishRule: 'Within {unreadHours} hours of its limit or past it, and not read by the handler',
  },
  urged: {
    name: '反复催办',
    english: 'Urged repeatedly',
    rule: '催办{urgings}次及以上',
    englishRule: 'Urged {urgings} times or more',
  },
  'same-caller': {
    name: '重复来电',
    english: 'Same caller',
    rule: '同一来电人{callerDays}日内{callerTickets}件及以上',
    englishRule: '{callerTickets} tickets or more of one caller within {callerDays} days',
  },
  'growth-category': {
    name: '类别增长',
    english: 'Category growing',
    rule: '近{growthDays}日{growthTickets}件及以上,且达到前{growthPeriods}期平均的{growthFactor}倍',
    englishRule:
      '{growthTickets} or more in {growthDays} days, and {growthFactor} times the mean of the {growthPeriods} periods before',
  },
  'growth-town': {
    name: '地点增长',
    english: 'Place growing',
    rule: '近{growthDays}日{growthTickets}件及以上,且达到前{growthPeriods}期平均的{growthFactor}倍',
    englishRule:
      '{growthTickets} or more in {growthDays} days, and {growthFactor} times the mean of the {growthPeriods} periods before',
  },
  'overdue-cluster': {
    name: '超期集中',
    english: 'Overdue at one unit',
    rule: '同一单位同时超期{overdueOfUnit}件及以上',
    englishRule: '{overdueOfUnit} or more overdue at one unit at one time',
  },
  'due-soon-unread': {
    name: '即将到期未阅',
    english: 'Due soon, unread',
    rule: '{dueSoonHours}小时内到期仍未阅(按单位汇总)',
    englishRule: 'Due within {dueSoonHours} hours and unread, by unit',
  },
};

const filled = (text: string, rules: WarningRules): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
    name in rules ? String(rules[name as keyof WarningRules].value) : whole,
  );

/** The rule that a warning was given by, in both languages, with the county's values. */
export const ruleOf = ({ kind }: Pick<Warning, 'kind'>, rules: WarningRules) => {
  const { rule, englishRule } = warningWords[kind];
  return { rule: filled(rule, rules), english: filled(englishRule, rules) };
};
