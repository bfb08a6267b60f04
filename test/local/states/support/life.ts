import type { Activity, Clock, Shelf, Storage } from '../../../../local/platform.ts';
import type { MemoryStorage } from './memory-storage.ts';

/** When a process dies: at which of its writes, and whether that write still reached the disk. */
export interface Death {
  readonly write: number;
  readonly reached: boolean;
}

/**
 * One life of a process: what it has in flight, and its view of clock and storage. Once it is dead, no timer of it
 * fires and nothing it waits for ever comes.
 */
export interface Life {
  readonly clock: Clock;
  readonly activity: Activity;
  readonly storage: Storage;
  /** How much it has in flight; nothing once it is dead. */
  inFlight(): number;
  dead(): boolean;
  kill(): void;
  /** Resolves at its death. */
  readonly died: Promise<void>;
}

const never = <T>() => new Promise<T>(() => undefined);

export function createLife(clock: Clock, storage: MemoryStorage, death?: Death): Life {
  const { promise: died, resolve } = Promise.withResolvers<void>();
  const { activity, inFlight } = createCount();
  let dead = false;
  let writes = 0;
  const kill = () => {
    dead = true;
    resolve();
  };
  const living: Living = async (work) => {
    const value = await work;
    return dead ? never() : value;
  };
  const writing: Writing = async (write) => {
    writes += 1;
    if (dead || (writes === death?.write && !death.reached)) {
      kill();
      return never();
    }
    await write();
    if (writes === death?.write) {
      kill();
    }
    return living(Promise.resolve());
  };
  return {
    clock: { now: clock.now, schedule: (at, fire, retry) => clock.schedule(at, () => dead || fire(), retry) },
    activity,
    storage: {
      shelf: <T>(name: string) => mortal(storage.shelf<T>(name), living, writing),
      close: () => Promise.resolve(),
    },
    inFlight: () => (dead ? 0 : inFlight()),
    dead: () => dead,
    kill,
    died,
  };
}

type Living = <T>(work: Promise<T>) => Promise<T>;
type Writing = (write: () => Promise<void>) => Promise<void>;

/** A shelf that answers nothing any more once its process is dead. */
function mortal<T>(shelf: Shelf<T>, living: Living, writing: Writing): Shelf<T> {
  return {
    get: (key) => living(shelf.get(key)),
    put: (key, value) => writing(() => shelf.put(key, value)),
    delete: (key) => writing(() => shelf.delete(key)),
    batch: (changes) => writing(() => shelf.batch(changes)),
    entries: (prefix) => shelf.entries(prefix),
  };
}

function createCount(): { activity: Activity; inFlight: () => number } {
  let inFlight = 0;
  const begin = () => {
    inFlight += 1;
    let open = true;
    return () => {
      inFlight -= open ? 1 : 0;
      open = false;
    };
  };
  const during = async <T>(work: () => Promise<T>) => {
    const end = begin();
    try {
      return await work();
    } finally {
      end();
    }
  };
  return { activity: { begin, during, settled: () => Promise.resolve() }, inFlight: () => inFlight };
}
