import { Readable } from 'node:stream';
import type { DoneOfDynalite, LevelOfDynalite, ValuesOfLevel } from 'dynalite/db/index.js';
import { type Change, GroupWriter } from '../storage/group-writer.ts';

/** Values read of a range at once. */
const valuesAtOnce = 100;

/**
 * Lets dynalite use its LevelDB with fewer trips to another thread, each of which takes longer than what is done there:
 * single values are read at once, ranges many values at a time, and what is written while a write is under way goes into
 * one common next write. A write is called back once it has reached the operating system, as before.
 */
export function quicken(level: LevelOfDynalite): void {
  const batch = level.batch.bind(level);
  const writer = new GroupWriter((changes) => batch(changes.map(toOperation)));
  const write = (change: Change, done: DoneOfDynalite) => {
    writer.add([change]).then(() => done(null), done);
  };
  level.get = (key, done) => answer(() => level.getSync(key), done);
  level.put = (key, value, done) => write([key, JSON.stringify(value)], done);
  level.del = (key, done) => write([key, undefined], done);
  level.createValueStream = (options) => Readable.from(valuesIn(level.values(options)));
}

function toOperation([key, value]: Change) {
  return value === undefined
    ? { type: 'del' as const, key }
    : { type: 'put' as const, key, value, valueEncoding: 'utf8' as const };
}

async function* valuesIn(range: ValuesOfLevel): AsyncGenerator<unknown, void> {
  try {
    for (;;) {
      const values = await range.nextv(valuesAtOnce);
      if (values.length === 0) return;
      yield* values;
    }
  } finally {
    await range.close();
  }
}

/** Calls back once the caller has returned, as after any read. */
function answer(read: () => unknown, done: DoneOfDynalite): void {
  let value: unknown;
  try {
    value = read();
  } catch (error) {
    queueMicrotask(() => done(error as Error));
    return;
  }
  queueMicrotask(() => done(null, value));
}
