import type { LedgerEntry } from '../limits/ledger.ts';
import type { TemplateKey } from '../notices/template.ts';
import type { TicketClass } from '../rules/rule-set.ts';
import type { Instant } from '../time/instant.ts';
import type { Filing, PrivateFiling } from './commands.ts';
import type { Audit, CallbackOutcome, Ground, Medium, Outcome, Satisfaction, Solved } from './values.ts';

/** Which of a ticket's limits: 转办 (centre), 办理 (unit), 回访 (centre). */
export type LimitKind = 'dispatch' | 'handling' | 'callback';
/** What a unit may ask its superiors. */
export type RequestKind = 'return' | 'extension' | 'closure';
export type Attribution = 'unit' | 'reviewer' | 'centre';

/** What a ticket is archived with (R45). */
export type Conclusion =
  | { readonly solved: Solved; readonly satisfaction: Satisfaction }
  | { readonly callbackOutcome: CallbackOutcome };

/** The facts of each event. Free text stands under `private` only. */
type EventFacts = {
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
  TicketAcknowledged: { readonly unit: string };
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
  /** 退回申请 (R34): `number` counts the decided return requests of the ticket, this one included. */
  ReturnRequested: {
    readonly number: number;
    readonly suggestedUnit: string;
    readonly reviewDue: Instant;
    readonly holdUntil?: Instant;
    readonly private: { readonly reason: string };
  };
  ReturnDecided: {
    readonly approve: boolean;
    readonly number: number;
    /** 指定办理: no further return, whichever unit has it now. */
    readonly final: boolean;
    readonly private: { readonly reason: string };
  };
  /** 延时申请 (R40): `workingDays` is the k of WD(k), counted from the receipt. */
  ExtensionRequested: {
    readonly workingDays: number;
    readonly reviewDue: Instant;
    readonly holdUntil?: Instant;
    readonly private: { readonly reason: string };
  };
  ExtensionGranted: { readonly entry: LedgerEntry; readonly private: { readonly reason: string } };
  ExtensionRefused: { readonly private: { readonly reason: string } };
  RequestWithdrawn: { readonly kind: RequestKind };
  /** A signed result, a reassignment or a joint appointment ends the request that was pending. */
  RequestEnded: { readonly kind: RequestKind };
  ReviewLate: { readonly kind: RequestKind; readonly late: number };
  /** Undecided at the close of the cap day: the breach mark is held no longer. */
  HoldEnded: { readonly kind: RequestKind };
  /** 申请办结 (R41): drafted by the unit, confirmed by the signatory. */
  ClosureDrafted: {
    readonly ground: Ground;
    readonly private: { readonly replyToCitizen: string; readonly statement: string };
  };
  ClosureSentBack: { readonly private: { readonly note?: string | undefined } };
  ClosureRequested: {
    readonly ground: Ground;
    readonly reviewDue: Instant;
    readonly holdUntil?: Instant;
    readonly private: { readonly statement?: string | undefined; readonly note?: string | undefined };
  };
  ClosureRefused: { readonly private: { readonly reason: string } };
  /** Forwarded to level 1, with a unit's closure application or because the matter is outside the county. */
  SentUpstream: { readonly from: 'closure' | 'return'; readonly private: { readonly reason: string } };
  UpstreamReminderDue: { readonly since: Instant };
  /** Level 1 refused: back with one working day, or to be dispatched when no unit had it. */
  UpstreamRefused: { readonly entry: LedgerEntry; readonly private: { readonly reason: string } };
  UpstreamAccepted: { readonly private: { readonly reason: string } };
  /** 联办 (R72-R75). */
  JointAppointed: {
    readonly lead: string;
    readonly partners: readonly string[];
    readonly entry: LedgerEntry;
    readonly private: { readonly minutes: string };
  };
  OpinionContributed: { readonly unit: string; readonly private: { readonly opinion: string } };
  /** 交办 to a village (R9): a sub-task under the township's unmoved limit. */
  TaskDelegated: {
    readonly unit: string;
    readonly dueAt: Instant;
    readonly private: { readonly note?: string | undefined };
  };
  TaskReported: {
    readonly unit: string;
    readonly outcome: Outcome;
    readonly private: { readonly summary: string; readonly plan?: string | undefined };
  };
  TaskExtensionRequested: {
    readonly unit: string;
    readonly dueAt: Instant;
    readonly private: { readonly reason: string };
  };
  TaskExtensionDecided: {
    readonly unit: string;
    readonly approve: boolean;
    readonly dueAt: Instant;
    readonly private: { readonly reason: string };
  };
  TaskDue: { readonly unit: string; readonly dueAt: Instant };
  /** 督办 (R55): an answer is demanded by an instant of its own. */
  SupervisionOrdered: { readonly replyBy: Instant; readonly private: { readonly message: string } };
  SupervisionDue: { readonly replyBy: Instant };
  ReopenRequested: { readonly answerDue: Instant; readonly private: { readonly reason: string } };
  /** The request was not answered in time: found by the daily sweep, since no workflow waits for an archived ticket. */
  ReopenAnswerLate: { readonly answerDue: Instant };
  ReopenDeclined: { readonly private: { readonly reason: string } };
  TicketReopened: {
    readonly round: number;
    readonly entry: LedgerEntry;
    readonly private: { readonly reason: string };
  };
  TicketMerged: { readonly into: string };
  /** On the master: a caller with the same matter (并单). */
  FollowerJoined: { readonly follower: string };
  InformationAdded: { readonly private: { readonly text: string } };
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

export type EventType = keyof EventFacts;

/**
 * Something that happened to a ticket. `at` is when: the gateway's instant for an act, its own due instant for a
 * milestone. `by` is the subject who acted, `citizen` or `workflow`.
 */
export type TicketEvent = {
  [T in EventType]: { readonly type: T; readonly at: Instant; readonly by: string } & EventFacts[T];
}[EventType];

export type EventOf<T extends EventType> = Extract<TicketEvent, { type: T }>;
