import '../support/quiet.ts';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { categories, units } from '../../../config/county.ts';
import { Refused } from '../../../lambdas/open311/errors.ts';
import { openData } from '../../../lambdas/open311/open-data.ts';
import { csvFile } from '../../../lambdas/open311/respond.ts';
import { servicesByCode } from '../../../lambdas/open311/services.ts';
import { type Open311, startOpen311 } from './support/open311.ts';

let open311: Open311;
let ticketId: string;
beforeAll(async () => {
  open311 = await startOpen311();
  ticketId = await open311.dispatched();
  await open311.open(ticketId);
});
afterAll(() => open311.stop());

const rowsWith = async (name: string): Promise<readonly (readonly string[])[]> => {
  const organisation = new Map(units.map((unit) => [unit.id, { ...unit, name, shortName: name }]));
  const text = await openData(open311.table, '2026-11', { services: servicesByCode(categories), organisation });
  return parse(text, { bom: true });
};

describe('the file of a month', () => {
  it.each(['=HYPERLINK("https://x")', '+1', '-1+1', '@SUM(1)', '\t=1', '\r=1', '=1'])(
    'puts %j, which a spreadsheet would carry out, behind an apostrophe',
    async (name) => {
      const [, row] = await rowsWith(name);
      expect(row?.[0]).toBe(ticketId);
      expect(row?.slice(11, 13)).toEqual([`'${name}`, `'${name}`]);
    },
  );

  it('keeps quotes, commas and line ends within their cell', async () => {
    const name = '住建局,"城建"\r\n科';
    const rows = await rowsWith(name);
    expect(rows).toHaveLength(2);
    expect(rows[1]?.[11]).toBe(name);
  });

  it('comes packed to whoever takes that, and is the same', async () => {
    const target = '/open-data/requests/2026-11.csv';
    const plain = await open311.get(target);
    const packed = await open311.get(target, { headers: { 'accept-encoding': 'gzip, br' } });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(Buffer.from(packed.body, 'base64')).toString('utf8')).toBe(plain.body);
  });

  it('is refused unpacked where it is larger than an answer may be, and not packed', () => {
    const large = '工单,'.repeat(900_000);
    expect(() => csvFile(large, 'x.csv', false)).toThrow(Refused);
    expect(csvFile(large, 'x.csv', true).body?.length).toBeLessThan(100_000);
  });
});
