import { createHash } from 'node:crypto';
import { parseDefinition } from '../definition/parse.ts';
import type { MachineDefinition } from '../definition/types.ts';
import type { StatesStore } from './store.ts';

/** A compiled definition depends on its text only: another instance on the same store need not compile it again. */
const compiledByHash = new Map<string, MachineDefinition>();

/** Compiled definitions by hash: each is compiled once, however many executions share it. */
export class Definitions {
  readonly #store: StatesStore;

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
    if (!compiledByHash.has(hash)) {
      compiledByHash.set(hash, parseDefinition(text));
    }
    return hash;
  }

  /** The compiled definition of a hash. */
  async get(hash: string): Promise<MachineDefinition> {
    const compiled = compiledByHash.get(hash) ?? parseDefinition(await this.text(hash));
    compiledByHash.set(hash, compiled);
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
