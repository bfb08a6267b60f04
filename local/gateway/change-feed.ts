import type { ServerResponse } from 'node:http';
import type { Answer } from './response.ts';

/** Milliseconds within which changes are told as one. */
const quiet = 120;

/** Tells whoever listens that something has changed, not what: they look again. */
export interface ChangeFeed {
  /** Something has changed. */
  note(): void;
  /** Server-Sent Events until the client goes or the feed ends; the first one comes at once. */
  answer(): Answer;
  /** How many listen. */
  readonly listeners: number;
  /** Ends every stream, and takes no more. */
  close(): void;
}

export function createChangeFeed(): ChangeFeed {
  const streams = new Set<ServerResponse>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const tell = (): void => {
    timer = undefined;
    /** Who does not read what came before learns of it all the same once they do. */
    for (const stream of streams) if (!stream.writableNeedDrain) stream.write(changed);
  };
  const follow = (stream: ServerResponse): void => {
    if (closed) {
      stream.end();
      return;
    }
    streams.add(stream);
    stream.on('close', () => streams.delete(stream));
    stream.write(`retry: 1000\n\n${changed}`);
  };
  return {
    note: () => {
      if (streams.size > 0 && !closed) timer ??= setTimeout(tell, quiet);
    },
    answer: () => ({ status: 200, headers, body: Buffer.alloc(0), follow }),
    get listeners() {
      return streams.size;
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
      for (const stream of streams) stream.end();
    },
  };
}

const changed = 'event: change\ndata:\n\n';
const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };
