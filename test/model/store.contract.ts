import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Commit, commitOf } from '../../domain/tickets/commit.ts';
import { appendCommit, readCommit, readCommits, readTicket } from '../../lambdas/shared/store/commits.ts';
import { markSent, wasSent } from '../../lambdas/shared/store/messages.ts';
import type { Table } from '../../lambdas/shared/store/table.ts';
import { readWait, removeWait, type StoredWait, sequence, storeWait } from '../../lambdas/shared/store/waits.ts';
import { county } from '../domain/support/county.ts';
import { given } from '../domain/support/story.ts';

const filed = given('2026-11-23 10:00');
const [first] = filed.commits as readonly [Commit];
const { commit: second } = commitOf(
  filed.ticket,
  [{ type: 'InformationAdded', at: first.at, by: 'citizen', private: { text: '补充' } }],
  { at: first.at, command: 'add-information', by: { sub: 'citizen', roles: [] } },
  county,
);
const id = first.ticketId;
const wait = (run: number, hop: number, more: Partial<StoredWait> = {}): StoredWait => ({
  state: 'AwaitDispatch',
  until: '2026-11-24T00:00:00.000+08:00',
  token: 'token',
  seq: sequence({ run, hop, redrive: 0, retry: 0 }),
  run,
  hop,
  idle: 0,
  commit: 1,
  generation: 1,
  ...more,
});

/** What every store must do: held against the table in memory and against the database. */
export const storeContract = (
  name: string,
  open: () => Promise<{ readonly table: Table; readonly stop: () => Promise<void> }>,
): void =>
  describe(`the store ${name}`, () => {
    let store: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.stop());

    it('knows nothing of a ticket that was never filed', async () => {
      expect(await readTicket(store.table, id)).toBeUndefined();
      expect(await readCommit(store.table, id, 1)).toBeUndefined();
      expect(await readWait(store.table, id)).toBeUndefined();
    });

    it('appends each commit once, whoever else tries the same number', async () => {
      expect(await appendCommit(store.table, first)).toBe(true);
      expect(await appendCommit(store.table, { ...first, command: 'other' })).toBe(false);
      const both = await Promise.all([appendCommit(store.table, second), appendCommit(store.table, second)]);
      expect(both.toSorted()).toEqual([false, true]);
      const plain = JSON.parse(JSON.stringify([first, second])) as readonly Commit[];
      expect(await readCommits(store.table, id)).toEqual(plain);
      expect(await readCommit(store.table, id, 2)).toEqual(plain[1]);
      expect((await readTicket(store.table, id))?.ticket.commits).toBe(2);
    });

    it('keeps the newest wait: an older hop never replaces it, the same one again does', async () => {
      expect(await storeWait(store.table, id, wait(1, 9))).toBe(true);
      expect(await storeWait(store.table, id, wait(1, 10, { token: 'newer' }))).toBe(true);
      expect(await storeWait(store.table, id, wait(1, 9))).toBe(false);
      expect(await storeWait(store.table, id, wait(1, 10, { token: 'again' }))).toBe(true);
      expect(await readWait(store.table, id)).toMatchObject({ token: 'again', hop: 10 });
    });

    it('removes a run’s wait, never that of a newer run', async () => {
      expect(await storeWait(store.table, id, wait(2, 1))).toBe(true);
      expect(await removeWait(store.table, id, 1)).toBe(false);
      expect(await removeWait(store.table, id, 2)).toBe(true);
      expect(await removeWait(store.table, id, 2)).toBe(true);
      expect(await readWait(store.table, id)).toBeUndefined();
    });

    it('remembers what was sent', async () => {
      const message = { template: 'citizen-late', recipient: 'citizen', commit: 1, sentAt: first.at };
      expect(await wasSent(store.table, id, '0001#citizen-late#citizen')).toBe(false);
      await markSent(store.table, id, '0001#citizen-late#citizen', message);
      expect(await wasSent(store.table, id, '0001#citizen-late#citizen')).toBe(true);
    });
  });
