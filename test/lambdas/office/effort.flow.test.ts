import '../support/quiet.ts';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ticketNumber } from '../../../domain/tickets/number.ts';
import { day, fromIso, toIso } from '../../../domain/time/instant.ts';
import { answerOffice } from '../../../lambdas/office/routes.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { readTicket } from '../../../lambdas/shared/store/commits.ts';
import { boardKey } from '../../../lambdas/shared/store/keys.ts';
import { boardOf } from '../../../lambdas/shared/views/board.ts';
import { type Api, startApi } from '../support/api.ts';
import { describedHandler } from '../support/described-handler.ts';
import { gatewayEvent } from '../support/gateway.ts';
import { intake } from '../support/people.ts';
import { watchTable } from '../support/watched-table.ts';

let api: Api;
let watched: ReturnType<typeof watchTable>;
beforeAll(async () => {
  api = await startApi();
  watched = watchTable(api);
});
afterAll(() => {
  watched.close();
  return api.stop();
});

const now = fromIso('2026-11-23T10:00:00+08:00');

/** Shows copies of a ticket in the lists: of the same caller, or of the same place, some days old at most. */
const copies = async (ticketId: string, from: number, to: number): Promise<void> => {
  const stored = await readTicket(api.table, ticketId);
  if (!stored) throw new Error('no ticket');
  const board = boardOf(stored.ticket);
  for (let n = from; n < to; n += 1) {
    const copy = ticketNumber('2026-11-22', String(n).padStart(5, '0'));
    const filedAt = toIso(now - (n % 3) * day - n);
    const caller = n % 2 === 0 ? board.caller : `other-${n}`;
    const keys = { ...boardKey(copy), ticketId: copy, filedAt, filedKey: `${filedAt}#${copy}`, caller };
    await api.table.client.send(new PutCommand({ TableName: api.table.name, Item: { ...board, ...keys } }));
  }
};

/** The requests to the table that suggestions for the ticket take, by their names. */
const effortFor = async (ticketId: string): Promise<Readonly<Record<string, number>>> => {
  watched.asked.length = 0;
  const answer = describedHandler(
    answerOffice({ ...api.dependencies, table: watched.table, county: async () => county }),
  );
  const event = gatewayEvent('GET', `/tickets/${ticketId}/suggestions`, undefined, { as: intake });
  expect(await answer(event)).toMatchObject({ statusCode: 200 });
  const counts: Record<string, number> = {};
  for (const name of watched.asked) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

describe('the effort of suggestions', () => {
  it('is four queries and ten items at most, however many tickets there are', async () => {
    const ticketId = await api.file();
    await api.show(ticketId);
    await copies(ticketId, 1, 40);
    const few = await effortFor(ticketId);
    expect(Object.keys(few).sort()).toEqual(['GetItem', 'Query']);
    expect(few.Query).toBe(4);
    expect(few.GetItem).toBeLessThanOrEqual(10);
    expect(few.GetItem).toBeGreaterThan(0);
    await copies(ticketId, 40, 600);
    expect(await effortFor(ticketId)).toEqual(few);
  });
});
