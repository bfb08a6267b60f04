import type { LedgerEntry } from '../limits/ledger.ts';
import type { TemplateKey } from '../notices/template.ts';
import type { TicketClass } from '../rules/rule-set.ts';
import type { Instant } from '../time/instant.ts';
import type { Filing } from './commands.ts';
import type { Attribution, Conclusion, LimitKind } from './events.ts';
import type { EndStage, Medium, Outcome, Satisfaction, Solved, Stage } from './values.ts';

/** A limit that is running: its ledger line, and what has been recorded of it so far. */
export type RunningLimit = {
  readonly entry: LedgerEntry;
  /** When its breach was recorded, if it stands. */
  readonly passedAt?: Instant;
  /** Reminders sent, by their due instants. */
  readonly remindedAt: readonly Instant[];
  /** The latest overdue notice. */
  readonly noticedAt?: Instant;
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
  /** Rings of an urgent ticket so far; the first goes with the dispatch. */
  readonly rings: number;
  readonly result?: SubmittedResult;
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
  readonly answer?: CallerAnswer;
};

export type Ended = {
  readonly kind: 'ended';
  readonly stage: EndStage;
  readonly at: Instant;
  readonly unit?: string;
  readonly class?: TicketClass;
};

export type Phase = Received | Handling | Callback | Ended;

/** A citizen's notice that waits for the end of the quiet hours. */
export type PutOffNotice = {
  readonly template: TemplateKey;
  readonly until: Instant;
  readonly params: Readonly<Record<string, string>>;
};

export type StuckWorkflow = { readonly error: string; readonly since: Instant; readonly alarmedAt: Instant };

/** A ticket (工单): what its events say. */
export type Ticket = {
  readonly id: string;
  /** How many commits were folded. */
  readonly commits: number;
  readonly filing: Filing;
  readonly filedAt: Instant;
  readonly filedBy: { readonly sub: string; readonly unit?: string };
  readonly caller?: string;
  readonly ruleSet: string;
  readonly urgent: boolean;
  readonly phase: Phase;
  readonly ledger: readonly LedgerEntry[];
  readonly breaches: readonly Breach[];
  readonly returns: number;
  readonly round: number;
  /** Who answered, dispatched or reassigned it: they may not audit it (R61). */
  readonly dispatchers: readonly string[];
  readonly archivedAs?: Conclusion;
  readonly putOff: readonly PutOffNotice[];
  /** The run of the workflow, from 1, and when it began. */
  readonly run: number;
  readonly runStartedAt: Instant;
  readonly stuck?: StuckWorkflow;
};

/** The stage as the API names it. One thing at a time: an unsigned result comes before all else. */
export const stageOf = ({ phase }: Ticket): Stage => {
  switch (phase.kind) {
    case 'received':
      return 'received';
    case 'handling':
      return phase.result ? 'signature' : 'dispatched';
    case 'callback':
      return 'callback';
    case 'ended':
      return phase.stage;
  }
};

/** The unit that holds the ticket or concluded it. */
export const unitOf = ({ phase }: Ticket): string | undefined => (phase.kind === 'received' ? undefined : phase.unit);

/** The running limit, if one runs. */
export const limitOf = ({ phase }: Ticket): RunningLimit | undefined =>
  phase.kind === 'ended' ? undefined : phase.limit;

/** The present limit's breach stands and the matter is not concluded (R63). */
export const isOverdue = ({ phase }: Ticket): boolean =>
  (phase.kind === 'received' || phase.kind === 'handling') && phase.limit.passedAt !== undefined;

/** Which limit the phase runs under. */
export const limitKindOf = (phase: Exclude<Phase, Ended>): LimitKind => {
  switch (phase.kind) {
    case 'received':
      return 'dispatch';
    case 'handling':
      return 'handling';
    case 'callback':
      return 'callback';
  }
};
