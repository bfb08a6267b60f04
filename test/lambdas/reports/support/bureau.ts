import type { Commit } from '../../../../domain/tickets/commit.ts';
import type { EventOf } from '../../../../domain/tickets/events.ts';
import { makeReport } from '../../../../lambdas/reports/make-report.ts';
import { nightly } from '../../../../lambdas/reports/nightly.ts';
import { county } from '../../../../lambdas/shared/county.ts';
import { appendCommit } from '../../../../lambdas/shared/store/commits.ts';
import { type ReportHead, readDraft, readVersions } from '../../../../lambdas/shared/store/report-heads.ts';
import { enterRun, type ReportRun, readRun } from '../../../../lambdas/shared/store/report-runs.ts';
import { readContent, readCorrections } from '../../../../lambdas/shared/store/reports.ts';
import type { Table } from '../../../../lambdas/shared/store/table.ts';
import { startApi } from '../../support/api.ts';
import { handler, signatory, supervisor } from '../../support/people.ts';

export const november = '2026-11';
export const housing = 'dept-housing';
/** The schedule's hour on the 1st. */
export const first = '2026-12-01T02:30:00+08:00';

/** The making of reports over a table of its own, with tickets as the API takes them. */
export const startBureau = async () => {
  const api = await startApi();
  const organisation = async () => county.organisation;
  const at = (text: string): number => Date.parse(text);
  /** A ticket that housing concluded on Monday 23 November and whose caller was satisfied on Tuesday. */
  const archived = async (): Promise<string> => {
    const ticketId = await api.dispatched();
    await api.post(`/tickets/${ticketId}/submit-result`, { summary: '已修复', outcome: 'solved' }, { as: handler });
    await api.post(`/tickets/${ticketId}/sign-result`, { approve: true }, { as: signatory });
    const told = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };
    await api.post(`/tickets/${ticketId}/record-callback`, told, { as: supervisor, at: '2026-11-24T10:00:00+08:00' });
    await api.show(ticketId);
    return ticketId;
  };
  /** Housing let the limit of Tuesday 24 November pass; the commit that says so is of then, whenever it is written. */
  const lapse = async (ticketId: string, committedAt = '2026-11-24T18:00:00+08:00'): Promise<void> => {
    const limit = at('2026-11-24T18:00:00+08:00');
    const event: EventOf<'LimitPassed'> = {
      ...{ type: 'LimitPassed', at: limit, by: 'workflow', limit, kind: 'handling' },
      ...{ recordedAt: at(committedAt), attributedTo: 'unit', unit: housing },
    };
    const commit: Commit = {
      ...{ schema: 1, ticketId, n: (await api.commits(ticketId)).length + 1, at: at(committedAt) },
      ...{ command: 'milestone', by: { sub: 'workflow', roles: [] }, events: [event] },
    };
    await appendCommit(api.table, commit);
    await api.show(ticketId);
  };
  const night = (time: string, table: Table = api.table) => nightly(at(time), { table, organisation });
  /** Somebody asks for it and it is made at once. */
  const ask = async (time: string, more: Partial<ReportRun> = {}): Promise<ReportRun | undefined> => {
    const run: ReportRun = {
      ...{ id: `asked-${time}`, month: november, state: 'asked', at: at(time), by: 'general-1', cutoff: at(time) },
      ...{ seen: 0, done: 0, shards: [] },
      ...more,
    };
    if (await enterRun(api.table, run)) await makeReport(run, { table: api.table, organisation });
    return readRun(api.table, run.month);
  };
  const figures = async (head: ReportHead | undefined, unit = housing) => {
    if (!head) throw new Error('there is no report');
    const { report } = await readContent(api.table, head);
    return report.levels.flatMap(({ rows }) => rows).find((row) => row.unit === unit)?.figures;
  };
  return {
    ...{ api, archived, lapse, night, ask, figures, stop: api.stop },
    versions: (month = november) => readVersions(api.table, month),
    draft: (month = november) => readDraft(api.table, month),
    run: (month = november) => readRun(api.table, month),
    corrections: (head: ReportHead) => readCorrections(api.table, head),
  };
};

export type Bureau = Awaited<ReturnType<typeof startBureau>>;
