/** dynalite brings no types: what is used of it. The server alone is its public face. */
declare module 'dynalite' {
  export interface DynaliteOptions {
    /** Folder of the LevelDB; in memory without it. */
    readonly path?: string;
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  }

  /** A Node HTTP server. */
  export interface DynaliteServer {
    emit(event: 'request', request: object, response: object): boolean;
  }

  export default function dynalite(options?: DynaliteOptions): DynaliteServer;
}

/** Its store: a LevelDB with tables and items in it. */
declare module 'dynalite/db/index.js' {
  import type { DynaliteOptions } from 'dynalite';

  export type DoneOfDynalite = (error: Error | null, value?: unknown) => void;

  /** Values of a range of keys. */
  export interface ValuesOfLevel {
    /** So many further values at most; none at the end. */
    nextv(size: number): Promise<unknown[]>;
    close(): Promise<void>;
  }

  interface RangeOptions {
    readonly gte?: string;
    readonly limit?: number;
    readonly reverse?: boolean;
  }

  type BatchOperation =
    | { readonly type: 'del'; readonly key: string }
    | { readonly type: 'put'; readonly key: string; readonly value: string; readonly valueEncoding: 'utf8' };

  /** A LevelDB with values in JSON; dynalite calls those members that take a callback. */
  export interface LevelOfDynalite {
    open(): Promise<void>;
    getSync(key: string): unknown;
    batch(operations: readonly BatchOperation[]): Promise<void>;
    values(options: RangeOptions): ValuesOfLevel;
    /** Reads; a key that is not there gives undefined. */
    get(key: string, done: DoneOfDynalite): void;
    put(key: string, value: unknown, done: DoneOfDynalite): void;
    del(key: string, done: DoneOfDynalite): void;
    createValueStream(options: RangeOptions): import('node:stream').Readable;
  }

  export interface TableOfDynalite {
    readonly TableStatus: string;
    readonly GlobalSecondaryIndexes?: ReadonlyArray<{ readonly IndexStatus?: string }>;
  }

  type TableDone = (error: Error | null, table?: TableOfDynalite) => void;

  export interface StoreOfDynalite {
    readonly db: LevelOfDynalite;
    getTable(name: string, ...rest: [TableDone] | [boolean, TableDone]): void;
    readonly lifecycleManager: { gracefulClose(): Promise<void> };
  }

  const db: { create(options: DynaliteOptions): StoreOfDynalite };
  export default db;
}

/** Checks of a request, which throw an error with `statusCode` and `body`. */
declare module 'dynalite/validations/index.js' {
  const validations: {
    checkTypes(data: object, types: object): object;
    checkValidations(data: object, types: object, custom: unknown, store: object): void;
  };
  export default validations;
}
