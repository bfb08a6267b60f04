import { randomUUID } from 'node:crypto';
import type { Clock } from '../../platform.ts';
import { stateMachineArn } from '../operations/names.ts';
import type { Definitions } from './definitions.ts';
import type { MachineRecord } from './machine-record.ts';
import type { StatesStore } from './store.ts';

/** What a state machine is made of. */
export interface MachineDraft {
  readonly name: string;
  readonly definition: string;
  readonly roleArn: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The state machines. A change of one leaves its running executions alone: they keep the definition they began with. */
export class Machines {
  readonly #clock: Clock;
  readonly #store: StatesStore;
  readonly #definitions: Definitions;
  readonly #machines = new Map<string, MachineRecord>();

  constructor(clock: Clock, store: StatesStore, definitions: Definitions) {
    this.#clock = clock;
    this.#store = store;
    this.#definitions = definitions;
  }

  async load(): Promise<void> {
    for await (const machine of this.#store.machines()) {
      this.#machines.set(machine.stateMachineArn, machine);
    }
  }

  find(arn: string): MachineRecord | undefined {
    return this.#machines.get(arn);
  }

  /** All machines by name. */
  list(): MachineRecord[] {
    return [...this.#machines.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** @throws InvalidDefinitionError */
  async create(draft: MachineDraft): Promise<MachineRecord> {
    const { name, definition, ...rest } = draft;
    const definitionHash = this.#definitions.compile(definition);
    const created = { stateMachineArn: stateMachineArn(name), name, createdAt: this.#clock.now(), definitionHash };
    return this.#save({ ...rest, ...created }, definition);
  }

  /**
   * Changes what is given and nothing else.
   * @throws InvalidDefinitionError
   */
  async update(
    machine: MachineRecord,
    change: { definition?: string | undefined; roleArn?: string | undefined; settings: Record<string, unknown> },
  ): Promise<MachineRecord> {
    const definition = change.definition ?? (await this.#definitions.text(machine.definitionHash));
    return this.#save(
      {
        ...machine,
        definitionHash: this.#definitions.compile(definition),
        roleArn: change.roleArn ?? machine.roleArn,
        settings: { ...machine.settings, ...change.settings },
        revisionId: randomUUID(),
        updatedAt: this.#clock.now(),
      },
      definition,
    );
  }

  async tag(machine: MachineRecord, tags: Readonly<Record<string, string>>): Promise<void> {
    await this.#save({ ...machine, tags }, await this.#definitions.text(machine.definitionHash));
  }

  async delete(arn: string): Promise<void> {
    await this.#store.deleteMachine(arn);
    this.#machines.delete(arn);
  }

  async #save(machine: MachineRecord, definition: string): Promise<MachineRecord> {
    await this.#store.saveMachine(machine, definition);
    this.#machines.set(machine.stateMachineArn, machine);
    return machine;
  }
}
