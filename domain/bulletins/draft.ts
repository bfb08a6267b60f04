import type { Analysis, HotSpot } from '../analysis/analysis.ts';
import type { BulletinKind, BulletinText, Source } from './bulletin.ts';

/** The county's words of a bulletin (config): `{name}` stands for a value. */
export type BulletinTemplates = {
  /** 发文单位, and to whom the bulletin is reported and copied. */
  readonly issuer: string;
  readonly reportTo: string;
  readonly copyTo: string;
  readonly heads: { readonly [K in BulletinKind]: string };
  readonly titles: { readonly [K in BulletinKind]: string };
  readonly overview: string;
  readonly more: string;
  readonly less: string;
  readonly same: string;
  readonly tooFew: string;
  readonly rates: string;
  readonly categories: string;
  readonly towns: string;
  readonly part: string;
  readonly growing: string;
  readonly hard: string;
  readonly repeat: string;
  readonly asOf: string;
};

/** A published rate, or a count without a denominator. */
export type NamedFigure = { readonly name: string; readonly numerator: number; readonly denominator?: number };

/** What a draft is made of. */
export type DraftFacts = {
  readonly analysis: Analysis;
  /** The month's published figures; none where they are not of this month. */
  readonly figures: readonly NamedFigure[];
  /** What a key of the analysis is called. */
  readonly nameOf: (kind: 'category' | 'town' | 'unit', id: string) => string;
  readonly templates: BulletinTemplates;
};

/** Parts that a sentence names. */
const most = 3;

const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

const percent = (ratio: number): string => `${(100 * ratio).toFixed(1)}%`;

/** A sentence with where its numbers come from. */
type Sentence = { readonly text: string; readonly sources: readonly Source[] };

const changeOf = ({ templates, analysis }: DraftFacts): string => {
  const { total, totalBefore, minimum } = analysis;
  if (totalBefore < minimum) return filled(templates.tooFew, { before: totalBefore });
  if (total === totalBefore) return templates.same;
  const template = total > totalBefore ? templates.more : templates.less;
  const difference = Math.abs(total - totalBefore);
  return filled(template, { difference, percent: percent(difference / totalBefore) });
};

const monthOf = ({ month }: Analysis) => ({ year: Number(month.slice(0, 4)), month: Number(month.slice(5)) });

/** The last date that was counted, day of the month: `until` is the instant after it. */
const lastDay = ({ until }: Analysis): string => {
  const days = new Date(Date.parse(until) - 1 + 8 * 3_600_000).getUTCDate();
  return String(days);
};

const overview = (facts: DraftFacts): Sentence => {
  const { analysis, templates } = facts;
  const { total, totalBefore } = analysis;
  return {
    text: filled(templates.overview, {
      ...monthOf(analysis),
      last: lastDay(analysis),
      total,
      change: changeOf(facts),
    }),
    sources: [
      { says: '受理', value: String(total), from: `analysis/${analysis.month}/total` },
      { says: '上月同期受理', value: String(totalBefore), from: `analysis/${analysis.month}/totalBefore` },
    ],
  };
};

const rates = ({ figures, templates, analysis }: DraftFacts): readonly Sentence[] => {
  const rated = figures.flatMap(({ name, numerator, denominator }) =>
    denominator === undefined || denominator === 0 ? [] : [{ name, numerator, denominator }],
  );
  if (rated.length === 0) return [];
  const said = rated.map(
    ({ name, numerator, denominator }) => `${name}${percent(numerator / denominator)}(${numerator}÷${denominator})`,
  );
  return [
    {
      text: filled(templates.rates, { rates: said.join(',') }),
      sources: rated.map(({ name, numerator, denominator }) => ({
        says: name,
        value: `${numerator}÷${denominator}`,
        from: `figures/${analysis.month}`,
      })),
    },
  ];
};

const volume = (facts: DraftFacts, kind: 'category' | 'town', template: string): readonly Sentence[] => {
  const spots = facts.analysis.volume[kind].filter(({ key }) => key !== '').slice(0, most);
  if (spots.length === 0) return [];
  const parts = spots.map(({ key, count, share }) =>
    filled(facts.templates.part, { name: facts.nameOf(kind, key), count, share: percent(share) }),
  );
  const sources = spots.map(({ key, count, trace }) => ({
    says: facts.nameOf(kind, key),
    value: String(count),
    from: `analysis/${facts.analysis.month}/${trace}`,
  }));
  return [{ text: filled(template, { parts: parts.join('、') }), sources }];
};

/** `杨和镇·供热`: what a spot is called. */
export const spotName = (key: string, nameOf: DraftFacts['nameOf']): string => {
  const [category = '', town = ''] = key.split('|');
  return [nameOf('town', town), nameOf('category', category)].filter((part) => part !== '').join('·');
};

const growing = ({ analysis, templates, nameOf }: DraftFacts): readonly Sentence[] => {
  const spots: readonly HotSpot[] = analysis.growing.slice(0, most);
  if (spots.length === 0) return [];
  const parts = spots.map(({ key, count, before }) => `${spotName(key, nameOf)}${count}件(上月同期${before}件)`);
  const sources = spots.map(({ key, count, before, trace }) => ({
    says: spotName(key, nameOf),
    value: `${count},${before}`,
    from: `analysis/${analysis.month}/${trace}`,
  }));
  return [{ text: filled(templates.growing, { parts: parts.join('、') }), sources }];
};

const hard = ({ analysis, templates, nameOf }: DraftFacts): readonly Sentence[] => {
  const spots = analysis.hard.slice(0, most);
  if (spots.length === 0) return [];
  const parts = spots.map(({ key, count, signs }) =>
    filled(templates.hard, {
      name: spotName(key, nameOf),
      count,
      reworked: signs.reworked.count,
      overdue: signs.overdue.count,
      dissatisfied: signs.dissatisfied.count,
      repeat: signs.repeat.count,
    }),
  );
  const sources = spots.map(({ key, count, trace }) => ({
    says: spotName(key, nameOf),
    value: String(count),
    from: `analysis/${analysis.month}/${trace}`,
  }));
  return parts.map((text, index) => ({ text, sources: sources.slice(index, index + 1) }));
};

const repeat = ({ analysis, templates }: DraftFacts): readonly Sentence[] => {
  const callers = analysis.repeating;
  if (callers === 0) return [];
  const source = { says: '重复反映', value: String(callers), from: `analysis/${analysis.month}/repeating` };
  return [{ text: filled(templates.repeat, { callers }), sources: [source] }];
};

/**
 * Drafts a bulletin from a month's analysis and published figures (R77). Every number of the text stands in `sources` with
 * where it comes from; a person edits and issues it.
 */
export const draftText = (
  kind: BulletinKind,
  facts: DraftFacts,
): BulletinText & { readonly sources: readonly Source[] } => {
  const { templates, analysis } = facts;
  const sentences: readonly Sentence[] = [
    overview(facts),
    ...(kind === 'bulletin' ? rates(facts) : []),
    ...volume(facts, 'category', templates.categories),
    ...(kind === 'bulletin' ? volume(facts, 'town', templates.towns) : []),
    ...growing(facts),
    ...(kind === 'bulletin' ? [...hard(facts), ...repeat(facts)] : []),
    { text: filled(templates.asOf, { asOf: analysis.asOf.slice(0, 16).replace('T', ' ') }), sources: [] },
  ];
  return {
    title: filled(templates.titles[kind], monthOf(analysis)),
    body: sentences.map(({ text }) => text).join('\n'),
    sources: sentences.flatMap(({ sources }) => sources),
  };
};
