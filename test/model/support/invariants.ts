import { expect } from '@jest/globals';
import { recipientKey } from '../../../domain/notices/notice.ts';
import { noticesOf } from '../../../domain/notices/notices.ts';
import { putOffUntil } from '../../../domain/notices/put-off.ts';
import type { Commit } from '../../../domain/tickets/commit.ts';
import { evolve } from '../../../domain/tickets/evolve.ts';
import { limitOf, type Ticket } from '../../../domain/tickets/ticket.ts';
import { waitOf } from '../../../domain/tickets/wait.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import { readWait } from '../../../lambdas/shared/store/waits.ts';
import { county } from '../../domain/support/county.ts';
import { secret } from '../../domain/support/filing.ts';
import type { World } from './world.ts';

/** The execution waits in `waitOf(ticket)`, state and instant, and so does the stored wait; an ended one has archived. */
export const waitsRightly = async (world: World, ticketId: string): Promise<void> => {
  const { ticket } = await world.read(ticketId);
  const want = waitOf(ticket, county);
  const execution = await world.run.states().inspection.execution(world.executionArn(ticketId, ticket.run));
  const wait = await readWait(world.memory.table, ticketId);
  if (ticket.phase.kind === 'ended') {
    expect([ticketId, execution?.status, wait]).toEqual([ticketId, 'SUCCEEDED', undefined]);
    expect(world.memory.partition(`TICKET#${ticketId}`).get('ARCHIVE')).toMatchObject({ stage: ticket.phase.stage });
    return;
  }
  expect([ticketId, execution?.status, execution?.state]).toEqual([ticketId, 'RUNNING', want.state]);
  expect({ ticketId, state: wait?.state, until: fromIso(wait?.until ?? '') }).toEqual({ ticketId, ...want });
  expect(Math.abs((execution?.waiting?.until ?? 0) - want.until)).toBeLessThanOrEqual(1_000);
  expect(want.until).toBeGreaterThan(world.run.clock.now() - 1_000);
};

/** No earlier run is left running beside the present one. */
export const runsOnce = async (world: World, ticketId: string): Promise<void> => {
  const { ticket } = await world.read(ticketId);
  for (let run = 1; run < ticket.run; run += 1) {
    const execution = await world.run.states().inspection.execution(world.executionArn(ticketId, run));
    expect([ticketId, run, execution?.status]).not.toEqual([ticketId, run, 'RUNNING']);
  }
};

/** Every acknowledged commit stands once under its number, unchanged. */
export const losesNothing = async (world: World, ticketId: string): Promise<void> => {
  const { commits } = await world.read(ticketId);
  expect(commits).toEqual(world.acknowledged.filter((commit) => commit.ticketId === ticketId));
  expect(commits.map(({ n }) => n)).toEqual(commits.map((_, index) => index + 1));
};

/** One limit runs at most, and the ledger's last line is its explanation. */
export const explainsItsLimit = (ticket: Ticket): void => {
  const limit = limitOf(ticket);
  expect(limit === undefined).toBe(['ended', 'upstream', 'closing'].includes(ticket.phase.kind));
  if (limit) expect(ticket.ledger.at(-1)).toEqual(limit.entry);
};

const expectedOf = (commits: readonly Commit[]): readonly string[] => {
  const keys: string[] = [];
  let before: Ticket | undefined;
  for (const { n, events, ticketId } of commits)
    for (const event of events) {
      const after: Ticket = evolve(before, event);
      for (const notice of noticesOf(before, event, after, county)) {
        const { recipient, template } = notice;
        const phone =
          recipient.to === 'citizen'
            ? after.filing.private.phone
            : (county.organisation.get(recipient.unit)?.phones[recipient.post] ??
              county.organisation.get(recipient.unit)?.phones.head);
        if (phone !== undefined && putOffUntil(notice, event.at, after, county) === undefined)
          keys.push(`${ticketId}#${String(n).padStart(4, '0')}#${template}#${recipientKey(recipient)}`);
      }
      before = after;
    }
  return keys;
};

/** Every notice of every commit was sent, and none twice, for nothing crashed between sending and marking. */
export const tellsEverybody = async (world: World, ticketId: string): Promise<void> => {
  const { commits } = await world.read(ticketId);
  const sent = world.sent.filter((message) => message.ticketId === ticketId).map(({ dedupeId }) => dedupeId);
  expect(sent).toEqual(expect.arrayContaining([...new Set(expectedOf(commits))]));
  expect(new Set(sent).size).toBe(sent.length);
};

/** Nothing that somebody said, is called or lives at leaves the table: not in an SMS, not in a ticket event. */
export const keepsPrivate = (world: World): void => {
  const told = JSON.stringify([world.sent.map(({ params, template }) => [params, template]), world.announced]);
  expect(told).not.toContain(secret);
  expect(told).not.toMatch(/3800001234|\+86/);
};

/**
 * The history grows with the commits only: a milestone's commit is two hops, another's one, and a wake that a command
 * overtook two more. @param from commits before the present run, which has its own history
 */
export const neverSpins = async (world: World, ticketId: string): Promise<void> => {
  const { ticket, commits } = await world.read(ticketId);
  const execution = await world.run.states().inspection.execution(world.executionArn(ticketId, ticket.run));
  const start = commits.findLastIndex(({ start: begun }) => begun?.run === ticket.run);
  const hop = Number(execution?.variables.hop ?? 0);
  expect(hop).toBeLessThanOrEqual(1 + 3 * (commits.length - start));
  expect(ticket.stuck).toBeUndefined();
};
