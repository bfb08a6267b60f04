import type { ExecutionRecord } from '../execution/record.ts';
import type { Signal } from '../execution/signal.ts';
import type { Definitions } from './definitions.ts';
import { ExecutionIndex } from './execution-index.ts';
import { Runner, type RunnerEnvironment } from './runner.ts';

/** All executions: runs the running ones, and finds the ended ones, of which only a summary stays in memory. */
export class Executions {
  readonly index = new ExecutionIndex();
  readonly #definitions: Definitions;
  readonly #environment: RunnerEnvironment;
  readonly #runners = new Map<string, Runner>();
  #acting = false;

  constructor(
    definitions: Definitions,
    environment: Omit<RunnerEnvironment, 'changed'>,
    changed: RunnerEnvironment['changed'],
  ) {
    this.#definitions = definitions;
    this.#environment = {
      ...environment,
      changed: (record, first) => {
        this.#noteChange(record);
        changed(record, first);
      },
    };
  }

  /** Reads the store: all summaries, and the records of what was running. */
  async load(): Promise<void> {
    const records: ExecutionRecord[] = [];
    for await (const record of this.#environment.store.executions()) {
      records.push(record.status === 'RUNNING' ? record : withoutData(record));
    }
    records.sort((one, other) => one.startedAt - other.startedAt);
    for (const record of records) {
      this.index.put(record);
      if (record.status === 'RUNNING') {
        const definition = await this.#definitions.get(record.definitionHash);
        this.#runners.set(record.executionArn, new Runner(record, definition, this.#environment));
      }
    }
  }

  /** Lets the running executions act: timers are set, calls that were in flight are repeated. */
  act(): void {
    this.#acting = true;
    for (const runner of this.#runners.values()) {
      runner.act();
    }
  }

  /** Ends all effects and waits for the steps under way. */
  async stop(): Promise<void> {
    const runners = [...this.#runners.values()];
    for (const runner of runners) {
      runner.stop();
    }
    await Promise.all(runners.map((runner) => runner.idle()));
  }

  /**
   * Starts an execution. Its ARN must be new, and not be in the course of being started.
   * @param record the execution before its first step
   * @returns once its start has been persisted
   */
  async start(record: ExecutionRecord): Promise<void> {
    const definition = await this.#definitions.get(record.definitionHash);
    const runner = new Runner(record, definition, this.#environment);
    this.#runners.set(record.executionArn, runner);
    if (this.#acting) {
      runner.act();
    }
    try {
      await runner.post({ kind: 'start' });
    } catch (error) {
      this.#runners.delete(record.executionArn);
      throw error;
    }
  }

  /** An execution as it was last persisted, running or ended; undefined if there is none of this ARN. */
  async find(executionArn: string): Promise<ExecutionRecord | undefined> {
    const runner = this.#runners.get(executionArn);
    if (runner !== undefined) {
      await runner.idle();
      return runner.record;
    }
    return this.index.has(executionArn) ? this.#environment.store.execution(executionArn) : undefined;
  }

  isRunning(executionArn: string): boolean {
    return this.#runners.has(executionArn);
  }

  /**
   * Gives a signal to a running execution.
   * @returns false if the execution has ended or the signal came too late
   */
  async signal(executionArn: string, signal: Signal): Promise<boolean> {
    const runner = this.#runners.get(executionArn);
    return runner === undefined ? false : runner.post(signal);
  }

  /** The running executions of a machine. */
  running(stateMachineArn: string): ExecutionRecord[] {
    return [...this.#runners.values()]
      .map(({ record }) => record)
      .filter((record) => record.stateMachineArn === stateMachineArn);
  }

  #noteChange(record: ExecutionRecord): void {
    this.index.put(record);
    if (record.status !== 'RUNNING') {
      this.#runners.delete(record.executionArn);
    }
  }
}

/** What the index needs of an ended execution, so that reading the store does not fill the memory. */
function withoutData(record: ExecutionRecord): ExecutionRecord {
  const { output: _output, cause: _cause, ...rest } = record;
  return { ...rest, input: '' };
}
