import type { Period } from '../../domain/reports/period.ts';
import { type Trace, TraceBuilder } from '../../domain/reports/trace.ts';
import { canonicalJson } from '../shared/http/canonical-json.ts';
import { allShards } from '../shared/store/active-since.ts';
import { readParts, writeParts } from '../shared/store/report-parts.ts';
import { type ReportRun, writeRun } from '../shared/store/report-runs.ts';
import type { Table } from '../shared/store/table.ts';
import { candidates, walkShard } from './walk.ts';

/** Tickets after which the run writes how far it is. */
const tellEvery = 250;

/** How long the parts of a run are kept, in seconds: longer than it can be taken up again. */
const partSeconds = 48 * 3600;

const partName = (id: string, shard: number): string => `RUN#${id}#SHARD#${shard}`;

/** Another run took this one's place: it stops, and the other one makes the report. */
export class Superseded extends Error {
  constructor({ month, id }: ReportRun) {
    super(`report ${month}: run ${id} was superseded`);
    this.name = 'Superseded';
  }
}

/** The run as it is written to the table, for everybody who asks how far it is. */
class Progress {
  readonly #table: Table;
  run: ReportRun;

  constructor(table: Table, run: ReportRun) {
    this.#table = table;
    this.run = run;
  }

  async tell(change: Partial<ReportRun>): Promise<void> {
    this.run = { ...this.run, ...change };
    if (!(await writeRun(this.#table, this.run))) throw new Superseded(this.run);
  }

  readonly oneMore = async (): Promise<void> => {
    const done = this.run.done + 1;
    this.run = { ...this.run, done, seen: Math.max(this.run.seen, done) };
    if (done % tellEvery === 0) await this.tell({});
  };
}

const listed = async (table: Table, period: Period, shard: number): Promise<readonly string[]> => {
  const numbers: string[] = [];
  for await (const ticketId of candidates(table, period, shard)) numbers.push(ticketId);
  return numbers;
};

/**
 * Lists all tickets of the period and goes through them shard by shard. Each shard's outcome is stored, so a run that is cut off by the
 * function's time limit goes on after the last one when Lambda tries it again. Only numbers of tickets are kept in memory.
 * @throws Superseded when another run has begun
 */
export const gather = async (
  table: Table,
  started: ReportRun,
  period: Period,
): Promise<{ readonly trace: Trace; readonly run: ReportRun }> => {
  const progress = new Progress(table, started);
  const numbers = await Promise.all(allShards.map((shard) => listed(table, period, shard)));
  await progress.tell({ seen: numbers.flat().length });
  const whole = new TraceBuilder();
  for (const [shard, own] of numbers.entries()) {
    const name = partName(started.id, shard);
    const stored = started.shards.includes(shard) ? await readParts(table, started.month, name) : undefined;
    if (stored !== undefined) {
      whole.join(JSON.parse(stored) as Trace);
      continue;
    }
    const trace = (await walkShard(table, period, shard, own, progress.oneMore)).trace();
    await writeParts(table, started.month, name, canonicalJson(trace), Math.floor(started.at / 1000) + partSeconds);
    await progress.tell({ shards: [...progress.run.shards, shard] });
    whole.join(trace);
  }
  return { trace: whole.trace(), run: progress.run };
};
