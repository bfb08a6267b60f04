import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { watchStorage } from '../../../local/storage/watched-storage.ts';
import { makeParts, type Parts } from '../run/support/parts.ts';
import { serveGateway } from './support/served.ts';

const changed = 'event: change\ndata:\n\n';

describe('The console’s word of changes', () => {
  let parts: Parts;
  let served: Awaited<ReturnType<typeof serveGateway>>;
  beforeEach(async () => {
    parts = await makeParts('2026-11-23T06:00:00Z');
    served = await serveGateway(parts, (event) => event);
  });
  afterEach(async () => {
    await served.stop();
    await parts.remove();
  });

  const listen = async () => {
    const controller = new AbortController();
    const response = await fetch(`${served.url}/local/events`, { signal: controller.signal });
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const read = async () => {
      const { done, value } = await reader.read();
      return done ? undefined : new TextDecoder().decode(value);
    };
    return { response, read, leave: () => controller.abort() };
  };
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((passed) => setTimeout(passed, 5));
  };

  it('comes at once, then once for all that happens in a moment', async () => {
    const { response, read, leave } = await listen();
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(await read()).toBe(`retry: 1000\n\n${changed}`);
    for (let count = 0; count < 50; count += 1) served.changes.note();
    expect(await read()).toBe(changed);
    served.changes.note();
    expect(await read()).toBe(changed);
    leave();
  });

  it('forgets who goes', async () => {
    const streams = await Promise.all([listen(), listen(), listen()]);
    for (const { read } of streams) await read();
    expect(served.changes.listeners).toBe(3);
    for (const { leave } of streams) leave();
    await until(() => served.changes.listeners === 0);
    served.changes.note();
    expect(served.changes.listeners).toBe(0);
  });

  it('ends every stream when the run stops, and takes no more', async () => {
    const { read } = await listen();
    await read();
    served.changes.close();
    expect(await read()).toBeUndefined();
    expect(await (await listen()).read()).toBeUndefined();
    await until(() => served.changes.listeners === 0);
  });

  it('has no stream for HEAD', async () => {
    const response = await fetch(`${served.url}/local/events`, { method: 'HEAD' });
    expect([response.status, served.changes.listeners]).toEqual([200, 0]);
  });

  it('is given for each write to the storage and for no reading', async () => {
    const words: string[] = [];
    const shelf = watchStorage(parts.storage, () => words.push('changed')).shelf<number>('some');
    await shelf.put('a', 1);
    await shelf.batch([['b', 2]]);
    await shelf.delete('a');
    expect(words).toHaveLength(3);
    expect(await shelf.get('b')).toBe(2);
    for await (const [key, value] of shelf.entries()) expect([key, value]).toEqual(['b', 2]);
    expect(words).toHaveLength(3);
  });
});
