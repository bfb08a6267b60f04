import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CountName } from '../../../lambdas/shared/metric-names.ts';
import { type Run, startRun } from '../../../local/run.ts';
import { type Hotline, heating, hotlineAt } from '../../flow/support/hotline.ts';
import { type Ended, type Given, runTool } from './tool.ts';

/** A local run that tools are tried on; its clock stands until it is moved. */
export type Running = {
  readonly run: Run;
  readonly hotline: Hotline;
  /** Runs a tool on it. */
  readonly tool: (name: string, words: readonly string[], given?: Given) => Promise<Ended>;
  /** A ticket that was filed and dispatched, and all that followed from it. */
  readonly dispatched: (unit: string) => Promise<string>;
  /** How often the functions counted something. */
  readonly counted: (name: CountName) => Promise<number>;
  readonly stop: () => Promise<void>;
};

export const startRunning = async (now: string): Promise<Running> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'operations-'));
  const run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now: Date.parse(now) });
  const hotline = hotlineAt(run.apiUrl);
  return {
    run,
    hotline,
    tool: (name, words, given) => runTool(name, [...words, '--endpoint-url', run.awsUrl], given),
    dispatched: async (unit) => {
      const { body } = await hotline.post('/tickets', heating, 'intake@centre');
      await hotline.post(`/tickets/${body.ticketId}/dispatch`, { unit, class: 'complex' }, 'intake@centre');
      await hotline.settled();
      return body.ticketId;
    },
    counted: async (name) => {
      const lines = (await readFile(join(dataFolder, 'functions.log'), 'utf8')).split('\n');
      const metrics = lines.filter((line) => line.includes('"_aws"')).map((line) => line.slice(line.indexOf('{')));
      return metrics.reduce((sum, line) => sum + (JSON.parse(line)[name] ?? 0), 0);
    },
    stop: async () => {
      await run.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
};
