import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Chromium by the names that distributions and its makers give it, in order of preference. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const hint =
  'No Chromium was found. Install it with a Chinese font (Debian, Ubuntu: apt-get install chromium ' +
  'fonts-wqy-microhei), or name its program in CHROMIUM_PATH.';

/**
 * The program of the browser: `CHROMIUM_PATH` if it is set, else the first that is there.
 * @throws Error naming the packages to install when there is none
 */
export const findChromium = (environment: Readonly<Record<string, string | undefined>> = process.env): string => {
  const given = environment.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    if (canRun(given)) return given;
    throw new Error(`CHROMIUM_PATH names ${given}, which cannot be run. ${hint}`);
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const found = [...places, ...onPath].find(canRun);
  if (found === undefined) throw new Error(hint);
  return found;
};

/** Starts the browser without a window. It asks nothing of any network by itself; whoever opens it closes it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

function canRun(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
