import type { CommittedBy } from '../../tickets/commit.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';

/** How grave a finding is (五(二), R70). */
export const severities = ['minor', 'major', 'grave'] as const;
export type Severity = (typeof severities)[number];

/** How a sample came about: by chance from what was accepted in a period, or picked by hand. */
export type SampleRule =
  | {
      readonly by: 'random';
      readonly size: number;
      /** With it anybody draws the same sample again from the same tickets. */
      readonly seed: string;
      /** First and last day of acceptance. */
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly unit?: string;
      readonly category?: string;
      readonly town?: string;
    }
  | { readonly by: 'hand' };

/** A sample as it was drawn: `population` and its hash say from what. */
export type Sample = {
  readonly at: Instant;
  readonly rule: SampleRule;
  readonly population?: number;
  readonly populationHash?: string;
  readonly tickets: readonly string[];
};

export type Rectification = {
  readonly at: Instant;
  readonly text: string;
  readonly late: boolean;
  readonly decided?: { readonly at: Instant; readonly accepted: boolean; readonly reason?: string };
};

export type FindingState = 'open' | 'reported' | 'rectified';

/** What the team found in a ticket, and what its unit did about it. */
export type Finding = {
  /** From 1 within the campaign. */
  readonly finding: number;
  readonly at: Instant;
  readonly ticketId: string;
  readonly unit: string;
  readonly text: string;
  readonly severity: Severity;
  /** To be rectified by the close of business of this date. */
  readonly rectifyBy: LocalDate;
  readonly state: FindingState;
  /** Dates that passed without a report, as recorded. */
  readonly overdue: readonly LocalDate[];
  readonly rectifications: readonly Rectification[];
};

/** An opening of a ticket by the team: who, which, when (五(二), R70: access is logged). */
export type Opening = { readonly at: Instant; readonly ticketId: string; readonly by: CommittedBy };

/** An inspection campaign (督查). */
export type Campaign = {
  readonly id: string;
  readonly at: Instant;
  readonly subject: string;
  /** Subjects of the team's members. */
  readonly team: readonly string[];
  /** First and last day of the campaign. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly samples: readonly Sample[];
  readonly findings: readonly Finding[];
  readonly openings: readonly Opening[];
  readonly closed?: { readonly at: Instant; readonly report: string };
};

/** Every ticket that was drawn or picked, once. */
export const sampledTickets = ({ samples }: Campaign): readonly string[] => [
  ...new Set(samples.flatMap(({ tickets }) => tickets)),
];

/** A finding that its unit did not rectify in time, or reported late. */
export const isLateFinding = ({ overdue, rectifications }: Finding): boolean =>
  overdue.length > 0 || rectifications.some(({ late }) => late);
