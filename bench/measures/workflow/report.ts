import type { Detail } from '../../measure.ts';
import { costOf, costsOf, type PriceName, prices } from '../../prices.ts';
import { readable } from '../../report/numbers.ts';
import { median } from '../../statistics.ts';
import type { Lived } from './play.ts';
import type { Priced } from './priced.ts';
import { assumedMilliseconds } from './usage.ts';

const dollars = (amount: number): string => amount.toFixed(6);

const messagesAndSegments = ({ messages }: Lived): string =>
  `${messages.length}/${messages.reduce((total, { segments }) => total + segments, 0)}`;

/** What was counted. */
export const countsTable = (all: readonly Priced[]): Detail => ({
  title: 'Counted from the wire, by life',
  columns: [
    'life',
    'transitions',
    'Lambda calls',
    'read units',
    'write units',
    'topic publications',
    'API requests',
    'SMS/segments',
    'log, kB',
  ],
  rows: all.map(({ lived, own }) => [
    lived.name,
    String(lived.transitions),
    String(lived.invocations.length),
    readable(own.readRequestUnit ?? 0),
    readable(own.writeRequestUnit ?? 0),
    String(own.snsPublish),
    String(lived.requests),
    messagesAndSegments(lived),
    readable((own.logGigabyte ?? 0) * 1_000_000),
  ]),
});

const parts: readonly (readonly [title: string, names: readonly PriceName[]])[] = [
  ['Step Functions', ['stateTransition']],
  ['DynamoDB', ['readRequestUnit', 'writeRequestUnit']],
  ['Lambda', ['lambdaRequest', 'lambdaGigabyteSecond']],
  ['logs', ['logGigabyte']],
  ['HTTP API', ['httpApiRequest']],
  ['SNS', ['snsPublish']],
];

/** Where the money goes. */
export const costsTable = (all: readonly Priced[]): Detail => ({
  title: 'AWS cost of a ticket by life, US$',
  columns: ['life', ...parts.map(([title]) => title), 'together'],
  rows: all.map(({ lived, own }) => {
    const costs = costsOf(own);
    const cells = parts.map(([, names]) => dollars(names.reduce((total, name) => total + costs[name], 0)));
    return [lived.name, ...cells, dollars(costOf(own))];
  }),
});

/** Beside the other designs. */
export const designsTable = (all: readonly Priced[]): Detail => ({
  title: 'Beside two other designs, computed on the same lives, US$ a ticket',
  columns: ['life', 'one execution per ticket', ...(all[0]?.designs ?? []).map(({ name }) => name)],
  rows: all.map(({ lived, own, designs }) => [
    lived.name,
    dollars(costOf(own)),
    ...designs.map(({ usage }) => dollars(costOf(usage))),
  ]),
});

/** What each function does in an invocation, over all lives; how long here, and how long it is billed for. */
export const functionsTable = (all: readonly Lived[]): Detail => {
  const invocations = all.flatMap((lived) => lived.invocations);
  const calls = all.flatMap((lived) => lived.calls);
  const names = [...new Set(invocations.map(({ by }) => by))].sort();
  return {
    title: 'Functions, over all lives',
    columns: ['function', 'invocations', 'calls to AWS in each', 'ms assumed', 'ms on this machine, median'],
    rows: names.map((name) => {
      const own = invocations.filter(({ by }) => by === name);
      const made = calls.filter(({ by }) => by === name).length;
      return [
        name,
        String(own.length),
        readable(made / own.length),
        readable(assumedMilliseconds(made, own.length)),
        readable(median(own.map(({ milliseconds }) => milliseconds))),
      ];
    }),
  };
};

/** The prices with their sources. */
export const pricesTable: Detail = {
  title: 'Prices',
  columns: ['US$ each', 'for', 'source', 'how sure'],
  rows: Object.values(prices).map(({ each, unit, source, certainty }) => [
    each.toFixed(10).replace(/0+$/, ''),
    unit,
    source,
    certainty,
  ]),
};
