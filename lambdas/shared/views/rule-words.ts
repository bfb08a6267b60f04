import {
  type DirectoryRule,
  principleOf,
  type RuleConditions,
  type RuleContent,
} from '../../../domain/dispatch/directory.ts';
import type { Proposal } from '../../../domain/dispatch/proposals.ts';
import { typeNames } from '../../../domain/notices/words.ts';
import type { County } from '../../../domain/tickets/facts.ts';

/** The language a rule is written in. */
type Language = 'zh' | 'en';

type Phrases = {
  readonly category: (names: string) => string;
  readonly town: (names: string) => string;
  readonly type: (names: string) => string;
  readonly keyword: (words: string) => string;
  readonly urgent: readonly [is: string, isNot: string];
  readonly officials: readonly [is: string, isNot: string];
  readonly township: string;
  readonly or: string;
  readonly and: string;
  readonly leads: string;
  readonly principles: { readonly duty: string; readonly territory: string };
  readonly proposal: (from: string, to: string, times: number) => string;
};

const phrases: { readonly [L in Language]: Phrases } = {
  zh: {
    category: (names) => `分类为${names}`,
    town: (names) => `发生在${names}`,
    type: (names) => `类型为${names}`,
    keyword: (words) => `标题含“${words}”`,
    urgent: ['紧急', '不紧急'],
    officials: ['投诉公职人员', '不涉及公职人员'],
    township: '事发地镇(街)',
    or: '或',
    and: ',',
    leads: '→',
    principles: { duty: '部门职责', territory: '属地' },
    proposal: (from, to, times) => `${from}退回${times}次,改由${to}办理`,
  },
  en: {
    category: (names) => `category ${names}`,
    town: (names) => `in ${names}`,
    type: (names) => `type ${names}`,
    keyword: (words) => `subject has “${words}”`,
    urgent: ['urgent', 'not urgent'],
    officials: ['against officials', 'not against officials'],
    township: 'the township of the place',
    or: ' or ',
    and: ', ',
    leads: '→',
    principles: { duty: 'duty', territory: 'territory' },
    proposal: (from, to, times) => `returned by ${from} ${times}×, handled by ${to}`,
  },
};

type Names = Pick<County, 'organisation' | 'categories'>;

const unitName = (id: string, { organisation }: Names, language: Language): string => {
  const unit = organisation.get(id);
  return (language === 'en' ? unit?.english : unit?.name) ?? id;
};

const categoryName = (id: string, { categories }: Names, language: Language): string => {
  const category = categories.get(id);
  return (language === 'en' ? category?.english : category?.name) ?? id;
};

const conditionWords = (when: RuleConditions, names: Names, language: Language): readonly string[] => {
  const said = phrases[language];
  const list = (values: readonly string[] | undefined, phrase: (text: string) => string): readonly string[] =>
    values ? [phrase(values.join(said.or))] : [];
  const flag = (value: boolean | undefined, [is, isNot]: readonly [string, string]): readonly string[] =>
    value === undefined ? [] : [value ? is : isNot];
  const types = when.types?.map((type) => (language === 'en' ? type : typeNames[type]));
  return [
    ...list(
      when.categories?.map((id) => categoryName(id, names, language)),
      said.category,
    ),
    ...list(
      when.towns?.map((id) => unitName(id, names, language)),
      said.town,
    ),
    ...list(types, said.type),
    ...list(when.keywords, said.keyword),
    ...flag(when.urgent, said.urgent),
    ...flag(when.againstOfficials, said.officials),
  ];
};

/** 部门职责 or 属地, the principle that a rule follows. */
export const principleWords = (rule: Pick<RuleContent, 'to'>, language: Language): string =>
  phrases[language].principles[principleOf(rule)];

/** A rule in words: `分类为供暖,标题含“停暖” → 永宁县住房和城乡建设局(部门职责)`. */
export const ruleWords = (rule: DirectoryRule, names: Names, language: Language = 'zh'): string => {
  const said = phrases[language];
  const target = rule.to.kind === 'township' ? said.township : unitName(rule.to.unit, names, language);
  const conditions = conditionWords(rule.when, names, language).join(said.and);
  return `${conditions} ${said.leads} ${target}(${principleWords(rule, language)})`;
};

/** A proposal in words: `分类为排水,发生在杨和镇:住建局退回3次,改由水务局办理`. */
export const proposalWords = (
  { category, town, from, to, times }: Proposal,
  names: Names,
  language: Language = 'zh',
): string => {
  const when = { categories: [category], ...(town === undefined ? {} : { towns: [town] }) };
  const said = phrases[language];
  const changed = said.proposal(unitName(from, names, language), unitName(to, names, language), times);
  return `${conditionWords(when, names, language).join(said.and)}: ${changed}`;
};
