import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { merged, tableOf } from './table.ts';

/**
 * Prints what was tried and what came of it. A run of all files that tried fewer cases than it was asked for fails: a figure
 * that nobody reached is worth nothing.
 */
export default async ({ nonFlagArgs, testNamePattern }) => {
  const folder = process.env.HOSTILE_FOLDER;
  const files = (await readdir(folder)).filter((name) => name.startsWith('tally-'));
  const tallies = await Promise.all(files.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
  await rm(folder, { recursive: true, force: true });
  const rows = merged(tallies.flat());
  const total = rows.reduce(
    (sum, { outcomes }) => sum + Object.values(outcomes).reduce((one, more) => one + more, 0),
    0,
  );
  process.stdout.write(`\n${tableOf(rows)}\n${total} cases, HOSTILE_SEED=${process.env.HOSTILE_SEED}\n`);
  const whole = nonFlagArgs.length === 0 && !testNamePattern;
  if (whole && total < Number(process.env.HOSTILE_CASES))
    throw new Error(`only ${total} cases were tried of ${process.env.HOSTILE_CASES}`);
};
