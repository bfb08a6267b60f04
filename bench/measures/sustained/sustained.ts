import { type LoadMaker, withLoadMaker } from '../../load/load.ts';
import type { Work } from '../../load/order.ts';
import type { Curve, Effort, Figure, Findings, Measure } from '../../measure.ts';
import { readable } from '../../report/numbers.ts';
import { type BenchRun, withBenchRun } from '../../run/bench-run.ts';
import { median } from '../../statistics.ts';
import { filingWork, putWork } from '../intake/works.ts';
import { type Costs, costsOf, writesIn } from './costs.ts';
import { type Followed, follow } from './follow.ts';

type Plan = { readonly rounds: number; readonly tickets: number; readonly rawSeconds: number };

const plans: Readonly<Record<Effort, Plan>> = {
  short: { rounds: 1, tickets: 150, rawSeconds: 1 },
  normal: { rounds: 3, tickets: 1200, rawSeconds: 2 },
  full: { rounds: 5, tickets: 2000, rawSeconds: 4 },
};

/** Calls under way at the same time: a busy switchboard. */
const concurrency = 16;

type Round = { readonly filed: Followed; readonly rawPerSecond: number; readonly costs: Costs };

/** Files tickets at full speed and waits until all that follows from them is done. */
const fileAll = async (run: BenchRun, maker: LoadMaker, work: Work, tickets: number) => {
  const before = new Map(run.requests);
  const filed = await follow(run, tickets, async () => {
    await maker.make({ work, concurrency, calls: tickets });
    await run.settled();
  });
  return { filed, costs: costsOf(before, run.requests, tickets) };
};

const rawWrites = async (run: BenchRun, maker: LoadMaker, work: Work, seconds: number): Promise<number> => {
  await run.followStream(false);
  const { latencies, seconds: taken } = await maker.make({ work, concurrency, seconds });
  return latencies.length / taken;
};

/**
 * A round has a run of its own, and the raw writes come last in it: they are commits too, and what follows from them would
 * be worked on as soon as the stream is followed again.
 */
const oneRound = ({ tickets, rawSeconds }: Plan): Promise<Round> =>
  withBenchRun((run) =>
    withLoadMaker(async (maker) => {
      const filing = await filingWork(run);
      await fileAll(run, maker, filing, Math.ceil(tickets / 2));
      const { filed, costs } = await fileAll(run, maker, filing, tickets);
      const put = await putWork(run, filing);
      await run.settled();
      await rawWrites(run, maker, put, rawSeconds / 2);
      return { filed, costs, rawPerSecond: await rawWrites(run, maker, put, rawSeconds) };
    }),
  );

const curveOf = (rounds: readonly Round[]): Curve => ({
  name: 'sustained',
  title: 'Tickets filed at full speed, with everything running',
  x: 'seconds',
  y: 'tickets/s, by the writes they cause',
  series: rounds.slice(0, 4).map(({ filed }, index) => ({ name: `round ${index + 1}`, points: filed.overTime })),
});

const howMeasured = (rounds: number, tickets: number): string =>
  `${rounds} rounds of ${tickets} tickets, ${concurrency} at once, after half as many to warm up, until nothing is in flight. ` +
  'An ordinary filing sends no SMS: the first is sent at its dispatch.';

/** Where the time goes. What the run itself does not measure is said to come from a profile. */
const heldBack = (costs: Costs, main: number, others: number): string =>
  `What holds it back is processor time: ${readable(main + others)} ms a ticket, ${Math.round((100 * others) / (main + others))} % of it beside the ` +
  `main thread. A ticket makes ${readable(costs.reduce((sum, { times }) => sum + times, 0))} requests to AWS, a raw write one. Profiles of each ` +
  'thread, taken before and not by this run, showed beside the main thread mostly the AWS SDK in the functions, which builds, ' +
  'signs, sends and parses each request and is compiled anew in each thread; on the main thread HTTP, then dynalite’s checks of ' +
  'each item.';

/** The value it keeps leaves room for a machine that has other work. */
const missed: Figure['missed'] = {
  keeps: { atLeast: 0.2 },
  why:
    'Raw writes need one request of the SDK and one write each; a ticket needs its writes and, besides, the API, the start of an ' +
    'execution, a message to a topic and a read, each a request that is signed, sent and parsed on the same cores. What would be ' +
    'needed: fewer requests (announcements of one batch in one PublishBatch), and an SDK that costs less for each.',
};

const findingsOf = (rounds: readonly Round[], { tickets }: Plan): Findings => {
  const [{ costs }] = rounds as readonly [Round];
  const writes = writesIn(costs);
  const ratio = median(rounds.map(({ filed, rawPerSecond }) => filed.perSecond / (rawPerSecond / writes)));
  const processor = (of: 'main' | 'others') => median(rounds.map(({ filed }) => filed.processor[of]));
  const [main, others] = [processor('main'), processor('others')];
  return {
    figures: [
      {
        what: 'sustained tickets beside raw PutItem ÷ the writes of a ticket',
        value: ratio,
        unit: '×',
        target: { atLeast: 0.6 },
        missed,
        timing: true,
      },
      { what: 'tickets sustained', value: median(rounds.map(({ filed }) => filed.perSecond)), unit: 'tickets/s' },
      { what: 'raw PutItem', value: median(rounds.map(({ rawPerSecond }) => rawPerSecond)), unit: 'writes/s' },
      {
        what: 'processor time of a ticket: gateway, wire, database, interpreter',
        value: main,
        unit: 'ms',
      },
      { what: 'processor time of a ticket: the functions and the rest', value: others, unit: 'ms' },
      { what: 'writes of a ticket until it waits for its dispatch', value: writes, unit: 'writes' },
    ],
    details: [
      {
        title: 'What the filing of one ticket asks of AWS, counted from the wire',
        columns: ['request', 'times'],
        rows: costs.map(({ name, times }) => [name, readable(times)]),
      },
    ],
    curves: [curveOf(rounds)],
    notes: [howMeasured(rounds.length, tickets), heldBack(costs, main, others)],
  };
};

/** How fast the whole of it goes on: intake, stream, workflow and projections. */
export const sustained: Measure = {
  id: 'sustained',
  title: 'Sustained: tickets filed at full speed with streams and workflows running, until all is done',
  run: async (effort, say) => {
    const plan = plans[effort];
    const rounds: Round[] = [];
    for (let round = 0; round < plan.rounds; round += 1) {
      rounds.push(await oneRound(plan));
      say(`round ${round + 1}: ${readable(rounds.at(-1)?.filed.perSecond ?? 0)} tickets/s`);
    }
    return findingsOf(rounds, plan);
  },
};
