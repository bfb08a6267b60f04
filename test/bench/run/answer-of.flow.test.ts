import { type ChildProcess, spawn } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { answerOf } from '../../../bench/run/answer-of.ts';

const started = (script: string): ChildProcess =>
  spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });

describe('the answer of a process', () => {
  it('is its next message', async () => {
    await expect(answerOf(started("process.send('done'); process.disconnect()"))).resolves.toBe('done');
  });

  it('is an error when it ends without one: nobody waits for ever', async () => {
    await expect(answerOf(started('process.exit(3)'))).rejects.toThrow('ended with 3');
    await expect(answerOf(started("process.kill(process.pid, 'SIGKILL')"))).rejects.toThrow('ended with SIGKILL');
  });
});
