import type { TimeOfDay } from '../time/instant.ts';

/** How hard a matter is (三(三)): 简单 · 普通 · 复杂疑难. */
export type TicketClass = 'simple' | 'ordinary' | 'complex';

/** The two who are to be reached at the same moment: the head by OA, the handler on the platform (三(五), R49). */
export type WatchedPost = 'handler' | 'head';

/** A value of the rule set with the clause it comes from, and the requirement that restates it. */
export type Ruled<T> = { readonly value: T; readonly clause: string; readonly requirement: string };

/**
 * A version of the time-limit rules (时限规则). Every number of the law is a value here, with its clause (decision 3):
 * a ticket keeps the version it was opened under. Times of day are Asia/Shanghai, counts are working days unless the
 * name says otherwise.
 */
export type RuleSet = {
  readonly version: string;
  readonly approval: string;
  readonly effectiveFrom: string;
  readonly startOfBusiness: Ruled<TimeOfDay>;
  readonly closeOfBusiness: Ruled<TimeOfDay>;
  /** Until when on the acceptance day the centre must have dispatched, every day of the year. */
  readonly dispatchBy: Ruled<TimeOfDay>;
  /** A simple matter received before this time of a working day is due the same day. */
  readonly simpleCutoff: Ruled<TimeOfDay>;
  /** n of WD(n) in which a unit handles a matter of the class. */
  readonly handlingDays: { readonly [K in TicketClass]: Ruled<number> };
  /** n of WD(n) that no extension may pass: 一般事项不超过五个工作日. */
  readonly cap: Ruled<number>;
  /** Working days taken off for each granted return (核减), and the least that remains for an ordinary matter. */
  readonly deduction: Ruled<number>;
  readonly floor: Ruled<number>;
  /** n of WD(n) until which a return may be asked. */
  readonly returnWindow: Ruled<number>;
  /** n of WD(n) after a request within which a reviewer decides it. */
  readonly reviewDays: Ruled<number>;
  /** n of WD(n) after the conclusion until which the first callback must be tried. */
  readonly callbackDays: Ruled<number>;
  /** Hours after the survey before the phone is used. */
  readonly surveyHours: Ruled<number>;
  /** Hours before a unit's limit at which it is reminded. */
  readonly reminderLeads: Ruled<readonly number[]>;
  /** Of whom the centre is told that a reminded or overdue ticket is unread; `handler` alone where no OA is connected. */
  readonly unreadAlarm: Ruled<readonly WatchedPost[]>;
  /** Hours before the dispatch limit at which the centre is reminded. */
  readonly dispatchReminderLead: Ruled<number>;
  /** Seconds over which the reminders of equal limits are spread. */
  readonly reminderJitter: Ruled<number>;
  /** Citizens are not disturbed from … until …. */
  readonly quietFrom: Ruled<TimeOfDay>;
  readonly quietUntil: Ruled<TimeOfDay>;
  /** Minutes between rings of an urgent ticket, and from which ring the head and the centre's head are rung too. */
  readonly urgentRingMinutes: Ruled<number>;
  readonly urgentHeadFromRing: Ruled<number>;
  readonly urgentCentreHeadFromRing: Ruled<number>;
  /** The round of rework (重办) from which the centre's head, then the leading group, decides. */
  readonly reworkByHead: Ruled<number>;
  readonly reworkByLeadingGroup: Ruled<number>;
  /** Which return request of a ticket the centre's head decides, and which settles it finally (指定办理). */
  readonly returnByHead: Ruled<number>;
  readonly returnFinal: Ruled<number>;
  /** n of WD(n) from the appointment for a joint matter, unless the leading group sets its own limit. */
  readonly jointDays: Ruled<number>;
  /** n of WD(n) for a unit to which level 1 sent a closure application back. */
  readonly upstreamRefusalDays: Ruled<number>;
  /** Working days between reminders to level 2 while level 1 decides. */
  readonly upstreamReminderDays: Ruled<number>;
  /** Failed attempts, and on how many dates, after which a caller counts as unreachable. */
  readonly unreachableAttempts: Ruled<number>;
  readonly unreachableDates: Ruled<number>;
  /** Calendar days after the archive within which a ticket may be reopened, and n of WD(n) to answer a citizen's request. */
  readonly reopenDays: Ruled<number>;
  readonly reopenAnswerDays: Ruled<number>;
  /** Photos that a step of a round takes. */
  readonly photosPerStep: Ruled<number>;
  /** Years after its end for which the private part of a ticket is kept: names, phones, addresses, what was said, photos. */
  readonly privateYears: Ruled<number>;
  /** How often a caller may add to one ticket by page or SMS: information, urging, answering a survey again. */
  readonly callerAdditions: Ruled<number>;
  /** Whether open tickets' provisional limits are restated when the holiday notice arrives. */
  readonly restatement: Ruled<true>;
  /** Days after which a run hands over to the next, well before the platform's year ends. */
  readonly runDays: Ruled<number>;
  /** Commits of a run after which it hands over as well: the platform ends one whose history is full. */
  readonly runCommits: Ruled<number>;
  /** Hops of a run without a new commit after which an operator is called. */
  readonly idleHops: Ruled<number>;
  /** When an operator is called again about a stuck workflow, each day. */
  readonly operatorAlarm: Ruled<TimeOfDay>;
};
