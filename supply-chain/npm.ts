import { spawn } from 'node:child_process';

/** Runs npm in a folder and gives what it printed; how it ended is told by that, for an audit with findings fails, too. */
export const npm = (folder: string, ...parameters: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const windows = process.platform === 'win32';
    const child = spawn('npm', parameters, { cwd: folder, shell: windows, stdio: ['ignore', 'pipe', 'ignore'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(Buffer.concat(output).toString('utf8')));
  });
