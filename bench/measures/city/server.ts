/** The local run in a process of its own, so that its memory and its cores are not shared with those who call it. */
import { startRun } from '../../../local/run.ts';
import type { Memory, Question, Started } from './protocol.ts';

const [dataFolder = '', now = ''] = process.argv.slice(2);
const tell = (message: Started | Memory): void => {
  process.send?.(message);
};

/**
 * Milliseconds between two looks at the memory. The system's own peak will not do: Linux lets a process begin with the peak
 * of the one that started it.
 */
const betweenLooks = 50;
let peak = 0;
const look = (): number => {
  const resident = process.memoryUsage.rss();
  peak = Math.max(peak, resident);
  return resident;
};
setInterval(look, betweenLooks).unref();

/** Nobody is left to answer to: also when whoever asked was killed. */
process.once('disconnect', () => process.exit());

const run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now: Number(now) });

process.on('message', (question: Question) => {
  if (question === 'memory') tell({ resident: look(), peak });
  else void run.stop().then(() => process.disconnect());
});
tell({ apiUrl: run.apiUrl, awsUrl: run.awsUrl });
