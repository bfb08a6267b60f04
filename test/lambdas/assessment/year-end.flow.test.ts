import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromIso } from '../../../domain/time/instant.ts';
import { readBasis } from '../../../lambdas/shared/assessment/basis.ts';
import { centreHead, handler } from '../support/people.ts';
import { countYear } from './support/counting.ts';
import { type Office, startOffice } from './support/office.ts';

let office: Office;
let held: string;

const night = async (at: string, year: number) => {
  await countYear(office.table, year, fromIso(at));
  return readBasis(office.table, year);
};

beforeAll(async () => {
  office = await startOffice();
  // Due at the close of 31 December; the request for more time holds the mark over the New Year.
  held = await office.dispatched({}, 'dept-housing', '2026-12-30T10:00:00+08:00');
  const asked = { reason: '备件未到', workingDays: 5 };
  await office.post(`/tickets/${held}/request-extension`, asked, { as: handler, at: '2026-12-31T15:00:00+08:00' });
  await office.show(held);
});
afterAll(() => office.stop());

describe('the turn of the year', () => {
  it('a limit of the old year that is laid bare in the new one counts in the old: it escapes neither', async () => {
    const before = await night('2027-01-01T00:00:00+08:00', 2026);
    expect(before?.contributions.filter(({ unit, figure }) => unit === 'dept-housing' && figure === 'overdue')).toEqual(
      [],
    );
    const decision = { approve: false, reason: '理由不充分' };
    const at = '2027-01-01T09:00:00+08:00';
    const answer = await office.post(`/tickets/${held}/decide-extension`, decision, { as: centreHead, at });
    expect(answer.status).toBe(200);
    const after = await night('2027-01-02T00:00:00+08:00', 2026);
    expect(after?.contributions).toContainEqual({ unit: 'dept-housing', figure: 'overdue', ticketId: held });
    expect(after).toMatchObject({ asOf: '2027-01-02T00:00:00.000+08:00', until: '2026-12-31' });
    expect((await night('2027-01-02T00:00:00+08:00', 2027))?.contributions).toEqual([]);
  });
});
