import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { assessmentProposal } from '../../../config/county.ts';
import type { UnitScore } from '../../../domain/assessment/score.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import { scoreDownload } from '../../../lambdas/shared/assessment/score-downloads.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { handler, townHandler } from '../support/people.ts';
import { countYear } from './support/counting.ts';
import { type Desk, startDesk } from './support/desk.ts';
import { general } from './support/office.ts';

let desk: Desk;
let late: string;
const scores = '/desk/assessment/scores/2026';

beforeAll(async () => {
  desk = await startDesk();
  late = await desk.dispatched({ location: { town: 'town-yanghe' } }, 'dept-housing', '2026-11-23T10:30:00+08:00');
  const at = '2026-11-25T10:00:00+08:00';
  await desk.post(`/tickets/${late}/submit-result`, { summary: '已修复', outcome: 'solved' }, { as: handler, at });
  await desk.show(late);
  await countYear(desk.table, 2026, fromIso('2026-11-26T02:00:00+08:00'));
});
afterAll(() => desk.stop());

const linesIn = (csv: string): readonly (readonly string[])[] => parse(csv.replace(/^\ufeff/, ''));

describe('the scores as files', () => {
  it('give every missing point with its ticket', async () => {
    const { status, html } = await desk.opens(`${scores}/file?format=lines.csv`, general);
    expect(status).toBe(200);
    const [header, ...lines] = linesIn(html);
    expect(header).toContain('工单 ticket');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line.slice(1, 2).concat(line[4] ?? '')).toEqual(['dept-housing', late]);
  });

  it('make each total of its items', async () => {
    const [header = [], ...lines] = linesIn((await desk.opens(`${scores}/file?format=items.csv`, general)).html);
    const column = header.indexOf('计入总分 weighted');
    const own = lines.filter((line) => line[1] === 'dept-housing');
    const total = own.reduce((sum, line) => sum + Number(line[column]), 0);
    expect((await desk.opens(`${scores}/dept-housing`, general)).html).toContain(`>${total.toFixed(2)}</td>`);
  });

  it('hold a unit’s own units only', async () => {
    const [, ...lines] = linesIn((await desk.opens(`${scores}/file?format=items.csv`, townHandler)).html);
    const units = new Set(lines.map((line) => line[1] ?? ''));
    expect(units.has('town-yanghe')).toBe(true);
    for (const unit of units)
      expect(unit === 'town-yanghe' || county.organisation.get(unit)?.parent === 'town-yanghe').toBe(true);
  });

  it('are offered as a workbook too, and in no other format', async () => {
    expect((await desk.opens(`${scores}/file?format=xlsx`, general)).status).toBe(200);
    expect((await desk.opens(`${scores}/file?format=exe`, general)).status).toBe(404);
    expect((await desk.opens(scores, general)).html).toContain('file?format=xlsx');
  });

  it('never hold a formula, whatever a unit is called', async () => {
    const named = new Map([...county.organisation].map(([id, unit]) => [id, { ...unit, name: '=HYPERLINK("x")' }]));
    const item = { item: 'overdue', full: 100, marks: 90, weighted: 90, lines: [{ ticketId: late, points: 10 }] };
    const score: UnitScore = { unit: 'dept-housing', kind: 'department', total: 90, items: [item] };
    const shown = { year: 2026, scheme: assessmentProposal, basis: undefined, scores: [score], organisation: named };
    for (const file of ['items.csv', 'lines.csv'] as const) {
      const [, line = []] = linesIn((await scoreDownload(shown, file, true)).bytes.toString());
      expect(line[2]).toBe('\'=HYPERLINK("x")');
    }
  });
});

describe('the ranking of many units', () => {
  it('shows the first ten, and all of them when asked', async () => {
    const { html } = await desk.opens(scores, general);
    const villages = /<h2>村居<\/h2>.*?<\/section>/s.exec(html)?.[0] ?? '';
    const [before = '', folded = ''] = villages.split('<details>');
    const rows = (part: string): number => part.match(/<th scope="row">/g)?.length ?? 0;
    const all = [...county.organisation.values()].filter(({ level }) => level === 4).length;
    expect([rows(before), rows(folded)]).toEqual([10, all - 10]);
    expect(folded).toContain(`显示全部${all}个单位`);
  });

  it('leads to deductions that say what the ticket is about, where the reader sees it', async () => {
    expect((await desk.opens(`${scores}/dept-housing`, general)).html).toContain(`${late}</a> 小区暖气不热`);
    expect((await desk.opens(`${scores}/dept-housing`, handler)).html).toContain(`${late}</a> 小区暖气不热`);
  });
});
