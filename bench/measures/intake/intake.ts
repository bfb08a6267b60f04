import { type LoadMaker, withLoadMaker } from '../../load/load.ts';
import type { Order, Work } from '../../load/order.ts';
import type { Effort, Figure, Findings, Measure } from '../../measure.ts';
import { type BenchRun, withBenchRun } from '../../run/bench-run.ts';
import { median, quantile } from '../../statistics.ts';
import { filingWork, putWork } from './works.ts';

const effortOf: Readonly<Record<Effort, { readonly rounds: number; readonly seconds: number }>> = {
  short: { rounds: 3, seconds: 0.7 },
  normal: { rounds: 7, seconds: 2 },
  full: { rounds: 15, seconds: 4 },
};

/** Calls under way at the same time: one clerk, and a busy switchboard. */
const concurrencies = [1, 16] as const;

/** What was acknowledged in the rounds of one kind. */
type Taken = { readonly perSecond: readonly number[]; readonly latencies: readonly number[] };

/** Takes filings and raw writes in turn, so that whatever else the machine does falls on both. */
const inTurn = async (maker: LoadMaker, works: readonly Work[], order: Omit<Order, 'work'>, rounds: number) => {
  const taken = works.map(() => ({ perSecond: [] as number[], latencies: [] as number[] }));
  for (const work of works) await maker.make({ ...order, work });
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const load = await maker.make({ ...order, work });
      taken[index]?.perSecond.push(load.latencies.length / load.seconds);
      for (const latency of load.latencies) taken[index]?.latencies.push(latency);
    }
  }
  return taken as readonly Taken[];
};

/** The value it keeps leaves room for a machine that has other work. */
const missed: Figure['missed'] = {
  keeps: { atLeast: 0.3 },
  why:
    'A filing crosses HTTP twice, at the gateway and at the wire, a raw write once; between them its token is judged, its ' +
    'fields are checked, it is decided, and the answer tries every command to say what may be done next. It makes one write and no ' +
    'read, so processor time holds it back: load, gateway, function and store share the same cores. What would be needed: less ' +
    'work for the answer, and fewer crossings between threads. In AWS functions do not share their cores with the store.',
};

const figuresOf = (filed: Taken, put: Taken, concurrency: number): readonly Figure[] => {
  const at = `${concurrency} at once`;
  const ratios = filed.perSecond.map((perSecond, round) => perSecond / (put.perSecond[round] ?? Number.NaN));
  return [
    {
      what: `acknowledged tickets beside raw PutItem, ${at}`,
      value: median(ratios),
      unit: '×',
      ...(concurrency > 1 ? { target: { atLeast: 0.45 }, missed } : {}),
      timing: true,
    },
    { what: `acknowledged tickets, ${at}`, value: median(filed.perSecond), unit: 'tickets/s' },
    { what: `raw PutItem, ${at}`, value: median(put.perSecond), unit: 'writes/s' },
    { what: `time to acknowledge, p50, ${at}`, value: quantile(filed.latencies, 0.5), unit: 'ms' },
    { what: `time to acknowledge, p99, ${at}`, value: quantile(filed.latencies, 0.99), unit: 'ms' },
  ];
};

const measured = async (run: BenchRun, maker: LoadMaker, effort: Effort): Promise<Findings> => {
  const { rounds, seconds } = effortOf[effort];
  await run.followStream(false);
  const filing = await filingWork(run);
  const works = [filing, await putWork(run, filing)];
  const figures: Figure[] = [];
  for (const concurrency of concurrencies) {
    const [filed, put] = await inTurn(maker, works, { concurrency, seconds }, rounds);
    if (filed && put) figures.push(...figuresOf(filed, put, concurrency));
  }
  return { figures, notes: [howMeasured(rounds, seconds)] };
};

const howMeasured = (rounds: number, seconds: number): string =>
  `${rounds} rounds of filings and of raw writes in turn, ${seconds} s each, after one of each to warm up; ratios are medians of the rounds. The load comes ` +
  'from a process of its own over kept connections. A raw write is PutItem, through the same SDK, endpoint and streamed table, of ' +
  'the very commit that a filing writes, under other numbers. The stream mappings are switched off for both.';

/** What the first and only write of a filing costs in its whole way through the gateway and the deployed function. */
export const intake: Measure = {
  id: 'intake',
  title: 'Intake: tickets acknowledged through the real gateway and bundle, beside raw writes to the same table',
  run: (effort, say) =>
    withBenchRun((run) =>
      withLoadMaker((maker) => {
        say(`a local run at ${run.apiUrl}, its stream mappings switched off`);
        return measured(run, maker, effort);
      }),
    ),
};
