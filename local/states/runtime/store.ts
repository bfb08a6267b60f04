import type { Shelf, Storage } from '../../platform.ts';
import type { HistoryEvent } from '../execution/history.ts';
import type { ExecutionRecord } from '../execution/record.ts';
import type { MachineRecord } from './machine-record.ts';

type Entry = ExecutionRecord | HistoryEvent | MachineRecord | string;

const machinePrefix = 'machine/';
const definitionPrefix = 'definition/';
const executionPrefix = 'execution/';

/**
 * What the interpreter keeps, on one shelf: a step's record and its events are written together or not at all.
 * Names of machines and executions hold no slash, so that no key is the start of another's.
 */
export class StatesStore {
  readonly #shelf: Shelf<Entry>;

  constructor(storage: Storage) {
    this.#shelf = storage.shelf<Entry>('states');
  }

  /** Persists one step: the execution as it now stands, and the events the step added. */
  async saveStep(record: ExecutionRecord, events: readonly HistoryEvent[]): Promise<void> {
    const { executionArn } = record;
    const added = events.map((event) => [eventKey(executionArn, event.id), event] as const);
    await this.#shelf.batch([[`${executionPrefix}${executionArn}`, record], ...added]);
  }

  async execution(executionArn: string): Promise<ExecutionRecord | undefined> {
    return (await this.#shelf.get(`${executionPrefix}${executionArn}`)) as ExecutionRecord | undefined;
  }

  /** Every execution ever started, ended ones too, one at a time. */
  async *executions(): AsyncGenerator<ExecutionRecord> {
    for await (const [, entry] of this.#shelf.entries(executionPrefix)) {
      yield entry as ExecutionRecord;
    }
  }

  /** Events of an execution by id, in the order asked for. */
  async events(executionArn: string, ids: readonly number[]): Promise<HistoryEvent[]> {
    const found = await Promise.all(ids.map((id) => this.#shelf.get(eventKey(executionArn, id))));
    return found.filter((entry) => entry !== undefined) as HistoryEvent[];
  }

  /** Persists a machine together with the definition it now has. */
  async saveMachine(machine: MachineRecord, definition: string): Promise<void> {
    await this.#shelf.batch([
      [`${machinePrefix}${machine.stateMachineArn}`, machine],
      [`${definitionPrefix}${machine.definitionHash}`, definition],
    ]);
  }

  async deleteMachine(stateMachineArn: string): Promise<void> {
    await this.#shelf.delete(`${machinePrefix}${stateMachineArn}`);
  }

  async *machines(): AsyncGenerator<MachineRecord> {
    for await (const [, entry] of this.#shelf.entries(machinePrefix)) {
      yield entry as MachineRecord;
    }
  }

  /** The text of a definition; none is ever deleted, as ended executions still refer to it. */
  async definition(hash: string): Promise<string | undefined> {
    return (await this.#shelf.get(`${definitionPrefix}${hash}`)) as string | undefined;
  }
}

function eventKey(executionArn: string, id: number): string {
  return `event/${executionArn}/${String(id).padStart(5, '0')}`;
}
