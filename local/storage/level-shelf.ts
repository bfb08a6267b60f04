import type { ClassicLevel } from 'classic-level';
import type { Shelf } from '../platform.ts';
import type { Change, GroupWriter } from './group-writer.ts';

/** A shelf is the keys of the database that start with the shelf's name and this separator. */
const separator = '!';

/** @param name letters, digits, `-`, `/` and `.` */
export function createLevelShelf<T>(database: ClassicLevel, writer: GroupWriter, name: string): Shelf<T> {
  if (!/^[\w./-]+$/.test(name)) throw new Error(`Not a name for a shelf: ${name}`);
  const shelf = `${name}${separator}`;
  const change = (key: string, value: T | undefined): Change => [
    shelf + key,
    value === undefined ? undefined : JSON.stringify(value),
  ];

  return {
    async get(key) {
      const text = await database.get(shelf + key);
      return text === undefined ? undefined : (JSON.parse(text) as T);
    },
    put: async (key, value) => writer.add([change(key, value)]),
    delete: async (key) => writer.add([change(key, undefined)]),
    batch: async (changes) => writer.add(changes.map(([key, value]) => change(key, value))),
    async *entries(prefix = '') {
      const start = shelf + prefix;
      for await (const [key, text] of database.iterator({ gte: start })) {
        if (!key.startsWith(start)) return;
        yield [key.slice(shelf.length), JSON.parse(text) as T];
      }
    },
  };
}
