import { orderOf } from './command-line.ts';
import type { Findings } from './measure.ts';
import { measures } from './measures/measures.ts';
import { fails, reasonsIn } from './report/judgement.ts';
import { keep, machineInWords } from './report/keep.ts';
import { figureTable } from './report/table.ts';
import { removeOpenFolders } from './run/temporary-folder.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** `npm run bench`: takes the measures one after another and prints one table. @returns the exit code */
const main = async (words: readonly string[]): Promise<0 | 1> => {
  const known = measures.map(({ id }) => id);
  const { ids, effort, write } = orderOf(words, known);
  const measured: { readonly id: string; readonly title: string; readonly findings: Findings }[] = [];
  for (const { id, title, run } of measures.filter((measure) => ids.includes(measure.id))) {
    const begun = performance.now();
    say(`${id}: ${title}`);
    const findings = await run(effort, (line) => say(`  … ${line}`));
    say(`  ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    measured.push({ id, title, findings });
  }
  say('');
  figureTable(measured).forEach(say);
  say('');
  for (const { id, findings } of measured)
    for (const note of [...reasonsIn(findings.figures), ...(findings.notes ?? [])]) say(`${id}: ${note}`);
  if (write && effort !== 'short') {
    const facts = { day: new Date().toISOString().slice(0, 10), form: effort, machine: machineInWords() };
    await keep(
      measured.map((kept) => ({ ...facts, ...kept })),
      known,
    );
  }
  const missed = measured.flatMap(({ findings }) => findings.figures.filter((figure) => fails(figure, effort)));
  if (missed.length > 0) say(`\n${missed.length} missed: ${missed.map(({ what }) => what).join(' · ')}`);
  return missed.length > 0 ? 1 : 0;
};

/** Ended from outside, it leaves nothing behind: the processes it started end with it. */
const leave = (code: number) => (): void => {
  removeOpenFolders();
  process.exit(code);
};
process.once('SIGINT', leave(130));
process.once('SIGTERM', leave(143));

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
