import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DynamoDBRecord } from 'aws-lambda';
import { type Commit, fold } from '../../../domain/tickets/commit.ts';
import { waitOf } from '../../../domain/tickets/wait.ts';
import { fromIso, toIso } from '../../../domain/time/instant.ts';
import { commitKey, waitKey } from '../../../lambdas/shared/store/keys.ts';
import { type StoredWait, sequence, storeWait } from '../../../lambdas/shared/store/waits.ts';
import { byTicket, commitsIn, waitIn } from '../../../lambdas/shared/streams/records.ts';
import { reconcile } from '../../../lambdas/signal/reconcile.ts';
import { type Api, startApi } from '../support/api.ts';
import { watchTable } from '../support/watched-table.ts';

const now = fromIso('2026-11-23T10:30:00+08:00');

type EventName = 'INSERT' | 'MODIFY';

const recordOf = (eventName: EventName, keys: { pk: string; sk: string }, image: object): DynamoDBRecord => ({
  eventName,
  dynamodb: {
    Keys: marshall(keys) as NonNullable<DynamoDBRecord['dynamodb']>['Keys'] & object,
    NewImage: marshall({ ...keys, ...image }, { removeUndefinedValues: true }) as Record<string, { S: string }>,
  },
});

const committed = (eventName: EventName, commit: Commit) =>
  recordOf(eventName, commitKey(commit.ticketId, commit.n), commit);
const waiting = (ticketId: string, wait: StoredWait) => recordOf('INSERT', waitKey(ticketId), wait);

describe('The reconciler', () => {
  let api: Api;
  let watched: ReturnType<typeof watchTable>;
  let done: string[];
  beforeAll(async () => {
    api = await startApi();
    watched = watchTable(api);
  });
  afterAll(async () => {
    watched.close();
    await api.stop();
  });
  beforeEach(() => {
    watched.asked.splice(0);
    done = [];
  });

  /** Works on the records as the function does, and notes what it reads of the table and does to executions. */
  const work = async (...records: DynamoDBRecord[]): Promise<void> => {
    const executions = {
      start: async (ticketId: string, { run, state }: { run: number; state: string }) => {
        done.push(`start ${ticketId} ${run} ${state}`);
        return 'started' as const;
      },
      stop: async () => void done.push('stop'),
      complete: async (token: string) => {
        done.push(`complete ${token}`);
        return 'completed' as const;
      },
      status: async () => 'running' as const,
    };
    const { county } = api.dependencies;
    const reconciler = { table: watched.table, county, executions, invalidToken: () => undefined };
    for (const group of byTicket(records)) {
      const delivered = { commits: commitsIn(group), wait: waitIn(group) };
      await reconcile(group.ticketId, delivered, now, reconciler);
    }
  };

  const filed = async () => {
    const [commit] = await api.commits(await api.file());
    if (!commit?.start) throw new Error('a filing starts a run');
    const { start, ticketId } = commit;
    const { state, until } = start;
    const stored = (token: string, more: Partial<StoredWait> = {}): StoredWait => {
      const seq = sequence({ run: 1, hop: 1, redrive: 0, retry: 0 });
      return { generation: 1, state, until: toIso(until), token, seq, run: 1, hop: 1, idle: 0, commit: 0, ...more };
    };
    return { commit, ticketId, stored };
  };

  const dispatch = async (ticketId: string): Promise<Commit> => {
    await api.post(`/tickets/${ticketId}/dispatch`, { unit: 'dept-housing', class: 'ordinary' });
    const commit = (await api.commits(ticketId))[1];
    if (!commit) throw new Error('a dispatch is a commit');
    return commit;
  };

  it('starts the workflow of a new ticket without reading anything', async () => {
    const { commit, ticketId } = await filed();
    await work(committed('INSERT', commit));
    expect([done, watched.asked]).toEqual([[`start ${ticketId} 1 AwaitDispatch`], []]);
  });

  it('starts nothing when what a person said is erased from a commit', async () => {
    const { commit } = await filed();
    await work(committed('MODIFY', commit));
    expect(done).toEqual([]);
  });

  it('reads only the commits when a wait was stored, and leaves a right one alone', async () => {
    const { ticketId, stored } = await filed();
    await work(waiting(ticketId, stored('right')));
    expect([done, watched.asked]).toEqual([[], ['Query']]);
    await work(waiting(ticketId, stored('wrong', { state: 'AwaitDayOne' })));
    expect(done).toEqual(['complete wrong']);
  });

  it('reads the stored wait when a later commit comes', async () => {
    const { ticketId, stored } = await filed();
    await storeWait(api.table, ticketId, stored('waiting'));
    const dispatched = await dispatch(ticketId);
    await work(committed('INSERT', dispatched));
    expect([done, watched.asked]).toEqual([['complete waiting'], ['GetItem', 'Query']]);
  });

  it('takes the last of several waits, and what the ticket has become meanwhile', async () => {
    const { commit, ticketId, stored } = await filed();
    const ticket = fold([commit, await dispatch(ticketId)]);
    if (!ticket) throw new Error('a ticket has commits');
    const right = waitOf(ticket, api.dependencies.county);
    const late = waiting(ticketId, stored('late', { state: right.state, until: toIso(right.until) }));
    await work(waiting(ticketId, stored('early')), late);
    expect([done, watched.asked]).toEqual([[], ['Query']]);
  });

  it('moves the wait that stands when an earlier one is delivered once more beside a commit', async () => {
    const { ticketId, stored } = await filed();
    const seq = sequence({ run: 1, hop: 2, redrive: 0, retry: 0 });
    await storeWait(api.table, ticketId, stored('standing', { seq, hop: 2 }));
    await work(waiting(ticketId, stored('earlier')), committed('INSERT', await dispatch(ticketId)));
    expect(done).toEqual(['complete standing']);
  });
});
