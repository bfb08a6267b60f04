import type { Curve, Detail, Figure, Findings } from '../../measure.ts';
import { readable } from '../../report/numbers.ts';
import { median } from '../../statistics.ts';
import type { Made } from './making.ts';

/** A month of so many tickets: how far its report was seen to be, and what it took each time it was made. */
export type Sized = { readonly tickets: number; readonly progress: readonly number[]; readonly made: readonly Made[] };

/** A month that a small one was reported in turn with. */
type Compared = readonly [small: Sized, large: Sized];

/** Seconds in which Lambda has to come to an end, and a large city's month. */
const functionTime = 900;
const largestMonth = 100_000;

const secondsOf = ({ made }: Sized): number => median(made.map(({ milliseconds }) => milliseconds)) / 1000;
const secondsEach = (sized: Sized): number => secondsOf(sized) / sized.tickets;
const requestsEach = ({ made, tickets }: Sized): number => median(made.map(({ requests }) => requests)) / tickets;

const figuresOf = ([small, large]: Compared): readonly Figure[] => {
  const month = `${readable(large.tickets)} tickets`;
  const sizes = `${month} beside ${readable(small.tickets)}`;
  return [
    {
      what: `time for each ticket with ${sizes}`,
      value: secondsEach(large) / secondsEach(small),
      unit: '×',
      target: { atMost: 1.3 },
      timing: true,
    },
    {
      what: `pace with ${month}`,
      value: 1 / secondsEach(large),
      unit: 'tickets/s',
      target: { atLeast: largestMonth / functionTime },
      timing: true,
    },
    {
      what: `requests to DynamoDB for each ticket with ${month}`,
      value: requestsEach(large),
      unit: 'requests',
      target: { atMost: 1.5 },
    },
    {
      what: `requests to DynamoDB for each ticket with ${sizes}`,
      value: requestsEach(large) / requestsEach(small),
      unit: '×',
      target: { atMost: 1 },
    },
    {
      what: `steps in which the progress was seen to grow with ${month}`,
      value: large.progress.length,
      unit: 'steps',
      target: { atLeast: 3 },
      timing: true,
    },
  ];
};

const detailOf = (sized: readonly Sized[]): Detail => ({
  title: 'The report by the tickets of its month',
  columns: ['tickets', 's', 'tickets/s', 'requests for each ticket', 'progress: tickets done, as it was seen'],
  rows: sized.map((each) => [
    readable(each.tickets),
    readable(secondsOf(each)),
    readable(1 / secondsEach(each)),
    readable(requestsEach(each)),
    shown(each.progress),
  ]),
});

/** The first steps and the last are enough to see how it grew. */
const shown = (progress: readonly number[]): string =>
  [
    ...progress.slice(0, 4).map(readable),
    ...(progress.length > 5 ? ['…'] : []),
    ...progress.slice(4).slice(-1).map(readable),
  ].join(' · ');

const curveOf = (sized: readonly Sized[]): Curve => ({
  name: 'reports',
  title: 'Time of the monthly report as the month grows',
  x: 'tickets of the month',
  y: 's, median',
  series: [{ name: 'the report', points: [[0, 0], ...sized.map((each) => [each.tickets, secondsOf(each)] as const)] }],
});

/** @param compared smaller months first @param rounds in which each report was made */
export const findingsOf = (compared: readonly Compared[], rounds: number): Findings => {
  const sized = [...compared.slice(0, 1).map(([small]) => small), ...compared.map(([, large]) => large)];
  return {
    figures: compared.slice(-1).flatMap(figuresOf),
    details: [detailOf(sized)],
    curves: [curveOf(sized)],
    notes: [
      'The draft of a running month, made by the deployed function in the local run and asked for at the API: followed once while it is ' +
        `made, then with nobody asking, in turn with the small month; the median of ${rounds} such rounds counts. Every report was seen to ` +
        'count every ticket. Of twenty tickets one waits for its dispatch, one was withdrawn, one returned to another unit, one extended, ' +
        'two are with a unit, two wait for the callback, one is reworked, eleven are archived; what is open has let its limits pass. They ' +
        'are commits and boards made by the domain, of five units, five towns and four categories. Lambda gives the function 900 s, and ' +
        `what is cut off goes on: at ${readable(largestMonth / functionTime)} tickets/s a month of ${readable(largestMonth)} needs no second start.`,
    ],
  };
};
