import { correctionsOf } from '../../domain/reports/corrections.ts';
import { freezeVersion, listMonth, type ReportHead, readVersions, writeDraft } from '../shared/store/report-heads.ts';
import type { ReportRun, RunOutcome } from '../shared/store/report-runs.ts';
import {
  contentHash,
  type ReportContent,
  readContent,
  writeContent,
  writeCorrections,
} from '../shared/store/reports.ts';
import type { Table } from '../shared/store/table.ts';
import type { Plan } from './plan.ts';

/** The month ended, and somebody else froze it meanwhile: that is the report. */
const asItStands = async (table: Table, { month }: ReportRun): Promise<RunOutcome> => {
  const latest = (await readVersions(table, month)).at(-1);
  if (!latest) throw new Error(`report ${month}: neither frozen nor to be frozen`);
  return { result: 'unchanged', version: latest.version, hash: latest.hash };
};

const draft = async (table: Table, head: ReportHead, content: ReportContent): Promise<RunOutcome> => {
  await writeContent(table, content, head.hash, head.at);
  await writeDraft(table, head);
  await listMonth(table, head);
  return { result: 'drafted', version: 0, hash: head.hash };
};

const freeze = async (table: Table, head: ReportHead, content: ReportContent, run: ReportRun): Promise<RunOutcome> => {
  await writeContent(table, content, head.hash);
  if (!(await freezeVersion(table, head))) return asItStands(table, run);
  await listMonth(table, head);
  return { result: head.supersedes === undefined ? 'frozen' : 'corrected', version: head.version, hash: head.hash };
};

/** A late event or a struck breach is a correction in a version of its own; otherwise the frozen one still says it all. */
const check = async (
  table: Table,
  head: ReportHead,
  content: ReportContent,
  run: ReportRun,
  latest: ReportHead,
): Promise<RunOutcome> => {
  const corrections = correctionsOf((await readContent(table, latest)).trace, content.trace);
  if (corrections.length === 0) {
    await listMonth(table, latest);
    return { result: 'unchanged', version: latest.version, hash: latest.hash };
  }
  await writeCorrections(table, run.month, head.hash, corrections);
  const next = { version: latest.version + 1, supersedes: latest.version, corrections: corrections.length };
  return freeze(table, { ...head, ...next }, content, run);
};

/** Writes what a run came to, as its plan says. Repeated, it comes to the same. */
export const conclude = async (
  table: Table,
  { task, latest, period }: Plan,
  run: ReportRun,
  content: ReportContent,
): Promise<RunOutcome> => {
  const { month, at, by } = run;
  const hash = contentHash(content);
  const head: ReportHead = {
    ...{ month, hash, at, by, cutoff: period.cutoff, corrections: 0 },
    ...(task === 'draft' ? ({ state: 'draft', version: 0 } as const) : ({ state: 'frozen', version: 1 } as const)),
  };
  if (task === 'draft') return draft(table, head, content);
  if (!latest) return freeze(table, head, content, run);
  if (task === 'reproduce')
    return { result: hash === latest.hash ? 'reproduced' : 'not-reproduced', version: latest.version, hash };
  return check(table, head, content, run, latest);
};
