import type { LedgerEntry } from '../limits/ledger.ts';
import type { Instant } from '../time/instant.ts';
import type { JointImpact, Outcome } from './values.ts';

/** Facts of the events of joint handling, villages, supervision, reopening and merging (R9, R47, R55, R72-R75). */
export type JointEvents = {
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
  SupervisionDue: { readonly order: number; readonly replyBy: Instant };
  /** The unit's answer to every demand that waited, each with whether it came in time. */
  SupervisionReplied: {
    readonly unit: string;
    readonly answered: readonly { readonly order: number; readonly replyBy: Instant; readonly late: boolean }[];
    readonly private: { readonly text: string };
  };
  /** 提请联办 (R72): proposed to the leading group. */
  JointProposed: { readonly impact: JointImpact; readonly private: { readonly reason: string } };
  JointDeclined: { readonly private: { readonly reason: string } };
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
};
