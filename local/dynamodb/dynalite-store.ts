import db, { type StoreOfDynalite, type TableOfDynalite } from 'dynalite/db/index.js';
import { quicken } from './quick-level.ts';

/** A store of dynalite. */
export interface DynaliteStore {
  /** Does an operation, by its name, with the store to do it on. */
  during<T>(operation: string, work: (store: StoreOfDynalite) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const times = { createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 };

/** Operations that change tables or show how they stand. */
const ofTables: ReadonlySet<string> = new Set(['CreateTable', 'UpdateTable', 'DeleteTable', 'DescribeTable']);

/**
 * Opens a store in a folder, or in memory without one. dynalite reads the table's description before each operation: here
 * it is remembered while the table stands still.
 */
export function openDynaliteStore(folder?: string): DynaliteStore {
  const store = db.create({ ...times, ...(folder === undefined ? {} : { path: folder }) });
  const opened = store.db.open().then(() => quicken(store.db));
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

/** Whether neither the table nor an index of it is being made or removed. */
function standsStill({ TableStatus, GlobalSecondaryIndexes = [] }: TableOfDynalite): boolean {
  return (
    TableStatus === 'ACTIVE' && GlobalSecondaryIndexes.every(({ IndexStatus = 'ACTIVE' }) => IndexStatus === 'ACTIVE')
  );
}
