import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type BusEvent, createEventBus, type EventBus } from '../../../local/events/event-bus.ts';
import { createdEvent } from '../../../local/s3/created-event.ts';
import { type ObjectStore, openObjectStore, type StoredObject } from '../../../local/s3/object-store.ts';
import { createS3 } from '../../../local/s3/s3.ts';
import { makeParts, type Parts } from '../run/support/parts.ts';

const bucket = { name: 'pictures', arn: 'arn:aws:s3:::pictures', tellsEventBridge: true };
const source = { reason: 'PutObject', sourceAddress: '127.0.0.1' } as const;

describe('The store of objects', () => {
  let parts: Parts;
  let store: ObjectStore;
  const open = async () => {
    store = await openObjectStore(join(parts.dataFolder, 'objects'), parts.storage);
  };
  beforeEach(async () => {
    parts = await makeParts('2026-11-23T06:00:00Z');
    await open();
  });
  afterEach(() => parts.remove());

  const event = (stored: StoredObject) => createdEvent(bucket, 'incoming/a', stored, source);
  const put = (body: string) =>
    store.put('pictures', 'incoming/a', { body: Buffer.from(body), headers: {}, modifiedAt: parts.clock.now(), event });
  const files = () => readdir(join(parts.dataFolder, 'objects'));
  const pending = async () => {
    const ids: string[] = [];
    for await (const { id } of store.pendingEvents()) ids.push(id);
    return ids.sort();
  };

  it('notes the event with the object: a run that ends before it is taken on hands it on at the next start', async () => {
    const first = await put('one');
    const second = await put('two');
    expect(await pending()).toEqual([first.event?.id, second.event?.id].sort());
    await open();
    const taken: BusEvent[] = [];
    const events: EventBus = { put: async (each) => void taken.push(each) };
    await createS3({ buckets: [bucket], store, events, clock: parts.clock }).start();
    expect(taken.map(({ id }) => id).sort()).toEqual([first.event?.id, second.event?.id].sort());
    expect(await pending()).toEqual([]);
  });

  it('keeps an event that was not taken on', async () => {
    const { event: noted } = await put('one');
    const failing: EventBus = { put: () => Promise.reject(new Error('as asked')) };
    await expect(createS3({ buckets: [bucket], store, events: failing, clock: parts.clock }).start()).rejects.toThrow();
    expect(await pending()).toEqual([noted?.id]);
  });

  it('has one file for each object: those replaced, deleted and left behind by a crash are removed', async () => {
    await put('one');
    const { stored } = await put('two');
    expect(await files()).toEqual([stored.file]);
    await writeFile(join(parts.dataFolder, 'objects', 'left.part'), 'half');
    await open();
    expect(await files()).toEqual([stored.file]);
    expect((await store.read(stored))?.toString()).toBe('two');
    expect(await store.delete('pictures', 'incoming/a', () => false)).toBe(false);
    expect(await store.delete('pictures', 'incoming/a', () => true)).toBe(true);
    expect(await files()).toEqual([]);
    expect(await store.read(stored)).toBeUndefined();
  });

  it('ends with one of several objects that are stored at once under one key', async () => {
    await Promise.all(['one', 'two', 'three'].map(put));
    const stored = (await store.get('pictures', 'incoming/a')) as StoredObject;
    expect(await files()).toEqual([stored.file]);
    expect(await pending()).toHaveLength(3);
  });
});

describe('The event bus', () => {
  it('refuses a rule whose pattern it does not understand, naming it', () => {
    const rule = { name: 'Odd', arn: 'arn', pattern: { detail: { size: [{ numeric: ['>', 0] }] } }, targets: [] };
    expect(() => createEventBus({ rules: [rule], asynchronous: {} as never })).toThrow(/Event rule Odd: .*numeric/);
  });
});
