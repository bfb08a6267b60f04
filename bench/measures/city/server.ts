/** The local run in a process of its own, so that its memory and its cores are not shared with those who call it. */
import { startRun } from '../../../local/run.ts';
import type { Memory, Question, Started } from './protocol.ts';

const [dataFolder = '', now = ''] = process.argv.slice(2);
const tell = (message: Started | Memory): void => {
  process.send?.(message);
};

const run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now: Number(now) });

process.on('message', (question: Question) => {
  if (question === 'memory') tell({ resident: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 });
  else void run.stop().then(() => process.disconnect());
});
tell({ apiUrl: run.apiUrl, awsUrl: run.awsUrl });
