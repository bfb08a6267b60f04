import { contributionsOf } from '../../domain/reports/contributions.ts';
import { countedAfterEnd, type Period } from '../../domain/reports/period.ts';
import { type Trace, TraceBuilder } from '../../domain/reports/trace.ts';
import type { Commit } from '../../domain/tickets/commit.ts';
import { dateOf, type Instant, type LocalDate } from '../../domain/time/instant.ts';
import type { Count } from '../shared/counting/walk.ts';
import { canonicalJson } from '../shared/http/canonical-json.ts';
import { readParts, writeParts } from '../shared/store/report-parts.ts';
import { type ReportRun, writeRun } from '../shared/store/report-runs.ts';
import type { Table } from '../shared/store/table.ts';

/** Tickets after which the run writes how far it is. */
const tellEvery = 250;

/** How long the parts of a run are kept, in seconds: longer than it can be taken up again. */
const partSeconds = 48 * 3600;

const partName = (id: string, shard: number): string => `RUN#${id}#SHARD#${shard}`;

/**
 * What a month's report is made of, counted for a run. Each shard's outcome is stored, so a run that is cut off by the
 * function's time limit goes on after the last one when Lambda tries it again. A run that another one replaced wants
 * nothing more: the other one makes the report.
 */
export class ReportCount implements Count {
  readonly since: Instant;
  readonly before: LocalDate;
  readonly #table: Table;
  readonly #period: Period;
  readonly #stored: ReadonlySet<number>;
  readonly #whole = new TraceBuilder();
  #part = new TraceBuilder();
  #taken = 0;
  #run: ReportRun;
  #superseded = false;

  constructor(table: Table, entered: ReportRun, period: Period) {
    this.#table = table;
    this.#run = { ...entered, state: 'running' };
    this.#period = period;
    this.#stored = new Set(entered.shards);
    this.since = period.from - countedAfterEnd;
    this.before = dateOf(period.until);
  }

  /** The run as it stands, and all it came to; nothing if another run took its place. */
  outcome(): { readonly run: ReportRun; readonly trace: Trace } | undefined {
    return this.#superseded ? undefined : { run: this.#run, trace: this.#whole.trace() };
  }

  /** Writes the run to the table, for everybody who asks how far it is. */
  async #tell(): Promise<void> {
    this.#superseded ||= !(await writeRun(this.#table, this.#run));
  }

  async begins(tickets: number): Promise<void> {
    this.#run = { ...this.#run, seen: tickets };
    await this.#tell();
  }

  async wants(shard: number): Promise<boolean> {
    this.#part = new TraceBuilder();
    this.#taken = 0;
    if (this.#superseded) return false;
    const { month, id } = this.#run;
    const stored = this.#stored.has(shard) ? await readParts(this.#table, month, partName(id, shard)) : undefined;
    if (stored !== undefined) this.#whole.join(JSON.parse(stored) as Trace);
    return stored === undefined;
  }

  async take(commits: readonly Commit[]): Promise<void> {
    this.#part.add(contributionsOf(commits, this.#period));
    this.#taken += 1;
    const done = this.#run.done + 1;
    this.#run = { ...this.#run, done, seen: Math.max(this.#run.seen, done) };
    if (done % tellEvery === 0) await this.#tell();
  }

  /** A shard without tickets is not worth storing: there is nothing to go on after. */
  async ends(shard: number): Promise<void> {
    const { month, id, at, shards } = this.#run;
    const trace = this.#part.trace();
    this.#whole.join(trace);
    this.#run = { ...this.#run, shards: [...new Set([...shards, shard])] };
    if (this.#taken === 0 || this.#superseded) return;
    const expiresAt = Math.floor(at / 1000) + partSeconds;
    await writeParts(this.#table, month, partName(id, shard), canonicalJson(trace), expiresAt);
    await this.#tell();
  }
}
