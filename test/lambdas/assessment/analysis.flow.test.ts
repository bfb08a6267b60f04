import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromIso } from '../../../domain/time/instant.ts';
import { writeDocument } from '../../../lambdas/shared/store/documents.ts';
import { handler, intake, reader } from '../support/people.ts';
import { analyse } from './support/counting.ts';
import { general, type Office, startOffice } from './support/office.ts';

let office: Office;
const night = fromIso('2026-11-25T02:00:00+08:00');
const tickets: string[] = [];

beforeAll(async () => {
  office = await startOffice();
  const at = '2026-11-23T10:30:00+08:00';
  for (let n = 0; n < 6; n += 1)
    tickets.push(await office.dispatched({ location: { town: 'town-yanghe' } }, 'dept-housing', at));
  const other = await office.file({ category: 'transport/parking', location: { town: 'town-lijun' } });
  await office.post(
    `/tickets/${tickets[0]}/request-return`,
    { reason: '非本单位', suggestedUnit: 'dept-water' },
    { as: handler, at: '2026-11-23T11:00:00+08:00' },
  );
  for (const ticketId of [...tickets, other]) await office.show(ticketId);
});
afterAll(() => office.stop());

describe('the nightly analysis', () => {
  it('is not there before it was made', async () => {
    expect(await office.ask('/reports/analysis/2026-11', general)).toMatchObject({
      status: 404,
      body: { code: 'no-analysis' },
    });
    expect((await office.ask('/reports/analysis/never', general)).status).toBe(404);
  });

  it('reads every ticket of the indexes once, and is answered as it was stored', async () => {
    const analysis = await analyse(office.table, '2026-11', night);
    expect(analysis).toMatchObject({ total: 7, totalBefore: 0 });
    const { status, body } = await office.ask('/reports/analysis/2026-11', reader);
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(analysis)));
  });

  it('leads from each number to its tickets', async () => {
    const analysis = await analyse(office.table, '2026-11', night);
    const [town] = analysis.volume.town;
    expect(town).toMatchObject({ key: 'town-yanghe', count: 6 });
    const target = `/reports/analysis/2026-11/tickets?trace=${encodeURIComponent(town?.trace ?? '')}`;
    expect((await office.ask(target, general)).body).toEqual({ trace: town?.trace, tickets: tickets.toSorted() });
    expect((await office.ask('/reports/analysis/2026-11/tickets?trace=none', general)).body).toMatchObject({
      tickets: [],
    });
    expect((await office.ask('/reports/analysis/2026-11/tickets', general)).status).toBe(422);
  });

  it('names no caller anywhere', async () => {
    const { body } = await office.ask('/reports/analysis/2026-11', general);
    const [first] = await office.commits(tickets[0] ?? '');
    const filed = first?.events[0];
    if (filed?.type !== 'TicketFiled' || filed.caller === undefined) throw new Error('the caller left a phone');
    expect(JSON.stringify(body)).not.toContain(filed.caller);
  });

  it('is for the centre and the county’s leadership, not for intake and units', async () => {
    for (const as of [intake, handler]) expect((await office.ask('/reports/analysis/2026-11', as)).status).toBe(403);
  });

  it('is never replaced by an older one, and lists of another night are not read', async () => {
    const older = {
      asOf: '2026-11-20T02:00:00.000+08:00',
      body: { total: 0 },
      traces: new Map([['volume/town/town-yanghe', ['x']]]),
    };
    expect(await writeDocument(office.table, 'analysis#2026-11', older)).toBe(false);
    const target = `/reports/analysis/2026-11/tickets?trace=${encodeURIComponent('volume/town/town-yanghe')}`;
    expect((await office.ask(target, general)).body.tickets).toHaveLength(6);
  });
});
