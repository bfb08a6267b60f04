import type { MachineDefinition } from '../definition/types.ts';
import type { Document, Json } from '../json.ts';
import { StateFailure } from './failure.ts';
import { type EventDetails, type HistoryEvent, maximumEvents } from './history.ts';
import type { Attempt, ExecutionRecord, ExecutionStatus, Position, TaskPosition } from './record.ts';

interface Outcome {
  readonly output?: Document;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
}

/**
 * One step of an execution in the making: a copy of its record, and the events the step adds. Nothing of it counts
 * until it has been persisted; if that fails, the execution stays where it was.
 */
export class Draft {
  readonly record: ExecutionRecord;
  readonly definition: MachineDefinition;
  readonly events: HistoryEvent[] = [];
  /** The step's instant (epoch milliseconds): one for all its events, states and expressions. */
  readonly now: number;

  constructor(record: ExecutionRecord, definition: MachineDefinition, now: number) {
    this.record = { ...record };
    this.definition = definition;
    this.now = now;
  }

  /**
   * Adds an event.
   * @param previousEventId the event it follows, if not the last one
   * @returns its id
   * @throws StateFailure when the history is full
   */
  add(type: string, details?: EventDetails, previousEventId = this.record.lastEventId): number {
    if (this.record.eventCount >= maximumEvents - 1 && !type.startsWith('Execution')) {
      throw new StateFailure(
        'States.Runtime',
        `The execution reached the maximum number of history events (${maximumEvents}).`,
      );
    }
    this.record.eventCount += 1;
    const id = this.record.eventCount;
    this.record.lastEventId = id;
    const event = { id, previousEventId, timestamp: this.now, type };
    this.events.push(details === undefined ? event : { ...event, details });
    return id;
  }

  /** The position of the execution, which must be running. */
  get position(): Position {
    const { position } = this.record;
    if (position === undefined) {
      throw new Error(`Execution ${this.record.executionArn} is in no state`);
    }
    return position;
  }

  set position(position: Position) {
    this.record.position = position;
  }

  get variables(): Readonly<Record<string, Json>> {
    return this.record.variables ?? {};
  }

  /** Changes what is known of the task of the present state. */
  updateTask(change: Partial<TaskPosition>): void {
    const task = this.position.task ?? { retries: [], retryCount: 0 };
    this.position = { ...this.position, task: { ...task, ...change } };
  }

  /** Changes the running attempt. */
  updateAttempt(change: Partial<Attempt>): void {
    const attempt = this.position.task?.attempt;
    if (attempt !== undefined) {
      this.updateTask({ attempt: { ...attempt, ...change } });
    }
  }

  /** Ends the execution; what only a running one needs is dropped. */
  end(status: ExecutionStatus, outcome: Outcome = {}): void {
    const { record } = this;
    record.status = status;
    record.stoppedAt = this.now;
    delete record.position;
    delete record.variables;
    delete record.expiresAt;
    if (outcome.output !== undefined) {
      record.output = outcome.output.text;
    }
    if (outcome.error !== undefined) {
      record.error = outcome.error;
    }
    if (outcome.cause !== undefined) {
      record.cause = outcome.cause;
    }
  }
}
