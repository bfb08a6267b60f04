import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The next message of a process. @throws Error if it ends instead */
export const answerOf = async <Answer>(child: ChildProcess): Promise<Answer> => {
  const waiting = new AbortController();
  const { signal } = waiting;
  const ended = once(child, 'exit', { signal }).then(([code, by]) => {
    throw new Error(`${child.spawnargs[1]} ended with ${String(code ?? by)}`);
  });
  try {
    const [answer] = await Promise.race([once(child, 'message', { signal }), ended]);
    return answer as Answer;
  } finally {
    waiting.abort();
    await ended.catch(() => undefined);
  }
};
