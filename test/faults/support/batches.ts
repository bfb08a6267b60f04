import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './faulty-run.ts';

const program = fileURLToPath(new URL('./batch.ts', import.meta.url));
const processes = Math.min(2, availableParallelism());

const batch = async (first: number, count: number, took: (outcome: Outcome) => void): Promise<void> => {
  const given = [program, ...[first, count, processes].map(String)];
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for await (const line of createInterface({ input: child.stdout })) took(JSON.parse(line) as Outcome);
  await ended;
};

/** Runs with the seeds from `first` on, in a process for each core, and tells of each as it ends. */
export const runBatches = async (first: number, count: number, took: (outcome: Outcome) => void): Promise<void> => {
  const shares = Array.from({ length: processes }, (_, index) => {
    const share = Math.ceil((count - index) / processes);
    return batch(first + index, share, took);
  });
  await Promise.all(shares);
};
