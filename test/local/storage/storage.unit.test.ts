import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openStorage } from '../../../local/storage/storage.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
let folders = 0;

function newFolder(): string {
  folders += 1;
  return join(root, `store-${folders}`);
}

async function all<T>(entries: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
}

describe('storage', () => {
  it('keeps what was written when the folder is opened again', async () => {
    const folder = newFolder();
    const first = await openStorage(folder);
    await first.shelf<{ limit: string }>('tickets').put('工单一', { limit: '18:00' });
    await first.close();
    const second = await openStorage(folder);
    expect(await second.shelf('tickets').get('工单一')).toEqual({ limit: '18:00' });
    expect(await second.shelf('tickets').get('工单二')).toBeUndefined();
    await second.close();
  });

  it('keeps shelves apart and lists entries of a prefix in ascending order', async () => {
    const storage = await openStorage(newFolder());
    const [waits, waits2] = [storage.shelf<number>('waits'), storage.shelf<number>('waits2')];
    await Promise.all([waits.put('b/2', 2), waits.put('a', 0), waits.put('b/1', 1), waits.put('c', 3)]);
    await waits2.put('b/9', 9);
    expect(await all(waits.entries('b/'))).toEqual([
      ['b/1', 1],
      ['b/2', 2],
    ]);
    expect((await all(waits.entries())).map(([key]) => key)).toEqual(['a', 'b/1', 'b/2', 'c']);
    expect(await all(waits2.entries())).toEqual([['b/9', 9]]);
    await storage.close();
  });

  it('applies the changes of a batch together and in order with other writes', async () => {
    const storage = await openStorage(newFolder());
    const shelf = storage.shelf<string>('executions');
    await Promise.all([
      shelf.put('state', 'AwaitDispatch'),
      shelf.batch([
        ['state', 'AwaitDayOne'],
        ['token', 'issued'],
      ]),
      shelf.batch([
        ['token', undefined],
        ['state', 'AwaitSignature'],
      ]),
      shelf.put('closed', 'no'),
      shelf.delete('closed'),
    ]);
    expect(await all(shelf.entries())).toEqual([['state', 'AwaitSignature']]);
    await storage.close();
  });

  it('writes the value as it was when the write was asked for', async () => {
    const storage = await openStorage(newFolder());
    const shelf = storage.shelf<{ hop: number }>('executions');
    const execution = { hop: 1 };
    const written = shelf.put('run', execution);
    execution.hop = 2;
    await written;
    expect(await shelf.get('run')).toEqual({ hop: 1 });
    await storage.close();
  });

  it('finishes pending writes before it closes', async () => {
    const folder = newFolder();
    const first = await openStorage(folder);
    const shelf = first.shelf<number>('counts');
    const writes = Array.from({ length: 500 }, (_, index) => shelf.put(`key-${index}`, index));
    await first.close();
    await Promise.all(writes);
    const second = await openStorage(folder);
    expect(await all(second.shelf<number>('counts').entries())).toHaveLength(500);
    await second.close();
  });

  it('says that another run uses the folder', async () => {
    const folder = newFolder();
    const first = await openStorage(folder);
    await expect(openStorage(folder)).rejects.toThrow(/in use by another run.*--data/);
    await first.close();
  });

  it('refuses a shelf name that could reach into another shelf', async () => {
    const storage = await openStorage(newFolder());
    expect(() => storage.shelf('tickets!one')).toThrow('Not a name for a shelf');
    await storage.close();
  });
});
