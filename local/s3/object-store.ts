import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KeyLocks } from '../dynamodb/key-locks.ts';
import type { BusEvent } from '../events/event-bus.ts';
import type { Storage } from '../platform.ts';

/** An object without its bytes. */
export interface StoredObject {
  /** Name of the file that holds the bytes. */
  readonly file: string;
  readonly size: number;
  /** Hexadecimal MD5 of the bytes. */
  readonly etag: string;
  /** What it is answered with: type, disposition, caching, and `x-amz-meta-…`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Epoch milliseconds on the run's clock. */
  readonly modifiedAt: number;
}

/** What is stored with an object that is new: its bytes, how it is answered, and the event that tells of it. */
export interface NewObject {
  readonly body: Buffer;
  readonly headers: StoredObject['headers'];
  readonly modifiedAt: number;
  /** Noted in the same write as the object, so that neither is there without the other. */
  readonly event: ((stored: StoredObject) => BusEvent) | undefined;
}

/** An object that is stored, and the event noted with it. */
export interface Kept {
  readonly stored: StoredObject;
  readonly event: BusEvent | undefined;
}

export interface ObjectStore {
  get(bucket: string, key: string): Promise<StoredObject | undefined>;
  /** The bytes; undefined when the object was deleted meanwhile. */
  read(object: StoredObject): Promise<Buffer | undefined>;
  /** Resolves when object and event survive a crash. */
  put(bucket: string, key: string, made: NewObject): Promise<Kept>;
  /** Deletes an object if the condition holds for it; answers whether it did. One that is not there is deleted. */
  delete(bucket: string, key: string, condition: (present: StoredObject) => boolean): Promise<boolean>;
  /** The keys of a bucket that begin so, in order. */
  keys(bucket: string, prefix: string): AsyncIterable<string>;
  /** Events that nobody has taken on yet. */
  pendingEvents(): AsyncIterable<BusEvent>;
  /** The event was taken on. */
  eventTaken(id: string): Promise<void>;
}

const objectPrefix = 'object/';
const eventPrefix = 'event/';

/**
 * Objects in a folder of the run: the bytes in files of their own, everything else and the events on one shelf. Bytes are
 * written first, so an object that is listed can be read; files that a crash left behind are removed here.
 */
export async function openObjectStore(folder: string, storage: Storage): Promise<ObjectStore> {
  const shelf = storage.shelf<StoredObject | BusEvent>('s3');
  const locks = new KeyLocks();
  await mkdir(folder, { recursive: true });
  await removeLeftOver(folder, shelf.entries(objectPrefix));
  const nameOf = (bucket: string, key: string): string => `${objectPrefix}${bucket}/${key}`;
  const find = (name: string) => shelf.get(name) as Promise<StoredObject | undefined>;
  const remove = (object: StoredObject | undefined) =>
    object === undefined ? undefined : rm(join(folder, object.file), { force: true });
  return {
    get: (bucket, key) => find(nameOf(bucket, key)),
    read: (object) => readFile(join(folder, object.file)).catch(unlessMissing),
    put: async (bucket, key, { body, headers, modifiedAt, event: eventOf }) => {
      const etag = createHash('md5').update(body).digest('hex');
      const stored = { file: await writeBytes(folder, body), size: body.length, etag, headers, modifiedAt };
      const name = nameOf(bucket, key);
      const event = eventOf?.(stored);
      await locks.hold(name, async () => {
        const before = await find(name);
        await shelf.batch([[name, stored], ...(event ? [[`${eventPrefix}${event.id}`, event] as const] : [])]);
        await remove(before);
      });
      return { stored, event };
    },
    delete: (bucket, key, condition) => {
      const name = nameOf(bucket, key);
      return locks.hold(name, async () => {
        const present = await find(name);
        if (present !== undefined && !condition(present)) return false;
        await shelf.delete(name);
        await remove(present);
        return true;
      });
    },
    keys: async function* (bucket, prefix) {
      const from = nameOf(bucket, '');
      for await (const [name] of shelf.entries(`${from}${prefix}`)) yield name.slice(from.length);
    },
    pendingEvents: async function* () {
      for await (const [, event] of shelf.entries(eventPrefix)) yield event as BusEvent;
    },
    eventTaken: (id) => shelf.delete(`${eventPrefix}${id}`),
  };
}

/** Writes bytes into a file that is either whole or not there; answers its name. */
async function writeBytes(folder: string, bytes: Buffer): Promise<string> {
  const name = randomUUID();
  await writeFile(join(folder, `${name}.part`), bytes);
  await rename(join(folder, `${name}.part`), join(folder, name));
  return name;
}

async function removeLeftOver(folder: string, entries: AsyncIterable<[string, unknown]>): Promise<void> {
  const known = new Set<string>();
  for await (const [, object] of entries) known.add((object as StoredObject).file);
  const files = await readdir(folder);
  await Promise.all(files.filter((file) => !known.has(file)).map((file) => rm(join(folder, file), { force: true })));
}

function unlessMissing(fault: NodeJS.ErrnoException): undefined {
  if (fault.code !== 'ENOENT') throw fault;
}
