import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { units } from '../../../config/county.ts';
import { unitsFromCsv, unitsToCsv } from '../../../lambdas/shared/organisation/csv.ts';
import { readRegister } from '../../../lambdas/shared/store/registers.ts';
import { handler } from '../support/people.ts';
import { type Office, startOffice } from './support/office.ts';

const when = { effectiveFrom: '2027-01-01' };

let office: Office;
beforeEach(async () => {
  office = await startOffice();
});
afterEach(() => office.stop());

const lines = async () => (await readRegister(office.table, 'organisation')).length;
const exported = async (query = '') => (await office.get(`/organisation/export${query}`)).text;

describe('the list of units as CSV', () => {
  it('changes nothing when it comes back as it went out', async () => {
    const csv = await exported();
    expect(csv.split('\r\n')).toHaveLength(units.length + 2);
    const answered = await office.post('/organisation/import', { csv, ...when });
    expect([answered.status, answered.body]).toEqual([200, { changes: [] }]);
    expect(await lines()).toBe(0);
  });

  it('starts no field with what a spreadsheet takes for a formula, whatever a unit is called', () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@\t\r＝＋－＠\'"甲a1,\n') });
    fc.assert(
      fc.property(fc.record({ name: text, shortName: text, english: text }), (names) => {
        const [seed] = units;
        if (!seed) throw new Error('no unit');
        const rows: string[][] = parse(unitsToCsv([{ ...seed, ...names }], true), { bom: true });
        expect(rows).toHaveLength(2);
        expect(rows.flat().filter((field) => /^[=+\-@\t\r＝＋－＠]/.test(field))).toEqual([]);
        for (const name of Object.values(names))
          expect([name, `'${name}`].some((each) => rows[1]?.includes(each))).toBe(true);
      }),
    );
  });

  it('reads back every unit as it was written', () => {
    const read = unitsFromCsv(unitsToCsv(units, true));
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    expect(read.units).toEqual(units);
  });

  it('tells what it would change, enters nothing when tried, and all as one line when not', async () => {
    const csv = (await exported()).replace('住建局', '住房局').replace("'+8610000004001", '13800138000');
    const tried = await office.post('/organisation/import', { csv, ...when, dryRun: true });
    expect(tried.body).toEqual({
      changes: [
        {
          unit: 'dept-housing',
          type: 'UnitRenamed',
          text: expect.stringContaining('住房局'),
          english: expect.any(String),
        },
        { unit: '640121001001', type: 'PhonesChanged', text: '更换岗位电话', english: expect.any(String) },
      ],
    });
    expect(await lines()).toBe(0);
    const entered = await office.post('/organisation/import', { csv, ...when }, { key: 'once' });
    expect(entered.body).toEqual({ ...tried.body, line: 1 });
    const again = await office.post('/organisation/import', { csv, ...when }, { key: 'once' });
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([entered.body, 'true']);
    expect(await lines()).toBe(1);
    expect(await exported('?at=2027-01-01')).toContain('住房局');
    expect(await exported('?at=2026-12-31')).toContain('住建局');
  });

  it('founds, moves and abolishes in one act', async () => {
    const rows = (await exported()).split('\r\n');
    const csv = rows
      .map((row) => (/,town-lijun,/.test(row) ? row.replace(',town-lijun,', ',town-yanghe,') : row))
      .map((row) => (row.startsWith('town-lijun,') ? `${row}town-yanghe` : row))
      .join('\r\n');
    const { body, status } = await office.post('/organisation/import', { csv, ...when });
    expect([status, (body.changes as unknown[])?.length]).toEqual([200, 17]);
    const left = await office.get('/units?level=4&parent=town-yanghe&at=2027-01-01');
    expect(left.body).toHaveLength(26);
  });

  it.each([
    [
      'a line whose superior there is not',
      (csv: string) => csv.replace(',town-tuanjiexilu,', ',town-nothing,'),
      'unit-not-known',
      /^csv:40 parent$/,
    ],
    [
      'a phone that is none',
      (csv: string) => csv.replace("'+8610000004001", '12'),
      'invalid-fields',
      /^csv:40 liaison$/,
    ],
    [
      'a unit that stands twice',
      (csv: string) => `${csv}${csv.split('\r\n')[1]}\r\n`,
      'invalid-fields',
      /^csv:\d+ id$/,
    ],
    ['another column', (csv: string) => csv.replace(',successor', ',bonus'), 'invalid-fields', /^csv:\d+ /],
    ['no CSV at all', () => 'a,"b\nc', 'invalid-fields', /^csv$/],
  ])('is refused whole for %s, which is named', async (_, spoil, code, field) => {
    const answered = await office.post('/organisation/import', { csv: spoil(await exported()), ...when });
    expect([answered.status, answered.body.code]).toEqual([422, code]);
    expect(answered.body.field).toMatch(field);
    expect(await lines()).toBe(0);
  });

  it('gives a handler the list without phones, and takes none from one', async () => {
    expect((await office.get('/organisation/export', { as: handler })).text).not.toMatch(/\+86/);
    expect((await office.post('/organisation/import', { csv: 'id', ...when }, { as: handler })).status).toBe(403);
  });
});
