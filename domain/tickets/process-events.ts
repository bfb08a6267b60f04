import type { LedgerEntry } from '../limits/ledger.ts';
import type { TemplateKey } from '../notices/template.ts';
import type { TicketClass } from '../rules/rule-set.ts';
import type { Instant } from '../time/instant.ts';
import type { Filing, PrivateFiling } from './commands.ts';
import type { Attribution, Conclusion, LimitKind, ReadingPost } from './event-values.ts';
import type { Audit, Medium, Outcome, PhotoStep, Satisfaction, Solved } from './values.ts';

/** Facts of the events from intake to archive, and of the time that passes. Free text stands under `private` only. */
export type ProcessEvents = {
  TicketFiled: {
    readonly filing: Omit<Filing, 'private'>;
    readonly private: PrivateFiling;
    readonly ticketId: string;
    readonly ruleSet: string;
    /** HMAC of the caller's E.164 number: finds a caller's tickets without storing the number in an index. */
    readonly caller?: string;
    readonly filedBy: { readonly sub: string; readonly unit?: string };
    readonly entry: LedgerEntry;
  };
  TicketAnswered: { readonly entry: LedgerEntry; readonly private: { readonly reply: string } };
  DeclineProposed: { readonly private: { readonly reason: string; readonly route: string } };
  TicketDeclined: { readonly private: { readonly reason: string; readonly route: string } };
  TicketDispatched: {
    readonly unit: string;
    readonly class: TicketClass;
    readonly urgent: boolean;
    readonly entry: LedgerEntry;
    readonly private: { readonly note?: string | undefined };
  };
  TicketReassigned: {
    readonly from: string;
    readonly unit: string;
    readonly entry: LedgerEntry;
    readonly private: { readonly reason: string };
  };
  /** Signed for by these posts, which have read it by that. */
  TicketAcknowledged: { readonly unit: string; readonly posts?: readonly ReadingPost[] };
  /** A post read the ticket for the first time since its unit received it (R49); a village its part of it. */
  NoticeRead: { readonly unit: string; readonly post: ReadingPost };
  CitizenContacted: { readonly medium: Medium; readonly private: { readonly note: string } };
  ResultSubmitted: {
    readonly outcome: Outcome;
    readonly private: { readonly summary: string; readonly plan?: string | undefined };
  };
  ResultSentBack: { readonly private: { readonly note?: string | undefined } };
  ResultSigned: { readonly entry: LedgerEntry; readonly private: { readonly note?: string | undefined } };
  SurveyAnswered: {
    readonly solved: Solved;
    readonly satisfaction: Satisfaction;
    readonly medium: Medium;
    readonly private: { readonly comment?: string | undefined };
  };
  CallbackRecorded: {
    readonly medium: Medium;
    readonly reached: boolean;
    readonly solved?: Solved | undefined;
    readonly satisfaction?: Satisfaction | undefined;
    readonly audit?: Audit | undefined;
    readonly callReference?: string | undefined;
    readonly private: { readonly comment?: string | undefined };
  };
  ReworkOrdered: { readonly round: number; readonly entry: LedgerEntry };
  /** With the caller's answers, or with the outcome that says why there are none. */
  TicketArchived: Conclusion;
  InformationAdded: { readonly private: { readonly text: string } };
  /** A photo was checked and stored: its id, its bytes after cleaning, and the unit that took it, if no citizen did. */
  PhotoAdded: {
    readonly step: PhotoStep;
    readonly photo: string;
    readonly bytes: number;
    readonly unit?: string;
  };
  UnitUrged: { readonly private: { readonly message: string } };
  TicketWithdrawn: {
    readonly callReference?: string | undefined;
    readonly private: { readonly reason: string };
  };
  /** A limit passed: `at` is the limit's own instant, `recordedAt` when its milestone fired. Never computed afterwards. */
  LimitPassed: {
    readonly limit: Instant;
    readonly kind: LimitKind;
    readonly recordedAt: Instant;
    readonly attributedTo: Attribution;
    readonly unit?: string;
  };
  /** An act received before the limit was committed after it: the breach never was. */
  LimitWithdrawn: { readonly limit: Instant; readonly kind: LimitKind };
  /** The holiday notice came: a provisional limit is restated, in one audited batch over all open tickets. */
  LimitRestated: { readonly entry: LedgerEntry };
  /** A unit was merged or abolished: its part in the open ticket is its successor's, in one audited batch (R10). */
  UnitSucceeded: { readonly from: string; readonly to: string };
  ReminderDue: { readonly limit: Instant; readonly kind: LimitKind };
  OverdueNoticeDue: { readonly limit: Instant; readonly kind: LimitKind };
  UrgentRingDue: { readonly ring: number };
  SurveyStepDue: { readonly step: 'phone' };
  NoticePutOff: {
    readonly template: TemplateKey;
    readonly until: Instant;
    readonly params: Readonly<Record<string, string>>;
  };
  NoticeDue: {
    readonly template: TemplateKey;
    readonly until: Instant;
    readonly params: Readonly<Record<string, string>>;
  };
  WorkflowStuck: { readonly run: number; readonly hop: number; readonly error: string };
  OperatorAlarmDue: { readonly run: number };
  WorkflowResumed: { readonly run: number };
  WorkflowRestarted: { readonly run: number };
};
