import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { answerOf } from '../../run/answer-of.ts';
import { temporaryFolder } from '../../run/temporary-folder.ts';
import type { Memory, Question, Started } from './protocol.ts';

const server = fileURLToPath(new URL('server.ts', import.meta.url));

/** A local run in another process, on a data folder of its own. */
export type LocalRun = Started & {
  readonly memory: () => Promise<Memory>;
  /** Ends it and deletes its data. */
  readonly stop: () => Promise<void>;
};

/** Starts one with its clock standing at `now` (epoch milliseconds). */
export const startLocalRun = async (now: number): Promise<LocalRun> => {
  const folder = await temporaryFolder('city');
  const child = fork(server, [folder.path, String(now)]);
  const ask = (question: Question): void => {
    child.send(question);
  };
  const stop = async (): Promise<void> => {
    if (child.connected) {
      const exit = once(child, 'exit');
      ask('stop');
      await exit;
    }
    await folder.remove();
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
    await folder.remove();
    throw error;
  }
};
