import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Memory, Question, Started } from './protocol.ts';

const server = fileURLToPath(new URL('server.ts', import.meta.url));

/** A local run in another process, on a data folder of its own. */
export type LocalRun = Started & {
  readonly memory: () => Promise<Memory>;
  /** Ends it and deletes its data. */
  readonly stop: () => Promise<void>;
};

const answerOf = async <Answer>(child: ChildProcess): Promise<Answer> => {
  const ended = new AbortController();
  const exit = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
    throw new Error(`the local run ended with ${String(code)}`);
  });
  try {
    const [answer] = await Promise.race([once(child, 'message', { signal: ended.signal }), exit]);
    return answer as Answer;
  } finally {
    ended.abort();
    await exit.catch(() => undefined);
  }
};

/** Starts one with its clock standing at `now` (epoch milliseconds). */
export const startLocalRun = async (now: number): Promise<LocalRun> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-city-'));
  const child = fork(server, [folder, String(now)]);
  const ask = (question: Question): void => {
    child.send(question);
  };
  const stop = async (): Promise<void> => {
    if (child.connected) {
      const exit = once(child, 'exit');
      ask('stop');
      await exit;
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const started = await answerOf<Started>(child);
    const memory = (): Promise<Memory> => {
      ask('memory');
      return answerOf<Memory>(child);
    };
    return { ...started, memory, stop };
  } catch (error) {
    child.kill();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
};
