import type { BenchRun } from '../../run/bench-run.ts';
import { costsOf, writesIn } from './costs.ts';

export type Followed = {
  /** Tickets a second, from the first to the moment when nothing was in flight. */
  readonly perSecond: number;
  /** Seconds since the begin, and tickets a second in the stretch that ends there. */
  readonly overTime: readonly (readonly [number, number])[];
  /** Processor time of a ticket in milliseconds, without that of the load. */
  readonly processor: {
    /** Gateway, wire protocols, database and interpreter. */
    readonly main: number;
    /** The functions' threads, LevelDB's and those that compile and collect for all of them. */
    readonly others: number;
  };
};

const milliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

/** Milliseconds of a stretch. */
const stretch = 500;

/** Writes so far, counted from the wire. */
const writesOf = ({ requests }: BenchRun): number => writesIn(costsOf(new Map(), requests, 1));

/** Follows work on so many tickets: how fast it goes on is told by the writes, which are as many for each. */
export const follow = async (run: BenchRun, tickets: number, work: () => Promise<void>): Promise<Followed> => {
  const begun = performance.now();
  const first = writesOf(run);
  const marks: (readonly [at: number, writes: number])[] = [[0, first]];
  const mark = () => marks.push([(performance.now() - begun) / 1000, writesOf(run)]);
  const [all, main] = [process.cpuUsage(), process.threadCpuUsage()];
  const timer = setInterval(mark, stretch);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  mark();
  const used = { all: milliseconds(process.cpuUsage(all)), main: milliseconds(process.threadCpuUsage(main)) };
  const [seconds, last] = marks.at(-1) ?? [0, first];
  const writesEach = (last - first) / tickets;
  const overTime = marks.slice(1).map(([at, writes], index) => {
    const [since, before] = marks[index] ?? [0, first];
    return [at, (writes - before) / writesEach / Math.max(at - since, stretch / 2000)] as const;
  });
  const processor = { main: used.main / tickets, others: (used.all - used.main) / tickets };
  return { perSecond: tickets / seconds, overTime, processor };
};
