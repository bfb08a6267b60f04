import db, { type StoreOfDynalite, type TableOfDynalite } from 'dynalite/db/index.js';

/** A store of dynalite, made quicker to read. */
export interface DynaliteStore {
  /** Does an operation, by its name, with the store to do it on. */
  during<T>(operation: string, work: (store: StoreOfDynalite) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const times = { createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 };

/** Operations that change tables or show how they stand. */
const ofTables: ReadonlySet<string> = new Set(['CreateTable', 'UpdateTable', 'DeleteTable', 'DescribeTable']);

/**
 * Opens a store in a folder, or in memory without one. dynalite reads the table's description before each operation, and
 * every read makes a trip to another thread, which takes longer than the read: here descriptions are remembered while
 * the tables stand still, and reads are made at once.
 */
export function openDynaliteStore(folder?: string): DynaliteStore {
  const store = db.create({ ...times, ...(folder === undefined ? {} : { path: folder }) });
  const opened = store.db.open().then(() => readAtOnce(store));
  // Whoever asks for something learns of it.
  opened.catch(() => undefined);
  const known = new Map<string, TableOfDynalite>();
  /** Rises with each change of a table, so that nothing read before is remembered after it. */
  let changes = 0;
  const forget = () => {
    changes += 1;
    known.clear();
  };
  const getTable: StoreOfDynalite['getTable'] = (name, ...rest) => {
    const callback = rest.at(-1) as Extract<(typeof rest)[number], (...values: never[]) => void>;
    const table = known.get(name);
    if (table !== undefined) return callback(null, table);
    const begun = changes;
    store.getTable(name, (error, read) => {
      if (read !== undefined && begun === changes && standsStill(read)) known.set(name, read);
      callback(error, read);
    });
  };
  const remembering: StoreOfDynalite = Object.assign(Object.create(store) as StoreOfDynalite, { getTable });
  return {
    during: async (operation, work) => {
      await opened;
      if (!ofTables.has(operation)) return work(remembering);
      forget();
      return work(store).finally(forget);
    },
    close: () => store.lifecycleManager.gracefulClose(),
  };
}

/** LevelDB answers from memory nearly always, and what is on disk is small: nobody else has to wait for it. */
function readAtOnce({ db: level }: StoreOfDynalite): void {
  level.get = (key, callback) => answer(() => level.getSync(key), callback);
}

/** Calls back once the caller has returned, as after any read. */
function answer(read: () => unknown, callback: (error: Error | null, value?: unknown) => void): void {
  let value: unknown;
  try {
    value = read();
  } catch (error) {
    queueMicrotask(() => callback(error as Error));
    return;
  }
  queueMicrotask(() => callback(null, value));
}

/** Whether neither the table nor an index of it is being made or removed. */
function standsStill({ TableStatus, GlobalSecondaryIndexes = [] }: TableOfDynalite): boolean {
  return (
    TableStatus === 'ACTIVE' && GlobalSecondaryIndexes.every(({ IndexStatus = 'ACTIVE' }) => IndexStatus === 'ACTIVE')
  );
}
