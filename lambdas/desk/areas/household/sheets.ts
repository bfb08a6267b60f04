import { outcomes } from '../../../../domain/household/events.ts';
import type { Market } from '../../../../domain/household/market.ts';
import { serviceWords } from '../../../services/words.ts';
import type { OrderCounts, OrderStatistics } from '../../../shared/orders/statistics.ts';
import type { Cell, Sheet } from '../../../shared/reports/sheets.ts';
import type { Language } from '../../../shared/web/words/words.ts';
import { enterpriseIn, serviceIn } from './names.ts';
import { householdWords } from './words/words.ts';

/** The figures of orders that are counted, in the order of the columns. */
export const countNames = ['placed', 'open', 'late', 'complaints', 'evaluated'] as const;
/** Those that are means. */
export const meanNames = ['attitude', 'quality', 'satisfaction'] as const;

const text = (value: string): Cell => ({ kind: 'text', text: value });

const cellsOf = (counts: OrderCounts): readonly Cell[] => [
  ...countNames.map((name): Cell => ({ kind: 'count', count: counts[name] })),
  ...outcomes.map((outcome): Cell => ({ kind: 'count', count: counts.outcomes[outcome] ?? 0 })),
  ...meanNames.map((name): Cell => {
    const mean = counts[name];
    return mean === undefined ? { kind: 'empty' } : { kind: 'points', points: mean };
  }),
];

/** The month's figures as one table: all orders, then by category, then by enterprise. */
export const statisticsSheet = (statistics: OrderStatistics, market: Market, language: Language): Sheet => {
  const words = householdWords(language);
  const { counts } = words;
  return {
    name: words.title,
    header: [
      words.group,
      words.name,
      ...countNames.map((name) => counts[name]),
      ...outcomes.map((outcome) => serviceWords[language].outcomes[outcome]),
      ...meanNames.map((name) => counts[name]),
    ],
    rows: [
      [text(words.total), text(statistics.month), ...cellsOf(statistics.total)],
      ...statistics.categories.map(({ id, ...of }) => [
        text(words.byCategory),
        text(serviceIn(language, id, market)),
        ...cellsOf(of),
      ]),
      ...statistics.enterprises.map(({ id, ...of }) => [
        text(words.byEnterprise),
        text(enterpriseIn(language, id, market)),
        ...cellsOf(of),
      ]),
    ],
  };
};
