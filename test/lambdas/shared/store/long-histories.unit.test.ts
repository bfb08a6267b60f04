import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { type Commit, commitOf } from '../../../../domain/tickets/commit.ts';
import { appendCommit, readCommits } from '../../../../lambdas/shared/store/commits.ts';
import { createLongHistories, type LongHistories } from '../../../../lambdas/shared/store/long-histories.ts';
import type { Table } from '../../../../lambdas/shared/store/table.ts';
import { county } from '../../../domain/support/county.ts';
import { given } from '../../../domain/support/story.ts';
import { createMemoryTable } from '../../../model/support/memory-table.ts';

const filed = given('2026-11-23 10:00');
const ticketId = filed.ticket.id;

/** A history of so many commits; `told` tells it from another of the same length. */
const history = (length: number, told = '补充'): readonly Commit[] => {
  let { ticket } = filed;
  const commits = [...filed.commits];
  while (commits.length < length) {
    const by = 'citizen';
    const event = { type: 'InformationAdded', at: ticket.filedAt, by, private: { text: told } } as const;
    const facts = { at: ticket.filedAt, command: 'add-information', by: { sub: by, roles: [] } };
    const next = commitOf(ticket, [event], facts, county);
    commits.push(next.commit);
    ticket = next.ticket;
  }
  return commits;
};

const plain = (commits: readonly Commit[]): unknown => JSON.parse(JSON.stringify(commits));

/** A table that holds the commits, read with these histories; it notes how many items each query answered. */
const tableOf = async (commits: readonly Commit[], histories?: LongHistories) => {
  const { table } = createMemoryTable();
  for (const commit of commits) await appendCommit(table, commit);
  const answered: number[] = [];
  const send = async (command: never) => {
    const answer = (await table.client.send(command)) as { readonly Items?: readonly unknown[] };
    if (answer.Items) answered.push(answer.Items.length);
    return answer;
  };
  const read: Table = {
    name: table.name,
    client: { send } as unknown as Table['client'],
    ...(histories ? { histories } : {}),
  };
  return { read, write: table, answered };
};

describe('a long history that was read before', () => {
  it('is read from its last known commit on, by which it is known again', async () => {
    const { read, write, answered } = await tableOf(history(100), createLongHistories());
    const [, , ...later] = history(103).slice(98);
    expect(await readCommits(read, ticketId)).toEqual(plain(history(100)));
    for (const commit of later) await appendCommit(write, commit);
    expect(await readCommits(read, ticketId)).toEqual(plain(history(103)));
    expect(await readCommits(read, ticketId)).toEqual(plain(history(103)));
    expect(answered).toEqual([100, 4, 1]);
  });

  it('is whole each time when it is no longer than that of a usual ticket', async () => {
    const { read, answered } = await tableOf(history(20), createLongHistories());
    await readCommits(read, ticketId);
    await readCommits(read, ticketId);
    expect(answered).toEqual([20, 20]);
  });

  it('is read anew from a table that was restored from a backup', async () => {
    const histories = createLongHistories();
    await readCommits((await tableOf(history(100), histories)).read, ticketId);
    const earlier = await tableOf(history(90), histories);
    expect(await readCommits(earlier.read, ticketId)).toEqual(plain(history(90)));
    const otherwise = await tableOf(history(120, '另一补充'), histories);
    expect(await readCommits(otherwise.read, ticketId)).toEqual(plain(history(120, '另一补充')));
    const gone = await tableOf([], histories);
    expect(await readCommits(gone.read, ticketId)).toEqual([]);
  });

  it('gives way to those used later', () => {
    const histories = createLongHistories();
    const commits = history(64);
    histories.keep('first', commits);
    for (let other = 1; other < 32; other += 1) histories.keep(String(other), commits);
    expect(histories.of('first')).toBe(commits);
    histories.keep('one more', commits);
    expect(histories.of('first')).toEqual([]);
    expect(histories.of('one more')).toBe(commits);
  });

  it('is never anything but what the table holds, however it grows and whatever backup comes back', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ length: fc.integer({ min: 1, max: 140 }), told: fc.constantFrom('甲', '乙') }), {
          maxLength: 6,
        }),
        async (tables) => {
          const histories = createLongHistories();
          for (const { length, told } of tables) {
            const { read } = await tableOf(history(length, told), histories);
            expect(await readCommits(read, ticketId)).toEqual(plain(history(length, told)));
          }
        },
      ),
      { numRuns: 25 },
    ));
});
