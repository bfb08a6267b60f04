import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromIso } from '../../../domain/time/instant.ts';
import { assessmentExamples } from '../../../lambdas/shared/schemas/assessment-bodies.ts';
import { writePublicFigures } from '../../../lambdas/shared/store/public-figures.ts';
import { centreHead, handler, reader } from '../support/people.ts';
import { analyse } from './support/counting.ts';
import { general, type Office, startOffice } from './support/office.ts';

let office: Office;
const draft = { kind: 'bulletin', month: '2026-11' };

beforeAll(async () => {
  office = await startOffice();
  const ticketId = await office.dispatched({ location: { town: 'town-yanghe' } });
  await office.show(ticketId);
});
afterAll(() => office.stop());

describe('bulletins', () => {
  it('are drafted from the month’s numbers, once it was analysed', async () => {
    expect((await office.act('/bulletins/2026', draft, { as: general })).status).toBe(404);
    await analyse(office.table, '2026-11', fromIso('2026-12-01T02:00:00+08:00'));
    await writePublicFigures(office.table, {
      month: '2026-11',
      asOf: '2026-12-01T02:00:00.000+08:00',
      figures: [{ name: '按时办结率', english: 'On time', numerator: 1, denominator: 1 }],
    });
    const { status, body } = await office.act('/bulletins/2026', draft, { as: general, key: 'draft-1' });
    expect(status).toBe(200);
    const [first] = body.bulletins as readonly { body: string; sources: readonly unknown[] }[];
    expect(first?.body).toContain('共受理群众诉求1件');
    expect(first?.body).toContain('按时办结率100.0%(1÷1)');
    expect(first?.body).toContain('杨和镇');
    expect(first?.sources).toContainEqual({ says: '按时办结率', value: '1÷1', from: 'figures/2026-11' });
    const again = await office.act('/bulletins/2026', draft, { as: general, key: 'draft-1' });
    expect(again.body.bulletins).toHaveLength(1);
  });

  it('are edited by a person, and refuse what names a citizen', async () => {
    const edited = assessmentExamples.bulletin;
    expect(await office.act('/bulletins/2026/1/revise', edited, { as: general })).toMatchObject({ status: 200 });
    const named = { ...edited, body: '来电人138-0013-8000' };
    expect(await office.act('/bulletins/2026/1/revise', named, { as: general })).toMatchObject({
      status: 422,
      body: { code: 'personal-data', field: 'body' },
    });
    expect((await office.act('/bulletins/2026/x/revise', edited, { as: general })).status).toBe(409);
  });

  it('are issued under numbers without a gap, and then stay as they are', async () => {
    await office.act('/bulletins/2026', draft, { as: general });
    const issue = (n: number) => office.act(`/bulletins/2026/${n}/issue`, {}, { as: centreHead });
    expect((await issue(2)).body.bulletins).toMatchObject([{ n: 1 }, { n: 2, issued: { issue: 1 } }]);
    expect((await issue(1)).body.bulletins).toMatchObject([{ n: 1, issued: { issue: 2 } }, {}]);
    expect(await issue(1)).toMatchObject({ status: 409, body: { code: 'bulletin-issued' } });
    const read = await office.ask('/bulletins/2026', reader);
    expect((read.body.bulletins as readonly { title: string }[])[0]?.title).toBe(assessmentExamples.bulletin.title);
    expect((await office.ask('/bulletins/2026', handler)).status).toBe(403);
  });
});
