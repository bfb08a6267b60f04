import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../support/api.ts';
import { intake } from '../support/people.ts';
import { expectHelpful, saidOf } from '../support/problems.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const merge = (ticketId: string, into: string) => api.post(`/tickets/${ticketId}/merge`, { into }, { as: intake });

describe('a merger', () => {
  it('shows the master', async () => {
    const master = await api.dispatched();
    const ticketId = await api.file();
    const merged = await merge(ticketId, master);
    expect(merged).toMatchObject({ status: 200, ticket: { stage: 'merged', mergedInto: master } });
    const more = await api.post(`/tickets/${ticketId}/add-information`, { text: '补充' });
    expect(saidOf(more)).toEqual([409, 'merged-into', undefined]);
    expect(more.body.next).toContain(master);
  });

  it.each(['20261123004210', '20261123004211', '4217', ''])(
    'into %j, which is no ticket, names the field',
    async (into) => {
      const answer = await merge(await api.file(), into);
      expect(saidOf(answer)).toEqual([422, 'invalid-fields', 'into']);
      expectHelpful(answer);
    },
  );

  it('is refused into itself and into what has ended', async () => {
    const ticketId = await api.file();
    expect(saidOf(await merge(ticketId, ticketId))).toEqual([422, 'merge-into-itself', 'into']);
    const gone = await api.file();
    await api.post(`/tickets/${gone}/withdraw`, { reason: '已解决' });
    const ended = await merge(ticketId, gone);
    expect(saidOf(ended)).toEqual([409, 'master-not-open', 'into']);
    expectHelpful(ended);
    expect(await api.commits(ticketId)).toHaveLength(1);
  });
});
