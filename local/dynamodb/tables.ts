import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { TableDefinition } from '../assembly/model.ts';
import type { Shelf } from '../platform.ts';
import type { Engine, EngineAnswer } from './engine.ts';
import { type CreateTableRequest, describesStream, schemaOf } from './table-schema.ts';

/** What the local run must know of a table besides its items. */
export interface Table {
  readonly name: string;
  /** Names of the partition key and, if there is one, the sort key. */
  readonly keys: readonly string[];
  readonly indexes: ReadonlyArray<{ readonly name: string; readonly keys: readonly string[] }>;
  readonly streamed: boolean;
}

/** What DynamoDB remembers of a table and dynalite does not. */
export interface TableSettings {
  readonly streamed?: boolean;
  readonly timeToLive?: { readonly AttributeName: string; readonly Enabled: boolean };
  readonly pointInTimeRecovery?: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}

/** Turns of waiting for a new table to be usable, of 5 ms each. */
const patience = 200;

/** The tables of the run. */
export class Tables {
  readonly #engine: Engine;
  readonly #settings: Shelf<TableSettings>;
  readonly #known = new Map<string, Promise<Table | undefined>>();

  constructor(engine: Engine, settings: Shelf<TableSettings>) {
    this.#engine = engine;
    this.#settings = settings;
  }

  find(name: string): Promise<Table | undefined> {
    const known = this.#known.get(name) ?? this.#read(name);
    this.#known.set(name, known);
    return known;
  }

  /** To be called when a table may have changed. */
  forget(name: string): void {
    this.#known.delete(name);
  }

  async settingsOf(name: string): Promise<TableSettings> {
    return (await this.#settings.get(name)) ?? {};
  }

  async change(name: string, settings: TableSettings): Promise<void> {
    await this.#settings.put(name, { ...(await this.settingsOf(name)), ...settings });
    this.forget(name);
  }

  async remove(name: string): Promise<void> {
    await this.#settings.delete(name);
    this.forget(name);
  }

  /**
   * Makes the table of a cloud assembly unless it is there already.
   * @throws when the data folder holds it with other keys or indexes, or it has a stream of another view type
   */
  async create(definition: TableDefinition): Promise<void> {
    const wanted = definition.create as unknown as CreateTableRequest;
    const { name } = definition;
    const streamed = describesStream(wanted);
    const present = await this.#describe(name);
    if (present === undefined) await this.#make(name, wanted);
    else if (!isDeepStrictEqual(schemaOf(present), schemaOf(wanted))) {
      throw new Error(
        `Table ${name} has other keys or indexes in the data folder than in the application: use --fresh`,
      );
    }
    await this.#waitUntilUsable(name);
    const attribute = definition.timeToLiveAttribute;
    const timeToLive = { AttributeName: attribute ?? '', Enabled: attribute !== undefined };
    await this.change(name, { streamed, timeToLive });
  }

  async #make(name: string, wanted: CreateTableRequest): Promise<void> {
    const answer = await this.#engine.call('CreateTable', JSON.stringify(wanted));
    if (answer.status !== 200) throw new Error(`Table ${name} cannot be made: ${answer.body}`);
  }

  async #waitUntilUsable(name: string): Promise<void> {
    for (let turn = 0; turn < patience; turn += 1) {
      if ((await this.#describe(name))?.TableStatus === 'ACTIVE') return;
      await setTimeout(5);
    }
    throw new Error(`Table ${name} was not finished: use --fresh`);
  }

  async #read(name: string): Promise<Table | undefined> {
    const [description, settings] = await Promise.all([this.#describe(name), this.settingsOf(name)]);
    if (description === undefined) {
      this.forget(name);
      return undefined;
    }
    const names = (schema: CreateTableRequest['KeySchema']) => schema.map(({ AttributeName }) => AttributeName);
    const indexes = [...(description.GlobalSecondaryIndexes ?? []), ...(description.LocalSecondaryIndexes ?? [])];
    return {
      name,
      keys: names(description.KeySchema),
      indexes: indexes.map(({ IndexName, KeySchema }) => ({ name: IndexName, keys: names(KeySchema) })),
      streamed: settings.streamed === true,
    };
  }

  async #describe(name: string): Promise<CreateTableRequest | undefined> {
    const answer = await this.#engine.call('DescribeTable', JSON.stringify({ TableName: name }));
    return answer.status === 200 ? tableIn(answer) : undefined;
  }
}

function tableIn(answer: EngineAnswer): CreateTableRequest {
  return (JSON.parse(answer.body) as { Table: CreateTableRequest }).Table;
}
