import type { LedgerEntry } from '../limits/ledger.ts';
import type { TemplateKey } from '../notices/template.ts';
import type { TicketClass } from '../rules/rule-set.ts';
import type { Instant } from '../time/instant.ts';
import type { Attribution, LimitKind, ReadingPost, RequestKind } from './event-values.ts';
import type { EndStage, Ground, Medium, Outcome, Satisfaction, Solved } from './values.ts';

/** A limit that is running: its ledger line, and what has been recorded of it so far. */
export type RunningLimit = {
  readonly entry: LedgerEntry;
  /** When its breach was recorded, if it stands. */
  readonly passedAt?: Instant;
  /** Reminders sent, by their due instants. */
  readonly remindedAt: readonly Instant[];
  /** The latest overdue notice. */
  readonly noticedAt?: Instant;
  /** When the request that held the mark past the limit was decided or held it no longer. */
  readonly heldUntil?: Instant;
  /** A request was decided after its own limit: a breach is the reviewer's. */
  readonly reviewerLate?: true;
};

/** A breach on record (R63, R71). Struck when the unit should never have had the ticket (派单有误). */
export type Breach = {
  readonly kind: LimitKind;
  readonly limit: Instant;
  readonly recordedAt: Instant;
  readonly round: number;
  readonly unit?: string;
  readonly attributedTo: Attribution;
  readonly struck: boolean;
};

export type SubmittedResult = { readonly outcome: Outcome; readonly at: Instant; readonly by: string };

/** A unit's request that waits for its superiors' decision. A request made in time holds the breach mark, not the clock. */
export type PendingRequest = {
  readonly kind: RequestKind;
  readonly at: Instant;
  readonly by: string;
  /** Close of the working day after the request: the reviewer's own limit. */
  readonly reviewDue: Instant;
  /** How often that limit and those of the following days have passed: each escalates one step. */
  readonly late: number;
  /** Until when the mark is held: the close of the cap day. Absent when it was asked after the limit. */
  readonly holdUntil?: Instant;
  /** These limits depend on a holiday notice that has not come. */
  readonly provisional?: true;
  /** Of a return: which decided one it will be, and the unit it suggests. */
  readonly number?: number;
  readonly suggestedUnit?: string;
  /** Of an extension: the k of WD(k). */
  readonly workingDays?: number;
};

/** A closure application that the signatory has not confirmed. */
export type DraftApplication = { readonly ground: Ground; readonly at: Instant; readonly by: string };

/** 交办: a village's part of the work, inside the township's limit. */
export type Delegation = {
  readonly unit: string;
  readonly at: Instant;
  readonly dueAt: Instant;
  readonly reportedAt?: Instant;
  readonly noticedAt?: Instant;
  /** When the village first read it. */
  readonly readAt?: Instant;
  /** More time asked of the township. */
  readonly asked?: { readonly dueAt: Instant; readonly by: string };
};

/** The caller's own words about the result; the last one decides, all are kept in the timeline. */
export type CallerAnswer = {
  readonly solved: Solved;
  readonly satisfaction: Satisfaction;
  readonly medium: Medium;
  readonly at: Instant;
};

/** 待派: accepted, not yet dispatched. */
export type Received = {
  readonly kind: 'received';
  readonly limit: RunningLimit;
  readonly declineProposedAt?: Instant;
};

/** 办理中: a unit holds the ticket; with an unsigned result it is 待签字. */
export type Handling = {
  readonly kind: 'handling';
  readonly unit: string;
  readonly class: TicketClass;
  readonly receivedAt: Instant;
  readonly limit: RunningLimit;
  readonly acknowledgedAt?: Instant;
  /** When each post first read it since this receipt (R49). */
  readonly reads: Readonly<Partial<Record<ReadingPost, Instant>>>;
  /** Rings of an urgent ticket so far; the first goes with the dispatch. */
  readonly rings: number;
  readonly result?: SubmittedResult;
  readonly application?: DraftApplication;
  readonly request?: PendingRequest;
  /** One decided extension request per receipt. */
  readonly extensionDecided?: true;
  /** After level 1's refusal: a result, and nothing else. */
  readonly resultOnly?: true;
  readonly joint?: { readonly partners: readonly string[] };
  readonly delegations: readonly Delegation[];
};

/** 待回访: concluded (办结); archived only when the caller is satisfied and the audit passes. */
export type Callback = {
  readonly kind: 'callback';
  /** By whom it was concluded: `answer` at intake (立办立结) or a unit's signed `result`. */
  readonly conclusion: 'answer' | 'result';
  readonly unit?: string;
  readonly class?: TicketClass;
  readonly concludedAt: Instant;
  readonly limit: RunningLimit;
  readonly phoneStepAt?: Instant;
  /** Attempts on record, reached or not. */
  readonly attempts: number;
  /** When nobody was reached. */
  readonly failedAt: readonly Instant[];
  readonly answer?: CallerAnswer;
};

/** 申请办结 after a callback: level 2 decides, no unit's limit runs. */
export type Closing = { readonly kind: 'closing'; readonly callback: Callback; readonly request: PendingRequest };

/** 待一级办结: level 1 decides, no limit runs; level 2 is reminded. */
export type Upstream = {
  readonly kind: 'upstream';
  readonly from: 'closure' | 'return';
  readonly unit?: string;
  readonly class?: TicketClass;
  readonly since: Instant;
  readonly remindedAt: Instant;
  /** What the caller answered before the closure was applied for. */
  readonly answer?: CallerAnswer;
};

export type Ended = {
  readonly kind: 'ended';
  readonly stage: EndStage;
  readonly at: Instant;
  readonly unit?: string;
  readonly class?: TicketClass;
  /** The caller's last answer, also one given after a closure or a merger. */
  readonly answer?: CallerAnswer;
  /** The citizen asked to have it taken up again; answered by then. */
  readonly reopenAsked?: { readonly at: Instant; readonly answerDue: Instant; readonly lateAt?: Instant };
  readonly into?: string;
};

/** Phases in which a limit runs. */
export type Limited = Received | Handling | Callback;
export type Phase = Limited | Closing | Upstream | Ended;

/** A citizen's notice that waits for the end of the quiet hours. */
export type PutOffNotice = {
  readonly template: TemplateKey;
  readonly until: Instant;
  readonly params: Readonly<Record<string, string>>;
};

export type StuckWorkflow = { readonly error: string; readonly since: Instant; readonly alarmedAt: Instant };
