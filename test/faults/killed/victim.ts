import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Hotline, hotlineAt } from '../../flow/support/hotline.ts';

const program = fileURLToPath(new URL('./served.ts', import.meta.url));

/** A local run in a process of its own, on a data folder that outlives it. */
export type Victim = {
  readonly hotline: () => Hotline;
  readonly awsUrl: () => string;
  /** @param now where the clock begins, of the first start */
  readonly start: (now?: string) => Promise<void>;
  /** `kill -9`; resolves when the process is gone: true if it was still there to be killed. */
  readonly kill: () => Promise<boolean>;
};

export const createVictim = (dataFolder: string, assemblyFolder: string): Victim => {
  let child: ChildProcess | undefined;
  let [hotline, awsUrl]: [Hotline | undefined, string] = [undefined, ''];
  return {
    hotline: () => {
      if (!hotline) throw new Error('the local run is not started');
      return hotline;
    },
    awsUrl: () => awsUrl,
    start: async (now) => {
      const given = [program, dataFolder, assemblyFolder, ...(now === undefined ? [] : [now])];
      const started = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
      child = started;
      for await (const line of createInterface({ input: started.stdout })) {
        const said = JSON.parse(line) as { apiUrl: string; awsUrl: string };
        awsUrl = said.awsUrl;
        hotline = hotlineAt(said.apiUrl);
        return;
      }
      throw new Error('the local run did not start');
    },
    kill: async () => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return false;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      return true;
    },
  };
};
