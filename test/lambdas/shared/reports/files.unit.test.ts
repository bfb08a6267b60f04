import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { csvOf } from '../../../../lambdas/shared/reports/csv.ts';
import type { Cell, Sheet } from '../../../../lambdas/shared/reports/sheets.ts';
import { xlsxOf } from '../../../../lambdas/shared/reports/xlsx.ts';

/** What spreadsheets take for a formula, or might. */
const formulaStart = fc.constantFrom(
  ...['=', '+', '-', '@', '\t', '\r', '\n', ' =', '"=', '\u0000', '', '＝', '＋', '－', '＠'],
);
const evil = fc
  .tuple(formulaStart, fc.oneof(fc.string(), fc.constantFrom('1+1', "cmd|'/C calc'!A0", 'HYPERLINK("http://x","y")')))
  .map(([start, rest]) => `${start}${rest}`);

const text = (value: string): Cell => ({ kind: 'text', text: value });
const sheetOf = (texts: readonly string[]): Sheet => ({
  name: '表',
  header: ['甲', '乙'],
  rows: texts.map((each) => [text(each), { kind: 'count', count: 7 }]),
});

const partOf = (bytes: Buffer, name: string): string => Buffer.from(unzipSync(bytes)[name] ?? []).toString();

describe('whatever a name says, no spreadsheet carries it out', () => {
  it('in CSV it stands behind an apostrophe, and numbers stay numbers', () => {
    fc.assert(
      fc.property(fc.array(evil, { minLength: 1, maxLength: 5 }), (texts) => {
        const lines: string[][] = parse(csvOf(sheetOf(texts)), { bom: true });
        expect(lines).toHaveLength(texts.length + 1);
        for (const [index, [cell = '', count]] of lines.slice(1).entries()) {
          expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
          expect([texts[index], `'${texts[index]}`].includes(cell) ? 'same' : cell).toBe('same');
          expect(count).toBe('7');
        }
      }),
    );
  });

  it('in XLSX it is a text, never a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(evil, { minLength: 1, maxLength: 5 }), async (texts) => {
        const bytes = await xlsxOf([sheetOf(texts)]);
        const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
        expect(xml).not.toMatch(/<f[ >]/);
        const strings = partOf(bytes, 'xl/sharedStrings.xml');
        expect([...`${xml}${strings}`].filter((each) => each < ' ' && !'\t\r\n'.includes(each))).toEqual([]);
        const [sheet] = await readXlsx(bytes);
        expect(sheet?.data.slice(1).map(([, count]) => count)).toEqual(texts.map(() => 7));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the workbook', () => {
  const at = Date.parse('2026-12-01T02:30:00+08:00');
  const sheet: Sheet = {
    name: '三级平台',
    header: ['平台', '率', '时间', '无'],
    rows: [[text('住建局'), { kind: 'share', share: 0.95238 }, { kind: 'instant', at }, { kind: 'empty' }]],
  };

  it('holds shares as numbers shown in percent, instants as dates of Shanghai, and nothing as nothing', async () => {
    const bytes = await xlsxOf([sheet]);
    const [read] = await readXlsx(bytes);
    expect(read?.data[1]).toEqual(['住建局', 0.95238, new Date('2026-12-01T02:30:00Z'), null]);
    const styles = partOf(bytes, 'xl/styles.xml');
    expect(styles).toContain('formatCode="0.0%"');
    expect(styles).toContain('formatCode="yyyy-mm-dd hh:mm"');
  });

  it('cuts a text that no cell holds and says so: a spreadsheet would take the whole file for damaged', async () => {
    const tickets = Array.from({ length: 3000 }, (_, n) => String(20261100000000 + n)).join(' ');
    const [read] = await readXlsx(await xlsxOf([sheetOf([tickets])]));
    const cell = String(read?.data[1]?.[0]);
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell).toMatch(/^20261100000000 20261100000001 .*\d{14} ……过长,其余见网页 cut, the rest stands on the page$/);
  });

  it('has a header that stands still', async () => {
    const xml = partOf(await xlsxOf([sheet]), 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });
});
