import type { Effort, Findings, Measure } from '../../measure.ts';
import { type Audit, audit } from './audit.ts';
import { findingsOf } from './findings.ts';
import { openHotline } from './hotline.ts';
import { startLocalRun } from './local-run.ts';
import { hour, inOffice } from './office.ts';
import { planOf } from './plan.ts';
import { type Played, type Progress, play } from './play.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { strayExecutions } from './standing.ts';

type Size = {
  /** Tickets of the day. */
  readonly tickets: number;
  /** Tickets of one block of the same work. */
  readonly size: number;
  /** Blocks that warm the run, then blocks at the start, and as many at the end. */
  readonly warming: number;
  readonly blocks: number;
};

const sizes: Readonly<Record<Effort, Size>> = {
  short: { tickets: 48, size: 8, warming: 2, blocks: 1 },
  normal: { tickets: 2_000, size: 24, warming: 10, blocks: 3 },
  full: { tickets: 20_000, size: 48, warming: 6, blocks: 5 },
};

/** A Friday afternoon, when the blocks of the start are played, and the Monday that is the city's day. */
const friday = Date.parse('2026-11-20T16:00:00+08:00');
const monday = Date.parse('2026-11-23T00:00:00+08:00');
const seed = 12_345;

/** What is needed to follow the play and to speak of it. */
type Watch = {
  readonly recorder: Recorder;
  readonly size: number;
  readonly say: (line: string) => void;
  /** Looks at every execution while most tickets are open. */
  readonly look: (ticketIds: readonly string[]) => Promise<void>;
};

const inWords = (at: number): string =>
  new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16);

/** The block of the day is played in office hours, so that each finds the same notices to send. */
const every = 4 * hour;

/** Follows the play. @returns milliseconds that were spent on looking, not on the city's work */
const watching = ({ recorder, size, say, look }: Watch) => {
  let [nextBlock, looked, aside] = [monday, false, 0];
  const during = async (work: () => Promise<void>): Promise<void> => {
    const begun = performance.now();
    await work();
    aside += performance.now() - begun;
  };
  const after = async ({ now, filed, acts, finished }: Progress, known: readonly Played[]): Promise<void> => {
    if (!looked && now >= monday + 22 * hour) {
      looked = true;
      await during(() => look(known.map(({ ticketId }) => ticketId)));
    }
    if (now < nextBlock || !inOffice(now)) return;
    nextBlock = now + every;
    await during(() => recorder.block(acts, size));
    await recorder.memory(acts);
    say(`${inWords(now)}: ${filed} filed, ${finished} through, ${acts} acts`);
  };
  return { after, aside: () => aside };
};

const measure = async (effort: Effort, say: (line: string) => void): Promise<Findings> => {
  const { tickets, size, warming, blocks } = sizes[effort];
  const run = await startLocalRun(friday);
  const hotline = openHotline(run.apiUrl);
  try {
    const recorder = createRecorder(hotline, run);
    for (let block = 0; block < warming + blocks; block += 1) await recorder.block(0, size);
    const stray: string[] = [];
    const look = async (ticketIds: readonly string[]): Promise<void> => {
      stray.push(...(await strayExecutions(run.awsUrl, ticketIds)));
    };
    say(`${tickets} tickets, from the night of ${inWords(monday).slice(0, 10)} until the last is through`);
    const begun = performance.now();
    const watch = watching({ recorder, size, say, look });
    const played = await play(hotline, planOf(tickets, monday, seed), watch.after);
    const seconds = (performance.now() - begun - watch.aside()) / 1000;
    for (let block = 0; block < blocks; block += 1) await recorder.block(played.length, size);
    say('recounting every limit from what people did');
    const audited: Audit = await audit(hotline, played);
    await look([...played.map(({ ticketId }) => ticketId), ...recorder.ticketIds]);
    const { peak } = await run.memory();
    return findingsOf({ tickets, seconds, warming, blocks, recorder, audited, stray, peak });
  } finally {
    hotline.close();
    await run.stop();
  }
};

/** A city's day through the whole local run. */
export const city: Measure = {
  id: 'city',
  title: 'A city’s day: every ticket of a Monday through its whole life, limits recounted',
  run: measure,
};
