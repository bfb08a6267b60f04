import type { ExecutionRecord, ExecutionStatus } from '../execution/record.ts';

/** The little that is kept in memory of every execution, ended ones too. Instants are epoch milliseconds. */
export interface ExecutionSummary {
  readonly executionArn: string;
  readonly name: string;
  readonly stateMachineArn: string;
  readonly status: ExecutionStatus;
  readonly startedAt: number;
  readonly stoppedAt: number | undefined;
  /** The state it is in, while it runs. */
  readonly state: string | undefined;
}

/** An execution in its place: among all, and among those of its machine. */
interface Place {
  readonly inAll: number;
  readonly inMachine: number;
}

/** Finds executions without reading the store: by ARN, and by machine in the order of their start. */
export class ExecutionIndex {
  readonly #places = new Map<string, Place>();
  readonly #all: ExecutionSummary[] = [];
  /** Places in `#all` of the executions of each machine. */
  readonly #byMachine = new Map<string, number[]>();

  /** Notes an execution as it now stands. New ones must be given in the order of their start. */
  put(record: ExecutionRecord): void {
    const { executionArn, name, stateMachineArn, status, startedAt, stoppedAt, position } = record;
    const state = position?.state;
    const summary = { executionArn, name, stateMachineArn, status, startedAt, stoppedAt, state };
    const known = this.#places.get(executionArn);
    if (known !== undefined) {
      this.#all[known.inAll] = summary;
      return;
    }
    const ofMachine = this.#byMachine.get(stateMachineArn) ?? [];
    this.#byMachine.set(stateMachineArn, ofMachine);
    this.#places.set(executionArn, { inAll: this.#all.length, inMachine: ofMachine.length });
    ofMachine.push(this.#all.length);
    this.#all.push(summary);
  }

  has(executionArn: string): boolean {
    return this.#places.has(executionArn);
  }

  /** Executions of a machine, or of all, latest start first; only those before `after` in that order, if it is given. */
  *latestFirst(stateMachineArn?: string, after?: string): Generator<ExecutionSummary> {
    const known = after === undefined ? undefined : this.#places.get(after);
    if (stateMachineArn === undefined) {
      for (let place = (known?.inAll ?? this.#all.length) - 1; place >= 0; place -= 1) {
        yield this.#all[place] as ExecutionSummary;
      }
      return;
    }
    const ofMachine = this.#byMachine.get(stateMachineArn) ?? [];
    const first = after === undefined ? ofMachine.length : (known?.inMachine ?? 0);
    for (let place = first - 1; place >= 0; place -= 1) {
      yield this.#all[ofMachine[place] as number] as ExecutionSummary;
    }
  }
}
