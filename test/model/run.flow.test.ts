import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../domain/access/roles.ts';
import type { Stage } from '../../domain/tickets/values.ts';
import { type Run, startRun } from '../../local/run.ts';
import { secret } from '../domain/support/filing.ts';
import { intake, supervisor } from '../domain/support/people.ts';
import { actors, type Try, tries } from '../domain/support/random-tries.ts';
import { detour, usual } from '../domain/support/usual.ts';
import { type Answer, type Hotline, heating, hotlineAt } from '../flow/support/hotline.ts';
import { type Chance, chanceOf } from './support/chance.ts';

const tickets = 50;
const rounds = 6;
const start = '2026-11-23T09:00:00.400+08:00';
let dataFolder: string;
let run: Run;
let hotline: Hotline;

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'model-'));
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now: Date.parse(start) });
  hotline = hotlineAt(run.apiUrl);
}, 60_000);
afterAll(async () => {
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

/** Which states of the workflow a stage rests in. */
const states: { readonly [S in Stage]?: RegExp } = {
  received: /^AwaitDispatch$/,
  dispatched: /^Await(DayOne|DayTwo|Extended|Overdue)$/,
  'return-review': /^AwaitReturnReview$/,
  'extension-review': /^AwaitExtensionReview$/,
  signature: /^AwaitSignature$/,
  'closure-review': /^AwaitClosureReview$/,
  upstream: /^AwaitUpstream$/,
  callback: /^AwaitCallback$/,
};

const tokenOf = (actor: Actor): string =>
  actor.kind === 'staff' ? `${actor.roles[0]}@${actor.unit ?? ''}` : `${supervisor.roles[0]}@centre`;

/** Over HTTP instants are words; those with an instant of their own are tried in memory. */
const spoken = tries.filter(
  ({ name, body }) => !/"(dueAt|replyBy)"/.test(JSON.stringify(body)) && !/survey/.test(name),
);

type Seen = Answer & { readonly body: { readonly unit?: string } };

const look = (ticketId: string): Promise<Seen> => hotline.get(`/tickets/${ticketId}`, 'supervisor@centre');

const attempt = (stage: Stage, unit: string | undefined, ids: readonly string[], chance: Chance): Try => {
  const kind = chance.below(100);
  if (kind < 4) return { name: 'merge', body: { into: chance.pick(ids) }, actor: intake };
  if (kind < 20) return { ...chance.pick(spoken), actor: chance.pick(actors) } as Try;
  const next = usual({ stage, unit }, chance.percent(60) ? 'pass' : 'fail');
  return next && kind < 60 ? next : detour({ stage, unit }, chance.below(1_000));
};

/** One command, sometimes sent again with its key: the same answer, and nothing done twice. */
const act = async (ticketId: string, ids: readonly string[], chance: Chance): Promise<number> => {
  const { body } = await look(ticketId);
  const { name, body: sent, actor } = attempt(body.stage as Stage, body.unit, ids, chance);
  const key = chance.percent(20) ? `${ticketId}-${chance.below(1_000_000)}` : undefined;
  const post = () => hotline.post(`/tickets/${ticketId}/${name}`, sent, tokenOf(actor), key);
  const first = await post();
  expect([name, first.status]).toEqual([name, expect.any(Number)]);
  expect(first.status).toBeLessThan(500);
  if (key === undefined) return first.status;
  const again = await post();
  expect([name, again.status]).toEqual([name, first.status]);
  if (first.status === 200) expect(again.body.timeline.length).toBe(first.body.timeline.length);
  return first.status;
};

const settledRightly = async (ticketId: string): Promise<string> => {
  const { body: ticket } = await look(ticketId);
  const execution = await hotline.execution(`${ticketId}-${ticket.run}`);
  const expected = states[ticket.stage as Stage];
  expect([ticketId, execution.status]).toEqual([ticketId, expected ? 'RUNNING' : 'SUCCEEDED']);
  if (expected) expect(execution.state).toMatch(expected);
  if (ticket.stage === 'dispatched') expect(execution.state === 'AwaitOverdue').toBe(ticket.overdue);
  expect(ticket.dueAt === undefined).toBe(!expected || ['closure-review', 'upstream'].includes(ticket.stage));
  const messages = await hotline.messages(ticketId);
  const told = JSON.stringify(messages.map(({ text }) => text));
  expect(told).not.toContain(secret);
  expect(told).not.toMatch(/1380013/);
  const dispatches = ticket.timeline.filter(({ event }) => event === 'TicketDispatched').length;
  expect(messages.filter(({ template }) => template === 'unit-dispatched').length).toBeGreaterThanOrEqual(dispatches);
  return ticket.stage;
};

describe('fifty tickets of a real run, over HTTP', () => {
  it('wait for what they need, tell whom they must and never fail, whatever is done to them', async () => {
    const chance = chanceOf(12345);
    const ids: string[] = [];
    for (let index = 0; index < tickets; index += 1) {
      const { status, body } = await hotline.post('/tickets', heating, 'intake@centre', `model-${index}`);
      expect(status).toBe(201);
      ids.push(body.ticketId);
    }
    const statuses = new Set<number>();
    for (let round = 0; round < rounds; round += 1) {
      for (const ticketId of ids) if (chance.percent(75)) statuses.add(await act(ticketId, ids, chance));
      await hotline.clock({ advance: `PT${1 + chance.below(20 * 60)}M` });
    }
    await hotline.settled();
    const stages = new Set<string>();
    for (const ticketId of ids) stages.add(await settledRightly(ticketId));
    expect(stages.size).toBeGreaterThan(4);
    expect([...statuses]).toEqual(expect.arrayContaining([200, 409]));
  }, 60_000);
});
