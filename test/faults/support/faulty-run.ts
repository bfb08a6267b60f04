import './quiet.ts';
import { chanceOf } from '../../model/support/chance.ts';
import { executionArnOf } from '../../model/support/executions.ts';
import { createClients } from './clients.ts';
import { createFaults } from './faults.ts';
import type { Sabotage } from './faulty-table.ts';
import { heal } from './heal.ts';
import { createHotline, type Hotline } from './hotline.ts';
import { announcementsHold } from './invariants/announcements.ts';
import { answersHold, chainHolds, keepsCommits } from './invariants/commits.ts';
import { limitsHold } from './invariants/limits.ts';
import { messagesHold } from './invariants/messages.ts';
import { projectionsHold } from './invariants/projections.ts';
import { type Settled, storedCommits } from './invariants/settled.ts';
import { runsRightly } from './invariants/waits.ts';
import { pairs } from './kinds.ts';
import { live } from './lived.ts';

/** What a run came to. */
export type Outcome = {
  readonly seed: number;
  /** Faults by boundary and kind. */
  readonly faults: Readonly<Record<string, number>>;
  readonly tickets: number;
  readonly commits: number;
  readonly limitsPassed: number;
  readonly sentOnce: number;
  readonly sentTwice: number;
  /** What did not hold, in words. */
  readonly findings: readonly string[];
};

const settledOf = ({ taken, clock, memory, machineArn, process }: Hotline): Settled => ({
  now: clock.clock.now(),
  ids: [...new Set(taken.map(({ ticketId }) => ticketId))],
  items: memory.partition,
  execution: async (name) => {
    const seen = await process().states.inspection.execution(executionArnOf(machineArn, name));
    if (!seen) return undefined;
    const { status, state, waiting } = seen;
    return { status, state, waiting: waiting && { ...waiting, until: waiting.until ?? 0 } };
  },
});

/** Of a hundred runs, those whose stream may lose records for good, so that the daily sweep has to mend them. */
const lossyPercent = 20;

/**
 * One run: a few tickets live for days while faults happen; then nothing goes wrong any more, everything settles, and
 * what must hold is looked at. The same seed makes the same run.
 * @param sabotage what is broken on purpose, to show that it is caught
 */
export const faultyRun = async (seed: number, sabotage?: Sabotage): Promise<Outcome> => {
  const chance = chanceOf(seed);
  const focus = pairs[seed % pairs.length] ?? { boundary: 'request', kind: 'drop' };
  const lossy = focus.boundary === 'sweep' || focus.kind === 'lose' || chance.percent(lossyPercent);
  // The retries of the workflow have jitter: with the seed's chance, so that the run can be repeated.
  Math.random = () => chance.below(1_000_000) / 1_000_000;
  const hotline = await createHotline((outbox) => createFaults(chance, focus, lossy, outbox), sabotage);
  const clients = createClients(hotline);
  await live(hotline, clients, seed, lossy);
  await heal(hotline, clients, lossy);
  const settled = settledOf(hotline);
  const { ids } = settled;
  const limits = ids.map((ticketId) => limitsHold(storedCommits(settled, ticketId), settled.now));
  const messages = messagesHold(settled, hotline.outbox.sent, clients.errands);
  const runs = await Promise.all(ids.map((ticketId) => runsRightly(settled, ticketId)));
  return {
    seed,
    faults: Object.fromEntries(hotline.faults.counts),
    tickets: ids.length,
    commits: hotline.taken.length,
    limitsPassed: limits.reduce((sum, { passed }) => sum + passed, 0),
    sentOnce: messages.once,
    sentTwice: messages.twice,
    findings: [
      ...answersHold(clients.errands, hotline),
      ...keepsCommits(settled, hotline),
      ...ids.flatMap((ticketId) => [...chainHolds(settled, ticketId), ...projectionsHold(settled, ticketId)]),
      ...announcementsHold(settled, hotline.announced),
      ...limits.flatMap(({ findings }) => findings),
      ...runs.flat(),
      ...messages.findings,
      ...hotline.invalidTokens.map((ticketId) => `${ticketId}: a token that never was`),
    ],
  };
};
