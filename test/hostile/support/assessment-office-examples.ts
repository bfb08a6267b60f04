import { assessmentProposal as proposal } from '../../../config/county.ts';
import type { Scheme } from '../../../domain/assessment/scheme.ts';
import type { EntryFacts } from '../../../domain/registers/entry.ts';
import { fromIso, hour } from '../../../domain/time/instant.ts';
import { actAppeal, actEnterScheme, actFreeze } from '../../../lambdas/shared/assessment/act.ts';
import { actDraft } from '../../../lambdas/shared/bulletins/act.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { assessmentExamples } from '../../../lambdas/shared/schemas/assessment-bodies.ts';
import { writeDocument } from '../../../lambdas/shared/store/documents.ts';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import { analyse } from '../../lambdas/assessment/support/counting.ts';
import { handler, type Person } from '../../lambdas/support/people.ts';
import type { Hotline } from './hotline.ts';
import { knownTicket } from './known-ticket.ts';
import type { OfficeExample } from './office-examples.ts';
import { once } from './once.ts';

const general: Person = { sub: 'general-1', roles: ['general'], unit: 'centre' };
const unit = 'dept-housing';
const { ticketId } = assessmentExamples.appeal;
const appealed = '20261123004228';

const at = fromIso('2026-11-23T09:00:00+08:00');
let lines = 0;
const facts = (): EntryFacts => {
  lines += 1;
  return {
    at,
    command: 'prepared',
    by: { sub: 'somebody', roles: ['general'] },
    idempotency: { key: `p${lines}`, bodyHash: '' },
  };
};

const schemeOf = (year: number): Scheme => ({
  ...structuredClone(assessmentExamples.scheme),
  items: [{ ...assessmentExamples.scheme.items[0], appliesTo: ['department', 'township', 'village'] }],
  year,
  version: `prepared-${year}`,
  freezeDate: `${year}-12-31`,
  appealsUntil: `${year + 1}-01-20`,
});

const counted = async (table: Table, year: number): Promise<void> => {
  const traces = new Map([[`${unit}|overdue`, [ticketId, appealed]]]);
  const body = { year, until: `${year}-12-31`, scheme: `prepared-${year}` };
  await writeDocument(table, `assessment#${year}`, { asOf: `${year + 1}-01-01T00:00:00.000+08:00`, body, traces });
};

/** A year that is frozen, one that can be, one with an appeal; drafts of bulletins, and a month's analysis. */
export const prepared = once(async ({ table, show }: Hotline): Promise<Record<string, never>> => {
  await show(knownTicket);
  const scene = { table, organisation: county.organisation, proposal };
  for (const year of [2024, 2025, 2026]) {
    await counted(table, year);
    await actEnterScheme(scene, facts(), schemeOf(year));
  }
  await actFreeze(scene, facts(), 2024);
  await actAppeal(scene, facts(), { year: 2026, unit, item: 'overdue', ticketId: appealed, reason: '派单有误' }, unit);
  await analyse(table, '2026-11', at + hour / 2);
  for (let n = 0; n < 2; n += 1)
    await actDraft({ table, county }, facts(), { year: 2026, month: '2026-11', kind: 'bulletin' });
  return {};
});

const example = (
  path: Readonly<Record<string, string>>,
  more: Partial<OfficeExample> = {},
): readonly [OfficeExample] => [{ as: general, path, prepare: prepared, ...more }];

const trace = ['volume/town/town-tuanjiexilu', 'caller/1'];

/** Requests that the routes of analyses, assessment and bulletins take. */
export const assessmentOfficeExamples = {
  'GET /reports/analysis/{month}': example({ month: '2026-11' }),
  'GET /reports/analysis/{month}/tickets': example({ month: '2026-11' }, { query: { trace } }),
  'GET /assessment/{year}': example({ year: '2026' }),
  'GET /assessment/{year}/units/{unit}': example({ year: '2026', unit }),
  'GET /assessment/{year}/versions/{version}': example({ year: '2024', version: '1' }),
  'POST /assessment/{year}/scheme': example({ year: '2026' }, { body: assessmentExamples.scheme }),
  'POST /assessment/{year}/appeals': example({ year: '2026' }, { as: handler, body: assessmentExamples.appeal }),
  'POST /assessment/{year}/appeals/{n}': example({ year: '2026', n: '1' }, { body: assessmentExamples.decision }),
  'POST /assessment/{year}/freeze': example({ year: '2025' }, { body: {} }),
  'GET /bulletins/{year}': example({ year: '2026' }),
  'POST /bulletins/{year}': example({ year: '2026' }, { body: assessmentExamples.draft }),
  'POST /bulletins/{year}/{n}/revise': example({ year: '2026', n: '1' }, { body: assessmentExamples.bulletin }),
  'POST /bulletins/{year}/{n}/issue': example({ year: '2026', n: '2' }, { body: {} }),
} as const;
