import type { Command } from '../../../domain/tickets/commands.ts';
import { fold } from '../../../domain/tickets/commit.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { day, hour, minute } from '../../../domain/time/instant.ts';
import { centreHead, intake } from '../../domain/support/people.ts';
import { actors, type Try, tries } from '../../domain/support/random-tries.ts';
import { detour, standing, usual } from '../../domain/support/usual.ts';
import type { Chance } from '../../model/support/chance.ts';
import type { Clients } from './clients.ts';
import type { Faults } from './faults.ts';
import type { Hotline } from './hotline.ts';
import type { Boundary } from './kinds.ts';
import { deliver } from './stream.ts';
import { sweepOnce } from './sweeper.ts';

const tickets = 3;
const rounds = 9;
/** A filing is sent so often before its client takes a longer rest. */
const mostTries = 20;

const calm = tries.filter(({ name, body }) => name !== 'dispatch' || !('urgent' in body && body.urgent));

/** The ticket as the commits tell it, read past every fault. */
export const ticketIn = (hotline: Hotline, ticketId: string): Ticket => {
  const ticket = fold(hotline.taken.filter((commit) => commit.ticketId === ticketId));
  if (!ticket) throw new Error(`no ticket ${ticketId}`);
  return ticket;
};

/** Which acts lead to a boundary that is passed seldom. */
const leads = {
  'reconciler commit': 'merge',
  'run stopped': 'restart',
  'survey noted': 'usual',
  'archive task': 'usual',
  'archive record': 'usual',
} as const satisfies Partial<Record<Boundary, string>>;

const attempt = (ticket: Ticket, ids: readonly string[], { chance, focus }: Faults): Try => {
  const lead = chance.percent(40) ? leads[focus.boundary as keyof typeof leads] : undefined;
  const kind = chance.below(100);
  if (lead === 'merge' || kind < 6) return { name: 'merge', body: { into: chance.pick(ids) }, actor: intake };
  if (lead === 'restart' || kind < 10) return { name: 'restart', body: {}, actor: centreHead };
  if (lead === undefined && kind < 20) return { ...chance.pick(calm), actor: chance.pick(actors) } as Try;
  const next = usual(standing(ticket), chance.percent(70) ? 'pass' : 'fail');
  return next && (lead === 'usual' || kind < 65) ? next : detour(standing(ticket), chance.below(1_000));
};

/** A process that died is started again, at once or after hours in which nothing runs. */
export const revive = async (hotline: Hotline): Promise<void> => {
  const { chance } = hotline.faults;
  const { clock } = hotline;
  if (!hotline.process().life.dead()) return;
  if (chance.percent(25)) await clock.moveTo(clock.clock.now() + chance.below(3 * hour));
  await hotline.boot();
};

const file = async (hotline: Hotline, clients: Clients, seed: number): Promise<void> => {
  const { chance } = hotline.faults;
  for (let index = 0; index < tickets; index += 1) {
    const type = chance.pick(['help', 'help', 'complaint', 'inquiry']);
    const citizen = chance.percent(15) ? { anonymous: true } : { name: '王秀兰', phone: '13800138000' };
    const told = { subject: '小区暖气不热', description: '室温只有十二度', request: '请尽快恢复供暖' };
    const body = { channel: 'phone', type, category: 'utilities/heating', ...told, citizen, urgent: chance.percent(2) };
    await clients.want({ kind: 'file', key: `filing-${seed}-${index}`, body });
    await revive(hotline);
  }
  // A filing is repeated on its day, or in the night after it: later it would be another.
  for (let tries = 0; tries < mostTries && clients.errands.some(clients.isOpen); tries += 1) {
    await clients.insist(true);
    await revive(hotline);
  }
};

const act = async (hotline: Hotline, clients: Clients, ticketId: string, ids: readonly string[]): Promise<void> => {
  const { chance } = hotline.faults;
  const key = `${ticketId}-${clients.errands.length}`;
  const { actor, ...command } = attempt(ticketIn(hotline, ticketId), ids, hotline.faults);
  const first = clients.want({ kind: 'command', key, ticketId, command: command as Command, actor });
  if (chance.percent(15)) {
    const other = attempt(ticketIn(hotline, ticketId), ids, hotline.faults);
    const second = { command: { name: other.name, body: other.body } as Command, actor: other.actor };
    await Promise.all([first, clients.want({ kind: 'command', key: `${key}-2`, ticketId, ...second })]);
  } else await first;
};

/** Somebody asks for a link of the own ticket: an SMS that no commit gives rise to. */
const askForLink = (hotline: Hotline, clients: Clients, ticketId: string): Promise<unknown> => {
  const at = hotline.clock.clock.now();
  const key = `new-link/${ticketId}/${clients.errands.length}`;
  const recipient = { to: 'citizen' } as const;
  const { round } = ticketIn(hotline, ticketId);
  const link = { role: 'citizen', recipient, until: at + day, ticket: { id: ticketId, tie: { round } } } as const;
  const asked = { id: key, at, template: 'new-link', params: {}, ticketId, link: { key, link }, recipient } as const;
  return clients.want({ kind: 'sms', key, outgoing: asked });
};

/** Lets time pass: each timer at its own instant, with deliveries in between. */
export const passTo = async (hotline: Hotline, instant: number): Promise<void> => {
  const { clock } = hotline;
  const { now } = clock.clock;
  for (let next = clock.timers()[0]; next && now() + next.seconds * 1000 <= instant; next = clock.timers()[0]) {
    await clock.moveTo(now() + next.seconds * 1000);
    await deliver(hotline, false);
    await revive(hotline);
  }
  await clock.moveTo(instant);
  await deliver(hotline, false);
  await revive(hotline);
};

const pause = (chance: Chance): number => {
  if (chance.percent(45)) return chance.below(3 * hour);
  return chance.percent(85) ? chance.below(2 * day) : chance.below(6 * day);
};

/** The daily sweep, at a time at which the stream has not been read yet: it finds a lot. */
const sweepAround = async (hotline: Hotline): Promise<void> => {
  const { life } = hotline.process();
  await Promise.race([sweepOnce(hotline), life.died]).catch(() => undefined);
  await revive(hotline);
};

const idsIn = (hotline: Hotline): readonly string[] => [...new Set(hotline.taken.map(({ ticketId }) => ticketId))];

/** A few tickets live for days while faults happen. @param sweeps whether the daily sweep runs now and then */
export const live = async (hotline: Hotline, clients: Clients, seed: number, sweeps: boolean): Promise<void> => {
  const { chance } = hotline.faults;
  const { clock } = hotline;
  await file(hotline, clients, seed);
  for (let round = 0; round < rounds; round += 1) {
    const ids = idsIn(hotline);
    for (const ticketId of ids) {
      if (!chance.percent(75)) continue;
      await act(hotline, clients, ticketId, ids);
      await revive(hotline);
      if (chance.percent(6)) await askForLink(hotline, clients, ticketId);
      await revive(hotline);
    }
    await clients.insist(false);
    await revive(hotline);
    if (sweeps && chance.percent(60)) await sweepAround(hotline);
    await deliver(hotline, false);
    await revive(hotline);
    await passTo(hotline, clock.clock.now() + pause(chance) + minute);
  }
};
