import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { organisationCommands, organisationExamples } from '../../../lambdas/shared/schemas/organisation-bodies.ts';
import { readRegister } from '../../../lambdas/shared/store/registers.ts';
import { admin, centreHead, handler, supervisor } from '../support/people.ts';
import { type Office, startOffice } from './support/office.ts';

const bureau = { name: '永宁县住房保障局', shortName: '住保局', english: 'Housing Security Bureau' };
const rename = { unit: 'dept-housing', ...bureau, effectiveFrom: '2027-01-01', basis: '永编发〔2026〕12号' };
const general = { sub: 'general-1', roles: ['general'], unit: 'centre' };

let office: Office;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => office.stop());

const namesAt = async (query: string): Promise<unknown> =>
  ((await office.get(`/units${query}`)).body as unknown as { id: string; name: string }[]).find(
    ({ id }) => id === 'dept-housing',
  )?.name;

describe('a change of the organisation over the API', () => {
  it('is entered as a line with who entered it, and holds from its date on', async () => {
    const answered = await office.post('/units/rename', rename, { as: general });
    expect(answered).toMatchObject({
      status: 200,
      body: { n: 1, command: 'rename', by: general, events: [{ type: 'UnitRenamed', id: 'dept-housing', ...bureau }] },
    });
    expect(await namesAt('?level=3')).toBe('永宁县住房和城乡建设局');
    expect(await namesAt('?level=3&at=2027-01-01')).toBe(bureau.name);
    const history = await office.get('/units/dept-housing/history');
    expect(history.body).toMatchObject({
      unit: 'dept-housing',
      versions: [
        { shortName: '住建局' },
        { from: '2027-01-01', shortName: '住保局', line: 1, sub: 'general-1', basis: rename.basis },
      ],
    });
  });

  it('is taken for every command as the description gives it', async () => {
    const statuses: unknown[] = [];
    for (const name of organisationCommands) {
      const body = name === 'rename' ? { ...organisationExamples.rename, ...bureau } : organisationExamples[name];
      const merged =
        name === 'abolish' ? { unit: 'dept-finance', successor: 'dept-tax', effectiveFrom: '2027-01-01' } : body;
      statuses.push([name, (await office.post(`/units/${name}`, merged)).status]);
    }
    expect(statuses).toEqual(organisationCommands.map((name) => [name, 200]));
    expect(await readRegister(office.table, 'organisation')).toHaveLength(organisationCommands.length);
  });

  it('is entered once for a repeated request, and refused with the same key for another', async () => {
    const first = await office.post('/units/rename', rename, { key: 'k1' });
    const again = await office.post('/units/rename', rename, { key: 'k1' });
    expect(again).toMatchObject({ status: 200, body: first.body, headers: { 'idempotency-replayed': 'true' } });
    const other = await office.post('/units/rename', { ...rename, shortName: '住房局' }, { key: 'k1' });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(await readRegister(office.table, 'organisation')).toHaveLength(1);
  });

  it('is entered twice over when two come at once, each on the other’s ground', async () => {
    const found = { ...organisationExamples.found, unit: 'dept-data' };
    const answers = await Promise.all([
      office.post('/units/found', found),
      office.post('/units/rename', rename),
      office.post('/units/found', { ...found, name: '永宁县另一局', shortName: '另一局' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 409]);
    expect((await readRegister(office.table, 'organisation')).map(({ n }) => n)).toEqual([1, 2]);
  });

  it.each([
    ['by a handler', 'rename', rename, handler, 403, 'wrong-role'],
    ['by a supervisor', 'rename', rename, supervisor, 403, 'wrong-role'],
    ['for an unknown command', 'dissolve', rename, centreHead, 404, 'unknown-command'],
    ['without a date', 'rename', { ...rename, effectiveFrom: '2027-02-30' }, admin, 422, 'invalid-fields'],
    [
      'with a short name for which an SMS has no room',
      'rename',
      { ...rename, shortName: '住房保障局局' },
      admin,
      422,
      'invalid-fields',
    ],
    ['for yesterday', 'rename', { ...rename, effectiveFrom: '2026-11-22' }, admin, 422, 'effective-in-past'],
    [
      'of a unit with villages',
      'abolish',
      { unit: 'town-lijun', successor: 'town-yanghe', effectiveFrom: '2027-01-01' },
      admin,
      409,
      'has-subordinates',
    ],
  ])('is refused %s', async (_, command, body, as, status, code) => {
    const answered = await office.post(`/units/${command}`, body, { as });
    expect([answered.status, answered.body.code]).toEqual([status, code]);
    expect(await readRegister(office.table, 'organisation')).toEqual([]);
  });

  it('shows no phone and no account to a unit’s handler, and no unit that there never was', async () => {
    await office.post('/units/rename', rename);
    const { text, body } = await office.get('/units/dept-housing/history', { as: handler });
    expect(text).not.toMatch(/\+86|head-1/);
    expect(body).toMatchObject({ versions: [{}, { by: '中心负责人' }] });
    expect((await office.get('/units/dept-nothing/history')).body.code).toBe('unknown-unit');
  });
});
