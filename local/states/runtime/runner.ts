import type { Activity, Clock, Functions, TimerSubject } from '../../platform.ts';
import { ServiceError } from '../../platform.ts';
import type { MachineDefinition } from '../definition/types.ts';
import { apply } from '../execution/apply.ts';
import { Draft } from '../execution/draft.ts';
import type { ExecutionRecord } from '../execution/record.ts';
import type { Signal } from '../execution/signal.ts';
import { taskTimedOut } from '../execution/task-signals.ts';
import { callFunction } from './call.ts';
import { deadlinesOf } from './deadlines.ts';
import type { StatesStore } from './store.ts';

/** What every runner of a run shares. */
export interface RunnerEnvironment {
  readonly clock: Clock;
  readonly activity: Activity;
  readonly functions: Functions;
  readonly store: StatesStore;
  /** Told after each persisted step; `first` for the step that started the execution. */
  readonly changed: (record: ExecutionRecord, first: boolean) => void;
}

/**
 * Runs one execution: takes signals one after the other, persists each step, and only then acts on it. What it does
 * outside (timers, the call of a function) follows from the record alone, so that a new runner goes on where another
 * was cut off.
 */
export class Runner {
  readonly #definition: MachineDefinition;
  readonly #environment: RunnerEnvironment;
  readonly #timers = new Map<string, () => void>();
  #record: ExecutionRecord;
  #last: Promise<unknown> = Promise.resolve();
  #acting = false;
  #stopped = false;
  /** The attempt whose function this runner has called. */
  #called: number | undefined;

  constructor(record: ExecutionRecord, definition: MachineDefinition, environment: RunnerEnvironment) {
    this.#record = record;
    this.#definition = definition;
    this.#environment = environment;
  }

  get record(): ExecutionRecord {
    return this.#record;
  }

  /** Resolves when all signals so far have been dealt with. */
  async idle(): Promise<void> {
    await this.#last;
  }

  /** Begins to act: sets the timers the execution waits for and repeats a call that was in flight. */
  act(): void {
    this.#acting = true;
    this.#settle();
  }

  /** Ends all effects. The execution itself stays as it is. */
  stop(): void {
    this.#stopped = true;
    this.#cancelExcept(new Set());
  }

  /**
   * Gives the execution a signal.
   * @returns once the step has been persisted, whether the signal still meant something
   * @throws ServiceError `TaskTimedOut` for a token that is no longer awaited
   */
  async post(signal: Signal): Promise<boolean> {
    const step = this.#last.then(() => this.#take(signal));
    this.#last = step.catch(() => undefined);
    return this.#environment.activity.during(() => step);
  }

  async #take(signal: Signal): Promise<boolean> {
    if (this.#stopped) {
      throw new ServiceError('ServiceUnavailable', 'The local run is stopping', 503);
    }
    if (this.#record.status !== 'RUNNING') {
      return late(signal);
    }
    const { clock, store, changed } = this.#environment;
    const draft = new Draft(this.#record, this.#definition, clock.now());
    if (!(await apply(draft, signal))) {
      return false;
    }
    await store.saveStep(draft.record, draft.events);
    this.#record = draft.record;
    this.#settle();
    changed(draft.record, signal.kind === 'start');
    return true;
  }

  /** Makes the effects fit the record. */
  #settle(): void {
    if (!this.#acting || this.#stopped) {
      return;
    }
    const deadlines = deadlinesOf(this.#record);
    this.#cancelExcept(new Set(deadlines.map(({ key }) => key)));
    for (const { key, at, retry, signal } of deadlines) {
      if (!this.#timers.has(key)) {
        this.#timers.set(
          key,
          this.#environment.clock.schedule(at, () => this.#postInBackground(signal), retry, this.#subject()),
        );
      }
    }
    this.#call();
  }

  #subject(): TimerSubject {
    const { name, position } = this.#record;
    return { kind: 'execution', name, state: position?.state ?? '' };
  }

  #cancelExcept(kept: Set<string>): void {
    for (const [key, cancel] of this.#timers) {
      if (!kept.has(key)) {
        cancel();
        this.#timers.delete(key);
      }
    }
  }

  #call(): void {
    const attempt = this.#record.position?.task?.attempt;
    if (attempt === undefined || attempt.submitted || attempt.scheduledEventId === this.#called) {
      return;
    }
    const { scheduledEventId, functionName, payload } = attempt;
    this.#called = scheduledEventId;
    const { activity, functions } = this.#environment;
    void activity.during(async () => {
      const outcome = await callFunction(functions, functionName, payload);
      this.#postInBackground({ kind: 'returned', attempt: scheduledEventId, outcome });
    });
  }

  /** A step that cannot be persisted must not be lost silently: its rejection ends the process, the record stays. */
  #postInBackground(signal: Signal): void {
    void this.post(signal).catch((error: unknown) => {
      if (!this.#stopped) {
        throw error;
      }
    });
  }
}

/** The answer to a signal for an execution that has ended. */
function late(signal: Signal): boolean {
  if (signal.kind === 'succeeded' || signal.kind === 'failed' || signal.kind === 'heartbeat') {
    throw taskTimedOut();
  }
  return false;
}
