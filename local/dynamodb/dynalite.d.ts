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

  type Callback<T> = (error: Error | null, value?: T) => void;

  export interface LevelOfDynalite {
    /** Reads; a key that is not there gives undefined. */
    get(key: string, callback: Callback<unknown>): void;
    getSync(key: string): unknown;
    open(): Promise<void>;
  }

  export interface TableOfDynalite {
    readonly TableStatus: string;
    readonly GlobalSecondaryIndexes?: ReadonlyArray<{ readonly IndexStatus?: string }>;
  }

  export interface StoreOfDynalite {
    readonly db: LevelOfDynalite;
    getTable(name: string, ...rest: [Callback<TableOfDynalite>] | [boolean, Callback<TableOfDynalite>]): void;
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
