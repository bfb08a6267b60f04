import type { TicketClass } from '../rules/rule-set.ts';
import type { Instant } from '../time/instant.ts';
import type {
  Area,
  Audit,
  Channel,
  Ground,
  JointImpact,
  Medium,
  NextStep,
  Outcome,
  Satisfaction,
  Solved,
  TicketType,
} from './values.ts';

/** What a caller told (R30). Everything that names a person or a place stands in `private`. */
export type Filing = {
  readonly channel: Channel;
  readonly type: TicketType;
  readonly area?: Area | undefined;
  readonly category?: string | undefined;
  readonly class?: TicketClass | undefined;
  readonly urgent: boolean;
  readonly confidential: boolean;
  readonly againstOfficials: boolean;
  readonly complainedUnit?: string | undefined;
  readonly anonymous: boolean;
  readonly town?: string | undefined;
  readonly outlet?: string | undefined;
  readonly upstreamNumber?: string | undefined;
  /** The limit that level 1 set, epoch milliseconds. */
  readonly upstreamDueAt?: Instant | undefined;
  readonly private: PrivateFiling;
};

/** Names, phones, addresses and free text: removed at erasure, hidden by relation, never logged. */
export type PrivateFiling = {
  readonly subject: string;
  readonly description: string;
  readonly request: string;
  readonly name?: string | undefined;
  /** E.164. */
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  /** WGS 84 degrees. */
  readonly lat?: number | undefined;
  readonly long?: number | undefined;
  /** 代办 (R13): for whom the clerk files, with that person's consent. */
  readonly onBehalf?:
    | { readonly name: string; readonly phone: string; readonly consent: true; readonly item: string }
    | undefined;
  /** 微信群 (R18): what was pasted from a group, as it was, and who sent it there. */
  readonly original?: { readonly sender: string; readonly text: string } | undefined;
};

/** The commands on a ticket that exists, each with its body (DESIGN §6). */
export type CommandBodies = {
  answer: { readonly reply: string };
  decline: { readonly reason: string; readonly route: string };
  dispatch: {
    readonly unit: string;
    readonly class: TicketClass;
    readonly urgent?: boolean | undefined;
    readonly note?: string | undefined;
  };
  reassign: { readonly unit: string; readonly reason: string };
  acknowledge: Readonly<Record<never, never>>;
  'mark-read': Readonly<Record<never, never>>;
  'contact-citizen': { readonly medium: Medium; readonly note: string };
  'submit-result': { readonly summary: string; readonly outcome: Outcome; readonly plan?: string | undefined };
  'sign-result': { readonly approve: boolean; readonly note?: string | undefined };
  'record-callback': {
    readonly medium: Medium;
    readonly reached: boolean;
    readonly solved?: Solved | undefined;
    readonly satisfaction?: Satisfaction | undefined;
    readonly audit?: Audit | undefined;
    readonly next?: NextStep | undefined;
    readonly comment?: string | undefined;
    readonly callReference?: string | undefined;
  };
  'request-return': { readonly reason: string; readonly suggestedUnit: string };
  'decide-return': {
    readonly approve: boolean;
    readonly reason: string;
    readonly unit?: string | undefined;
    readonly class?: TicketClass | undefined;
    readonly outside?: 'level-1' | 'declined' | undefined;
    readonly route?: string | undefined;
  };
  'withdraw-request': Readonly<Record<never, never>>;
  /** A unit asks for `workingDays` (the k of WD(k)), a village liaison for `dueAt` (epoch milliseconds). */
  'request-extension': {
    readonly reason: string;
    readonly workingDays?: number | undefined;
    readonly dueAt?: Instant | undefined;
  };
  'decide-extension': {
    readonly approve: boolean;
    readonly reason: string;
    readonly workingDays?: number | undefined;
  };
  delegate: { readonly unit: string; readonly note?: string | undefined; readonly dueAt?: Instant | undefined };
  'request-closure': { readonly ground: Ground; readonly replyToCitizen: string; readonly statement: string };
  'decide-closure': { readonly approve: boolean; readonly reason: string };
  'record-upstream-decision': { readonly accept: boolean; readonly reason: string };
  reopen: { readonly reason: string };
  'decline-reopen': { readonly reason: string };
  supervise: { readonly message: string; readonly replyBy: Instant };
  'reply-supervision': { readonly text: string };
  'propose-joint': { readonly reason: string; readonly impact: JointImpact };
  'decline-joint': { readonly reason: string };
  join: {
    readonly lead: string;
    readonly partners: readonly string[];
    readonly dueAt?: Instant | undefined;
    readonly minutes: string;
  };
  contribute: { readonly opinion: string };
  merge: { readonly into: string };
  'answer-survey': {
    readonly solved: Solved;
    readonly satisfaction: Satisfaction;
    readonly comment?: string | undefined;
  };
  'add-information': { readonly text: string };
  urge: { readonly message: string };
  withdraw: { readonly reason: string; readonly callReference?: string | undefined };
  restart: Readonly<Record<never, never>>;
  resume: Readonly<Record<never, never>>;
  erase: { readonly reason: string };
  hold: { readonly until: Instant; readonly reason: string };
};

export type CommandName = keyof CommandBodies;
export type Command = { [N in CommandName]: { readonly name: N; readonly body: CommandBodies[N] } }[CommandName];
