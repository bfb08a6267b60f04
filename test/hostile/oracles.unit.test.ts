import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { markupFaults } from './support/html.ts';
import { watchLog } from './support/log-watch.ts';
import { formulaStarts, sheetFaults } from './support/sheets.ts';
import { tableOf } from './support/table.ts';
import { openTally } from './support/tally.ts';
import { canary, mark } from './support/texts.ts';

const origin = 'https://photos.test';
const page = (body: string): string => `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`;

describe('the look at a page', () => {
  it.each([
    [`<${mark}>x</${mark}>`, `element ${mark}`],
    ['<script>x()</script>', 'a script'],
    ['<script src="https://evil.example/x.js"></script>', 'src=https://evil.example/x.js'],
    ['<p onclick="x()">x</p>', 'attribute onclick of p'],
    [`<p ${mark}="1">x</p>`, `attribute ${mark} of p`],
    ['<p style="x">x</p>', 'attribute style of p'],
    ['<a href="javascript:x()">x</a>', 'href=javascript:x()'],
    ['<a href="//evil.example">x</a>', 'href=//evil.example'],
    ['<form action="https://photos.test.evil.example/">x</form>', 'action=https://photos.test.evil.example/'],
    ['<!-- x -->', 'a comment'],
    ['<iframe></iframe>', 'element iframe'],
  ])('finds %s', (body, fault) => {
    expect(markupFaults(page(body), origin)).toContain(fault);
  });

  it('lets a page of ours pass, with the attack as text in it', () => {
    const own = `<a href="?lang=en">x</a><img src="${origin}/x" alt="&lt;${mark}&gt;"><script type="module" src="/assets/p.js"></script>`;
    expect(markupFaults(page(own), origin)).toEqual([]);
  });
});

describe('the look at a table', () => {
  const csv = 'text/csv; charset=utf-8';
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const workbook = (parts: Readonly<Record<string, string>>): Buffer => {
    const all = { 'xl/workbook.xml': '<workbook/>', ...parts };
    return Buffer.from(zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)]))));
  };

  it.each(formulaStarts.map((start) => [start]))('finds a cell of a CSV that begins with %j', (start) => {
    expect(sheetFaults(csv, Buffer.from(`\ufeff甲,乙\r\n1,"${start}1+1"\r\n`))).toHaveLength(1);
  });

  it.each([
    ['a formula', { 'xl/worksheets/sheet1.xml': '<c r="A1"><f>1+1</f></c>' }],
    ['a link', { 'xl/worksheets/sheet1.xml': '<hyperlink ref="A1"/>' }],
    ['a macro', { 'xl/vbaProject.bin': '' }],
    ['a way out', { 'xl/_rels/workbook.xml.rels': '<Relationship TargetMode="External"/>' }],
  ])('finds %s in a workbook', (_, parts) => {
    expect(sheetFaults(xlsx, workbook(parts))).toHaveLength(1);
  });

  it('finds what is no table', () => {
    expect(sheetFaults(xlsx, Buffer.from('PK'))).toEqual([expect.stringContaining('no table')]);
    expect(sheetFaults(csv, Buffer.from('"a'))).toEqual([expect.stringContaining('no table')]);
  });

  it('lets numbers and texts pass, and says nothing of other files', () => {
    expect(sheetFaults(csv, Buffer.from("甲,'=1+1,-7,0.25\r\n"))).toEqual([]);
    expect(sheetFaults(xlsx, workbook({ 'xl/worksheets/sheet1.xml': '<c r="A1" t="s"><v>0</v></c>' }))).toEqual([]);
    expect(sheetFaults('text/html', Buffer.from('<p>=1</p>'))).toBeUndefined();
  });
});

describe('the look at the log', () => {
  const seen = async (text: string, secrets: readonly string[] = []): Promise<readonly string[]> => {
    const log = watchLog();
    for (const secret of secrets) log.secrets.add(secret);
    await log.during(async () => void process.stdout.write(`${text}\n`));
    expect(log.lines()).toBe(0);
    const faults = log.faults();
    expect(log.lines()).toBeGreaterThan(0);
    return faults;
  };
  const line = (more: object) => JSON.stringify({ level: 'INFO', message: 'x', ...more });

  it.each([
    ['a planted text', line({ code: `a${canary}` })],
    ['a phone', line({ code: '13800138000' })],
    ['a phone in E.164', line({ code: '+8613800138000' })],
    ['a token', line({ code: 'eyJhbGciOiJSUzI1NiJ9' })],
    ['an address of a caller', line({ code: '203.0.113.7' })],
    ['a name', line({ code: '王秀兰' })],
    ['a forged line', '{"level":"ERROR","message":"forged"}'],
    ['a broken line', 'line one'],
    ['a colour', line({ code: 'x' }).replace('x', '\u001b[31m')],
  ])('finds %s', async (_, text) => {
    expect(await seen(text)).toHaveLength(1);
  });

  it('finds digits that were sent, but not inside a ticket number', async () => {
    expect(await seen(line({ code: '612345' }), ['612345'])).toHaveLength(1);
    expect(await seen(line({ ticketId: '20261123612345' }), ['612345'])).toEqual([]);
  });
});

describe('the count', () => {
  it('tells a target that let everything in from one that let nothing in', () => {
    const tally = openTally('unused');
    tally.note('a', 200);
    tally.note('b', 'refused x');
    tally.note('c', 303);
    tally.note('c', 422);
    expect(tally.oneSided(['a', 'b', 'c', 'd'])).toEqual([
      'a: nothing refused',
      'b: nothing accepted',
      'd: nothing accepted',
      'd: nothing refused',
    ]);
  });

  it('is a table', () => {
    expect(tableOf([{ target: 'GET /x', outcomes: { 404: 1, 200: 20 } }])).toBe(
      'target   cases  outcomes\nGET /x      21  200: 20  404: 1',
    );
  });
});
