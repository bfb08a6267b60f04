import { createHash } from 'node:crypto';
import { parseDefinition } from '../definition/parse.ts';
import type { MachineDefinition } from '../definition/types.ts';
import type { StatesStore } from './store.ts';

/** Compiled definitions by hash: each is compiled once, however many executions share it. */
export class Definitions {
  readonly #store: StatesStore;
  readonly #compiled = new Map<string, MachineDefinition>();

  constructor(store: StatesStore) {
    this.#store = store;
  }

  /**
   * Compiles a definition.
   * @returns its hash, by which it can be found once it has been stored
   * @throws InvalidDefinitionError
   */
  compile(text: string): string {
    const hash = createHash('sha256').update(text).digest('hex');
    if (!this.#compiled.has(hash)) {
      this.#compiled.set(hash, parseDefinition(text));
    }
    return hash;
  }

  /** The compiled definition of a hash. */
  async get(hash: string): Promise<MachineDefinition> {
    const compiled = this.#compiled.get(hash) ?? parseDefinition(await this.text(hash));
    this.#compiled.set(hash, compiled);
    return compiled;
  }

  /** The text of a definition, as it was given. */
  async text(hash: string): Promise<string> {
    const text = await this.#store.definition(hash);
    if (text === undefined) {
      throw new Error(`Definition ${hash} is not in the store`);
    }
    return text;
  }
}
