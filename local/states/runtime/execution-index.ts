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

/** Finds executions without reading the store: by ARN, and by machine in the order of their start. */
export class ExecutionIndex {
  readonly #places = new Map<string, { readonly list: ExecutionSummary[]; readonly place: number }>();
  readonly #byMachine = new Map<string, ExecutionSummary[]>();

  /** Notes an execution as it now stands. New ones must be given in the order of their start. */
  put(record: ExecutionRecord): void {
    const { executionArn, name, stateMachineArn, status, startedAt, stoppedAt, position } = record;
    const state = position?.state;
    const summary = { executionArn, name, stateMachineArn, status, startedAt, stoppedAt, state };
    const known = this.#places.get(executionArn);
    if (known !== undefined) {
      known.list[known.place] = summary;
      return;
    }
    const list = this.#byMachine.get(stateMachineArn) ?? [];
    this.#byMachine.set(stateMachineArn, list);
    this.#places.set(executionArn, { list, place: list.length });
    list.push(summary);
  }

  has(executionArn: string): boolean {
    return this.#places.has(executionArn);
  }

  /** Executions of a machine, or of all, latest start first; only those before `after` in that order, if it is given. */
  *latestFirst(stateMachineArn?: string, after?: string): Generator<ExecutionSummary> {
    if (stateMachineArn === undefined) {
      const all = [...this.#byMachine.values()].flat();
      yield* all.sort((one, other) => other.startedAt - one.startedAt);
      return;
    }
    const list = this.#byMachine.get(stateMachineArn) ?? [];
    const first = after === undefined ? list.length : (this.#places.get(after)?.place ?? 0);
    for (let place = first - 1; place >= 0; place -= 1) {
      const summary = list[place];
      if (summary !== undefined) {
        yield summary;
      }
    }
  }
}
