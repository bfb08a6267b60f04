import { type Instant, toIso } from '../time/instant.ts';

/** What other systems are told of a month's report (月报, R69), each in Chinese. */
export const reportKinds = { 'report.frozen': '月报定稿', 'report.corrected': '月报更正' } as const;

export type ReportKind = keyof typeof reportKinds;

/** What a version is: the first one freezes the month, each later one corrects the one before. */
export const reportKindOf = (version: number): ReportKind => (version === 1 ? 'report.frozen' : 'report.corrected');

/** A frozen version of a month's report. */
export type ReportVersion = {
  readonly month: string;
  /** From 1. */
  readonly version: number;
  /** SHA-256 of its content, hexadecimal: it proves the file that is published. */
  readonly hash: string;
  /** Until when events are counted. */
  readonly cutoff: Instant;
  /** When it was frozen. */
  readonly at: Instant;
  /** Numbers that differ from the version before. */
  readonly corrections: number;
};

/** What everybody who subscribes may be told of a version: that there is one, and its hash. */
export type PublicReportEvent = {
  readonly month: string;
  /** Number of the version. */
  readonly commit: number;
  readonly at: string;
  readonly kinds: readonly ReportKind[];
  readonly hash: string;
  readonly cutoff: string;
  readonly corrections: number;
};

/** What is told of a version. */
export const publicReportEventOf = (frozen: ReportVersion): PublicReportEvent => ({
  month: frozen.month,
  commit: frozen.version,
  at: toIso(frozen.at),
  kinds: [reportKindOf(frozen.version)],
  hash: frozen.hash,
  cutoff: toIso(frozen.cutoff),
  corrections: frozen.corrections,
});
