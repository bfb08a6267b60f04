import type { Instant } from '../../../domain/time/instant.ts';
import type { Effort, Findings, Measure } from '../../measure.ts';
import { readable } from '../../report/numbers.ts';
import { median } from '../../statistics.ts';
import { type Contestant, ledgerLine, others, ours } from './contestants.ts';
import { compareAnswers, type Question, questions } from './sample.ts';

/** Rounds, and for how many milliseconds each answers in each of them. */
const efforts: Readonly<Record<Effort, { readonly rounds: number; readonly milliseconds: number }>> = {
  short: { rounds: 3, milliseconds: 50 },
  normal: { rounds: 15, milliseconds: 200 },
  full: { rounds: 51, milliseconds: 500 },
};

const sampleSize = 6000;
/** Questions asked between two looks at the clock. */
const slice = 250;

type Asked = { readonly name: string; readonly due: (question: Question) => Instant };
type Rated = { readonly name: string; readonly perSecond: number };

/** Answers a second, over the given time. The sum is used, so that no answer can be left out. */
const rateOf = ({ due }: Asked, sample: readonly Question[], milliseconds: number): number => {
  let [answers, sum] = [0, 0];
  const begun = performance.now();
  let elapsed = 0;
  for (let from = 0; elapsed < milliseconds; from = (from + slice) % sample.length) {
    for (const question of sample.slice(from, from + slice)) sum += due(question);
    answers += slice;
    elapsed = performance.now() - begun;
  }
  if (!(sum > 0)) throw new Error('no instant lies before 1970');
  return (answers * 1000) / elapsed;
};

/** Everybody in turn, round by round, so that whatever else the machine does falls on all of them. */
const rateAll = (asked: readonly Asked[], sample: readonly Question[], effort: Effort): readonly Rated[] => {
  const { rounds, milliseconds } = efforts[effort];
  const taken = new Map<string, number[]>(asked.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1)
    for (const each of asked) {
      const rate = rateOf(each, sample, milliseconds);
      /** The first round only warms up. */
      if (round >= 0) taken.get(each.name)?.push(rate);
    }
  return asked.map(({ name }) => ({ name, perSecond: median(taken.get(name) ?? []) }));
};

const askedOf = ({ name, due }: Contestant): Asked => ({ name, due: ({ receivedAt, n }) => due(receivedAt, n) });

const findingsOf = (rated: readonly Rated[], compared: number): Findings => {
  const [own, ...rest] = rated;
  if (own === undefined) throw new Error('nobody was asked');
  const rivals = rest.slice(0, -1);
  return {
    figures: [
      {
        what: 'limits computed on one core',
        value: own.perSecond,
        unit: 'deadlines/s',
        target: { atLeast: 1_000_000 },
        timing: true,
      },
      ...rivals.map(({ name, perSecond }) => ({
        what: `beside ${name}`,
        value: own.perSecond / perSecond,
        unit: '×',
        timing: true,
      })),
      { what: 'answers that are the same in all three', value: compared, unit: 'answers' },
    ],
    details: [
      {
        title: 'Deadlines a second on one core',
        columns: ['what', 'deadlines/s', '× as many as it'],
        rows: rated.map(({ name, perSecond }) => [name, readable(perSecond), readable(own.perSecond / perSecond)]),
      },
    ],
    notes: [
      `Asked for close of business of WD(1) to WD(5) after receipts at all hours from 2024 to 2026, the years that have a notice. All ${compared.toLocaleString('en-US')} answers of the two others are the same as ours, or nothing would have been timed.`,
      'Without the regional overlay (chinese-days has none), and without years still to be published: there ours counts the statutory days and marks the limit provisional, chinese-days the bare week.',
      'chinese-days takes and gives dates in the time zone of the process, and west of Greenwich wrong ones: all is timed in UTC, as Lambda runs. The conversions that a limit needs are timed with it. luxon-business-days walks day by day and knows no make-up days: all seven weekdays are business days to it, and its one matcher looks the day up in two sets of numbers, in a zone of a fixed shift.',
    ],
  };
};

/** In the zone Lambda runs in, whatever that of the machine. */
const inUtc = async <T>(work: () => Promise<T>): Promise<T> => {
  const { TZ } = process.env;
  process.env.TZ = 'UTC';
  try {
    return await work();
  } finally {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
};

/** How many limits a second. */
export const calendar: Measure = {
  id: 'calendar',
  title: 'Calendar: limits a second on one core, beside two libraries',
  run: (effort, say) =>
    inUtc(async () => {
      const rivals = await others();
      const sample = questions(sampleSize);
      const compared = compareAnswers(sample, ours, rivals);
      const { rounds, milliseconds } = efforts[effort];
      say(`${compared} answers compared; ${rounds} rounds of ${milliseconds} ms each`);
      const line = {
        name: 'ours, the whole ledger line with clause and skipped days',
        due: ({ receivedAt }: Question) => ledgerLine(receivedAt),
      };
      return findingsOf(rateAll([askedOf(ours), ...rivals.map(askedOf), line], sample, effort), compared);
    }),
};
