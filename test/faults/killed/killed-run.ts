import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Message } from '../../flow/support/hotline.ts';
import { type Chance, chanceOf } from '../../model/support/chance.ts';
import { chainHolds } from '../support/invariants/commits.ts';
import { limitsHold } from '../support/invariants/limits.ts';
import { projectionsHold } from '../support/invariants/projections.ts';
import { storedCommits } from '../support/invariants/settled.ts';
import { runsRightly } from '../support/invariants/waits.ts';
import { sentRightly, wishesHold } from './findings.ts';
import { seenFrom } from './seen.ts';
import { createVictim, type Victim } from './victim.ts';
import { ask, commandWish, filingWish, isAnswered, type Told, type Wish } from './wishes.ts';

/** What a run with real kills came to. */
export type KilledOutcome = {
  readonly seed: number;
  readonly kills: number;
  /** Requests that no answer came to, because the process was gone. */
  readonly unanswered: number;
  readonly commits: number;
  readonly limitsPassed: number;
  readonly sentOnce: number;
  readonly sentAgain: number;
  readonly findings: readonly string[];
};

const begin = '2026-11-23T09:00:00.400+08:00';
/** A process is killed so often in a run. */
export const bursts = 2;
const [tickets, acts] = [3, 8];
/** The process is killed after so many answers at most, and so many milliseconds later at most: in the midst of work. */
const [mostAnswers, latestKill] = [12, 80];
/** Clients that get no answers for so long, in milliseconds, have none to wait for. */
const patience = 10_000;
const mostTries = 10;

/** What the clients of a run know: it outlives the process. */
type Clients = { readonly wishes: Wish[]; readonly told: Map<string, Told>; unanswered: number; kills: number };

const attempt = async (victim: Victim, clients: Clients, wish: Wish): Promise<void> => {
  const before = wish.statuses.length;
  const told = await ask(victim.hotline(), wish);
  if (told) clients.told.set(told.ticketId, told);
  if (wish.statuses.length === before) clients.unanswered += 1;
};

/** Every wish without an answer is asked for again, with its own key. */
const insist = async (victim: Victim, clients: Clients): Promise<void> => {
  const { wishes } = clients;
  for (let tries = 0; tries < mostTries && !wishes.every(isAnswered); tries += 1)
    for (const wish of wishes.filter((each) => !isAnswered(each))) await attempt(victim, clients, wish);
};

/** The clients of one ticket act one after the other, until their process is gone. */
const actOn = async (victim: Victim, clients: Clients, ticketId: string, seed: number, chance: Chance) => {
  for (let act = 0; act < acts; act += 1) {
    const told = clients.told.get(ticketId);
    if (!told) return;
    const wish = commandWish(told, seed, clients.wishes.length, chance);
    clients.wishes.push(wish);
    await attempt(victim, clients, wish);
    if (!isAnswered(wish)) return;
  }
};

/** Somebody moves the clock, past a limit or not. */
const moveClock = async (victim: Victim, chance: Chance): Promise<void> => {
  const advance = `PT${1 + chance.below(60)}H`;
  await victim
    .hotline()
    .clock({ advance })
    .catch(() => undefined);
};

/** Until so many more answers have come. */
const answers = async ({ wishes }: Clients, more: number): Promise<void> => {
  const answered = (): number => wishes.reduce((sum, { statuses }) => sum + statuses.length, 0);
  const [enough, latest] = [answered() + more, Date.now() + patience];
  while (answered() < enough && Date.now() < latest) await setTimeout(2);
};

/**
 * Clients act, the clock may be moved, and the process is killed at some instant; then it is started again, the clients ask
 * for their answers, and time may pass in peace.
 */
const burst = async (victim: Victim, clients: Clients, seed: number, chance: Chance): Promise<void> => {
  const acting = [...clients.told.keys()].map((ticketId) => actOn(victim, clients, ticketId, seed, chance));
  const moving = chance.percent(40) ? moveClock(victim, chance) : undefined;
  await answers(clients, chance.below(mostAnswers));
  await setTimeout(chance.below(latestKill));
  if (await victim.kill()) clients.kills += 1;
  await Promise.all([...acting, moving]);
  await victim.start();
  await insist(victim, clients);
  if (chance.percent(75)) await moveClock(victim, chance);
};

const settle = async (victim: Victim): Promise<void> => {
  await victim.hotline().settled();
  await victim.hotline().clock({ advance: 'PT5M' });
  await victim.hotline().settled();
};

const look = async (victim: Victim, seed: number, { wishes, unanswered, kills }: Clients): Promise<KilledOutcome> => {
  const settled = await seenFrom(victim);
  const messages = await (await fetch(`${victim.hotline().apiUrl}/local/messages`)).json();
  const limits = settled.ids.map((ticketId) => limitsHold(storedCommits(settled, ticketId), settled.now));
  const runs = await Promise.all(settled.ids.map((ticketId) => runsRightly(settled, ticketId)));
  const { findings: sms, once, more } = sentRightly(settled, messages as readonly Message[]);
  return {
    seed,
    kills,
    unanswered,
    commits: settled.ids.reduce((sum, ticketId) => sum + storedCommits(settled, ticketId).length, 0),
    limitsPassed: limits.reduce((sum, { passed }) => sum + passed, 0),
    sentOnce: once,
    sentAgain: more,
    findings: [
      ...wishesHold(settled, wishes),
      ...settled.ids.flatMap((ticketId) => [...chainHolds(settled, ticketId), ...projectionsHold(settled, ticketId)]),
      ...limits.flatMap(({ findings }) => findings),
      ...runs.flat(),
      ...sms,
    ],
  };
};

/** One run: clients act over HTTP on a local run that is killed with SIGKILL again and again; then it settles. */
export const killedRun = async (seed: number, assemblyFolder: string): Promise<KilledOutcome> => {
  const chance = chanceOf(seed);
  const dataFolder = await mkdtemp(join(tmpdir(), 'killed-'));
  const victim = createVictim(dataFolder, assemblyFolder);
  const clients: Clients = { wishes: [], told: new Map(), unanswered: 0, kills: 0 };
  try {
    await victim.start(begin);
    for (let index = 0; index < tickets; index += 1) clients.wishes.push(filingWish(index, seed));
    await insist(victim, clients);
    for (let time = 0; time < bursts; time += 1) await burst(victim, clients, seed, chance);
    await settle(victim);
    return await look(victim, seed, clients);
  } finally {
    await victim.kill();
    await rm(dataFolder, { recursive: true, force: true });
  }
};
