import type { LedgerEntry } from '../limits/ledger.ts';
import type { TicketClass } from '../rules/rule-set.ts';
import type { Instant } from '../time/instant.ts';
import type { Filing } from './commands.ts';
import type { Conclusion, LimitKind, RequestKind } from './event-values.ts';
import type { Breach, Limited, PendingRequest, Phase, PutOffNotice, RunningLimit, StuckWorkflow } from './phases.ts';
import type { Photo } from './photo.ts';
import type { JointProposal, Supervision } from './supervision.ts';
import type { Stage } from './values.ts';

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
  /** Return requests decided so far, the units refused, and whether the unit was designated finally (指定办理). */
  readonly returnsDecided: number;
  readonly refusedReturns: readonly string[];
  readonly designated: boolean;
  /** Tickets of other callers merged into this one. */
  readonly followers: readonly string[];
  /** In the order in which they were stored; those of earlier rounds too. */
  readonly photos: readonly Photo[];
  /** How often the caller has added to it by page or SMS: information, urging, a further answer to a survey. */
  readonly callerAdditions: number;
  /** How often it was urged (催办), by whomever, and corrected from one unit to another (改派). */
  readonly urgings: number;
  readonly reassignments: number;
  /** 督办: every demand, with what became of it. */
  readonly supervisions: readonly Supervision[];
  /** 提请联办: proposed to the leading group (R72). */
  readonly jointProposed?: JointProposal;
  readonly putOff: readonly PutOffNotice[];
  /** The run of the workflow, from 1, when it began, and how many commits there were before. */
  readonly run: number;
  readonly runStartedAt: Instant;
  readonly runStartedAfter: number;
  readonly stuck?: StuckWorkflow;
  /** When it was ordered to erase the private part, until when it must not be, and when it was. */
  readonly erasureOrderedAt?: Instant;
  readonly heldUntil?: Instant;
  readonly erasedAt?: Instant;
};

const reviewStages: { readonly [K in RequestKind]: Stage } = {
  return: 'return-review',
  extension: 'extension-review',
  closure: 'closure-review',
};

/** The stage as the API names it. One thing at a time: an unsigned result comes before all else. */
export const stageOf = ({ phase }: Ticket): Stage => {
  switch (phase.kind) {
    case 'received':
      return 'received';
    case 'handling':
      if (phase.result || phase.application) return 'signature';
      return phase.request ? reviewStages[phase.request.kind] : 'dispatched';
    case 'callback':
      return 'callback';
    case 'closing':
      return 'closure-review';
    case 'upstream':
      return 'upstream';
    case 'ended':
      return phase.stage;
  }
};

/** The unit that holds the ticket or concluded it. */
export const unitOf = ({ phase }: Ticket): string | undefined => {
  switch (phase.kind) {
    case 'received':
      return undefined;
    case 'closing':
      return phase.callback.unit;
    case 'handling':
    case 'callback':
    case 'upstream':
    case 'ended':
      return phase.unit;
  }
};

/** The class the ticket is handled under, once a unit has it. */
export const classOf = ({ phase }: Ticket): TicketClass | undefined => {
  switch (phase.kind) {
    case 'received':
      return undefined;
    case 'closing':
      return phase.callback.class;
    case 'handling':
    case 'callback':
    case 'upstream':
    case 'ended':
      return phase.class;
  }
};

/** The phase, if a limit runs in it. */
export const limitedPhase = ({ phase }: Ticket): Limited | undefined =>
  phase.kind === 'received' || phase.kind === 'handling' || phase.kind === 'callback' ? phase : undefined;

/** The request that waits for a decision. */
export const requestOf = ({ phase }: Ticket): PendingRequest | undefined =>
  phase.kind === 'handling' || phase.kind === 'closing' ? phase.request : undefined;

/** The running limit, if one runs. */
export const limitOf = (ticket: Ticket): RunningLimit | undefined => limitedPhase(ticket)?.limit;

/** The present limit's breach stands and the matter is not concluded (R63). */
export const isOverdue = ({ phase }: Ticket): boolean =>
  (phase.kind === 'received' || phase.kind === 'handling') && phase.limit.passedAt !== undefined;

/** Which limit the phase runs under. */
export const limitKindOf = (phase: Limited): LimitKind => {
  switch (phase.kind) {
    case 'received':
      return 'dispatch';
    case 'handling':
      return 'handling';
    case 'callback':
      return 'callback';
  }
};
