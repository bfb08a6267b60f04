import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startRun } from '../../../local/run.ts';
import { openBrowser } from './browser.ts';
import { type Centre, centreOf } from './centre.ts';

/**
 * The whole application on this machine, on Monday 2026-11-23 at nine, and a browser.
 * @param profile of the deployment, `china` for one with an official account on WeChat
 */
export const startHotline = async (
  profile?: 'china',
): Promise<{
  readonly centre: Centre;
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'pages-'));
  const now = Date.parse('2026-11-23T09:00:00+08:00');
  const run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now, ...(profile && { profile }) });
  const browser = await openBrowser();
  const stop = async (): Promise<void> => {
    await browser.close();
    await run.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  return { centre: centreOf(run), browser, stop };
};
