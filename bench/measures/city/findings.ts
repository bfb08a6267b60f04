import type { Findings } from '../../measure.ts';
import { median } from '../../statistics.ts';
import type { Audit } from './audit.ts';
import type { Recorder } from './recorder.ts';

export type Outcome = {
  readonly tickets: number;
  /** Spent on the city's own tickets. */
  readonly seconds: number;
  /** Blocks of the same work that warm the run and are left out; then those of the start, and as many at the end. */
  readonly warming: number;
  readonly blocks: number;
  readonly recorder: Recorder;
  readonly audited: Audit;
  readonly stray: readonly string[];
  /** Bytes. */
  readonly peak: number;
};

const few = 5;
const some = (what: string, words: readonly string[]): readonly string[] =>
  words.length === 0 ? [] : [`${what}: ${words.slice(0, few).join('; ')}${words.length > few ? ' …' : ''}`];

/** What the day comes to. */
export const findingsOf = ({
  tickets,
  seconds,
  warming,
  blocks,
  recorder,
  audited,
  stray,
  peak,
}: Outcome): Findings => {
  const times = recorder.blocks.map(({ milliseconds }) => milliseconds);
  const atStart = median(times.slice(warming, warming + blocks));
  const atEnd = median(times.slice(-blocks));
  return {
    figures: [
      { what: 'tickets through their whole life', value: tickets / seconds, unit: 'tickets/s' },
      {
        what: 'limits missed or made up, by the recount',
        value: audited.wrong.length,
        unit: 'tickets',
        target: { atMost: 0 },
      },
      { what: 'tickets stuck', value: audited.open.length, unit: 'tickets', target: { atMost: 0 } },
      {
        what: 'executions elsewhere than their ticket',
        value: stray.length,
        unit: 'executions',
        target: { atMost: 0 },
      },
      {
        what: 'time per ticket at the end beside the start',
        value: atEnd / atStart,
        unit: '×',
        target: { atMost: 1.2 },
        timing: true,
      },
      { what: 'peak memory of the whole run', value: peak / 1e6, unit: 'MB' },
      { what: 'limits that passed, each recorded at its own instant', value: audited.passed, unit: 'limits' },
    ],
    curves: [
      {
        name: 'city-time',
        title: 'Time per ticket of the same work, as the day goes on',
        x: 'acts done before',
        y: 'ms per ticket',
        series: [
          {
            name: 'ordinary ticket',
            points: recorder.blocks.slice(warming).map(({ acts, milliseconds }) => [acts, milliseconds]),
          },
        ],
      },
      {
        name: 'city-memory',
        title: 'Memory of the local run, all functions included',
        x: 'acts done before',
        y: 'MB',
        series: [{ name: 'resident', points: recorder.resident }],
      },
    ],
    notes: [
      'The local run stands in a process of its own, people in another; the clock is moved every five minutes of the day. The peak of its memory is the highest of twenty looks a second.',
      'Time per ticket: blocks of ordinary tickets, the same work each time, go through their whole life while the clock ' +
        'stands: before the day, every four hours of the office, and when all tickets are through; the medians of the first and ' +
        'the last are compared.',
      'The recount knows the regulation and what people did when; none of the product’s code takes part in it.',
      ...some('Wrong', audited.wrong),
      ...some('Stuck', audited.open),
      ...some('Elsewhere', stray),
    ],
  };
};
