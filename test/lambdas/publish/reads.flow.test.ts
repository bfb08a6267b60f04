import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publish } from '../../../lambdas/publish/publish.ts';
import type { Announcement } from '../../../lambdas/publish/ticket-events.ts';
import { readPublicRequest } from '../../../lambdas/shared/store/public-requests.ts';
import { type Api, startApi } from '../support/api.ts';
import { supervisor } from '../support/people.ts';
import { publisherOf } from '../support/publisher.ts';
import { watchTable } from '../support/watched-table.ts';

describe('The publisher', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  /** Publishes some of a ticket's commits. @returns what it asked the table for, and the commits announced */
  const following = async (ticketId: string, ...numbers: number[]) => {
    const { asked, table, close } = watchTable(api);
    const announced: Announcement[] = [];
    const announce = async (told: Announcement) => void announced.push(told);
    const delivered = (await api.commits(ticketId)).filter(({ n }) => numbers.includes(n));
    await publish(ticketId, numbers, publisherOf(api, { table, announce }), delivered);
    close();
    return { asked, announced: announced.map(({ commit, ticket }) => [commit.n, ticket.commits]) };
  };
  const shown = async (ticketId: string) => {
    const { body } = await api.get('/tickets?day=2026-11-23&limit=200');
    return (body.items as { ticketId: string; stage: string }[]).find((item) => item.ticketId === ticketId)?.stage;
  };

  it('writes the board of a new ticket and what is open of it without reading anything', async () => {
    const ticketId = await api.file();
    expect(await following(ticketId, 1)).toEqual({ asked: ['PutItem', 'PutItem'], announced: [[1, 1]] });
    expect(await shown(ticketId)).toBe('received');
  });

  it('reads what came before a later commit, and never shows an older state over a newer one', async () => {
    const ticketId = await api.dispatched();
    const { asked, announced } = await following(ticketId, 2);
    expect([asked[0], announced]).toEqual(['Query', [[2, 2]]]);
    expect(await shown(ticketId)).toBe('dispatched');
    expect((await following(ticketId, 1)).announced).toEqual([[1, 1]]);
    expect(await shown(ticketId)).toBe('dispatched');
  });

  it('writes what is open of a ticket only where that has changed', async () => {
    const ticketId = await api.dispatched();
    await following(ticketId, 1, 2);
    const before = await readPublicRequest(api.table, ticketId);
    expect(before).toMatchObject({ n: 2, stage: 'dispatched' });
    await api.post(`/tickets/${ticketId}/urge`, { message: '请尽快' }, { as: supervisor });
    expect((await following(ticketId, 3)).announced).toEqual([[3, 3]]);
    expect(await readPublicRequest(api.table, ticketId)).toEqual(before);
  });

  it('opens nothing of a sensitive ticket', async () => {
    const ticketId = await api.file({ type: 'violation-report' });
    expect((await following(ticketId, 1)).asked).toEqual(['PutItem']);
    expect(await readPublicRequest(api.table, ticketId)).toBeUndefined();
  });
});
