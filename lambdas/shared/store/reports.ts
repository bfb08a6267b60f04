import { createHash } from 'node:crypto';
import type { Correction } from '../../../domain/reports/corrections.ts';
import type { MonthlyReport } from '../../../domain/reports/report.ts';
import type { Trace, TraceGroup } from '../../../domain/reports/trace.ts';
import { canonicalJson } from '../http/canonical-json.ts';
import { type ReportHead, readDraft, readVersions } from './report-heads.ts';
import { readParts, readPartsBelow, writeParts } from './report-parts.ts';
import type { Table } from './table.ts';

/** A report with the tickets behind its numbers. */
export type ReportContent = { readonly report: MonthlyReport; readonly trace: Trace };

/** SHA-256 of the canonical form of the numbers and of the tickets behind them: equal for equal content, and only then. */
export const contentHash = ({ report, trace }: ReportContent): string =>
  createHash('sha256').update(canonicalJson({ report, trace })).digest('hex');

const reportName = (hash: string): string => `CONTENT#${hash}#REPORT`;
const traceName = (hash: string, unit: string): string => `CONTENT#${hash}#TICKETS#${unit}`;
const correctionsName = (hash: string): string => `CONTENT#${hash}#CORRECTIONS`;

/** How long a draft's content is kept after it: until others have long taken its place, in seconds. */
const draftSeconds = 7 * 24 * 3600;

/**
 * Stores the content under its hash, before anything refers to it: repeated, it is the same items.
 * @param draftedAt of a draft, which is not kept for good
 */
export const writeContent = async (
  table: Table,
  { report, trace }: ReportContent,
  hash: string,
  draftedAt?: number,
): Promise<void> => {
  const { month } = report;
  const expiresAt = draftedAt === undefined ? undefined : Math.floor(draftedAt / 1000) + draftSeconds;
  await writeParts(table, month, reportName(hash), canonicalJson(report), expiresAt);
  for (const [unit, groups] of Object.entries(trace))
    await writeParts(table, month, traceName(hash, unit), canonicalJson(groups), expiresAt);
};

/** The corrections that a version makes to the one before it. */
export const writeCorrections = (
  table: Table,
  month: string,
  hash: string,
  corrections: readonly Correction[],
): Promise<void> => writeParts(table, month, correctionsName(hash), canonicalJson(corrections));

const parsed = <T>(text: string | undefined): T | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as T);

export const readCorrections = async (table: Table, { month, hash }: ReportHead): Promise<readonly Correction[]> =>
  parsed<readonly Correction[]>(await readParts(table, month, correctionsName(hash))) ?? [];

/** The numbers of a report; undefined for a draft whose content is no longer kept. */
export const readReport = async (table: Table, { month, hash }: ReportHead): Promise<MonthlyReport | undefined> =>
  parsed<MonthlyReport>(await readParts(table, month, reportName(hash)));

/** The tickets behind a platform's numbers. */
export const readTrace = async (
  table: Table,
  { month, hash }: ReportHead,
  unit: string,
): Promise<readonly TraceGroup[]> =>
  parsed<readonly TraceGroup[]>(await readParts(table, month, traceName(hash, unit))) ?? [];

/** A report's content as it was stored. Throws when a part of it is missing: frozen content is kept for good. */
export const readContent = async (table: Table, head: ReportHead): Promise<ReportContent> => {
  const report = await readReport(table, head);
  if (!report) throw new Error(`report ${head.month}: the content of version ${head.version} is missing`);
  const groups = await readPartsBelow(table, head.month, traceName(head.hash, ''));
  const trace = Object.fromEntries([...groups].map(([unit, text]) => [unit, JSON.parse(text) as TraceGroup[]]));
  return { report, trace };
};

/** What there is of a month: its versions, the first one first, and its draft as long as it has none. */
export const readHeads = async (table: Table, month: string): Promise<readonly ReportHead[]> => {
  const versions = await readVersions(table, month);
  if (versions.length > 0) return versions;
  const draft = await readDraft(table, month);
  return draft ? [draft] : [];
};
