import type { EventOf, EventType } from '../tickets/events.ts';
import { limitedPhase, limitKindOf, type Ticket, unitOf } from '../tickets/ticket.ts';
import { type Book, count } from './book.ts';
import { callbackRules } from './callback-rules.ts';
import { centrePlatform, cityPlatform } from './contribution.ts';

/** An event within the period, the ticket before it, and what has been noted so far. */
export type Scene<T extends EventType> = { readonly event: EventOf<T>; readonly before: Ticket; readonly book: Book };

/** How each event that counts is noted. */
export type CountingRules = { readonly [T in EventType]: (scene: Scene<T>) => void };

/** The platform concludes something under the running limit: in time, unless the limit's breach stands at the end. */
export const conclude = (book: Book, before: Ticket, platform: string | undefined): void => {
  const phase = limitedPhase(before);
  if (phase && platform !== undefined)
    book.concluded.push({ platform, kind: limitKindOf(phase), due: phase.limit.entry.due });
};

type Handled = { readonly before: Ticket; readonly book: Book };

/** The centre dispatches the ticket or settles it itself (转办), for the first time under its own limit or after a return. */
const centreHandles = ({ before, book }: Handled): void => {
  count(book, 'handled', centrePlatform);
  if (before.phase.kind === 'received') conclude(book, before, centrePlatform);
};

const receive = (book: Book, unit: string, { round }: Ticket): void => {
  book.receipts = [...book.receipts, { unit, holder: unit, round }];
};

/** 派单有误: the unit should not have had the ticket. What it concluded in an earlier round it did have. */
const takeBack = (book: Book, before: Ticket): void => {
  const unit = unitOf(before);
  book.receipts = book.receipts.filter((receipt) => receipt.holder !== unit || receipt.round !== before.round);
};

const rework = ({ event, book }: Scene<'ReworkOrdered'> | Scene<'TicketReopened'>): void =>
  count(book, 'reworked', centrePlatform, event.entry.unit);

/** The centre, and the unit that holds the ticket. */
const platformsOf = (ticket: Ticket): readonly string[] => {
  const unit = unitOf(ticket);
  return unit === undefined ? [centrePlatform] : [centrePlatform, unit];
};

const nothing = (): void => {};

type ProcessRules = Omit<CountingRules, keyof typeof callbackRules>;

const processRules: ProcessRules = {
  TicketFiled: ({ book }) => count(book, 'received', centrePlatform),
  TicketAnswered: centreHandles,
  TicketDispatched: ({ event, before, book }) => {
    centreHandles({ before, book });
    receive(book, event.unit, before);
  },
  TicketReassigned: ({ event, before, book }) => {
    takeBack(book, before);
    receive(book, event.unit, before);
  },
  TicketDeclined: (scene) => {
    count(scene.book, 'declined', centrePlatform);
    centreHandles(scene);
  },
  TicketMerged: centreHandles,
  TicketWithdrawn: ({ before, book }) => count(book, 'withdrawn', centrePlatform, unitOf(before)),
  JointAppointed: ({ event, before, book }) => {
    count(book, 'joint', centrePlatform, event.lead, ...event.partners);
    if (before.phase.kind === 'received') centreHandles({ before, book });
    if (unitOf(before) !== event.lead) receive(book, event.lead, before);
  },
  ResultSigned: ({ before, book }) => {
    count(book, 'handled', unitOf(before));
    conclude(book, before, unitOf(before));
  },
  ReturnDecided: ({ event, before, book }) => {
    if (!event.approve) return;
    count(book, 'returned', centrePlatform, unitOf(before));
    takeBack(book, before);
  },
  ExtensionGranted: ({ before, book }) => count(book, 'extended', centrePlatform, unitOf(before)),
  SentUpstream: ({ event, before, book }) => {
    count(book, 'received', cityPlatform);
    // After a callback the unit has concluded already; a return is not the unit's at all.
    if (event.from === 'return' || before.phase.kind !== 'handling') return;
    count(book, 'handled', before.phase.unit);
    conclude(book, before, before.phase.unit);
  },
  UpstreamAccepted: ({ book }) => count(book, 'handled', cityPlatform),
  UpstreamRefused: ({ book }) => {
    count(book, 'handled', cityPlatform);
    count(book, 'returned', cityPlatform);
  },
  ReworkOrdered: rework,
  TicketReopened: rework,
  SupervisionOrdered: ({ before, book }) => count(book, 'supervised', centrePlatform, unitOf(before)),
  SupervisionDue: ({ event, before, book }) => {
    book.repliedLate.set(event.order, platformsOf(before));
  },
  SupervisionReplied: ({ event, before, book }) => {
    // Received before the limit and committed after it: the limit never passed without an answer.
    for (const { order, late } of event.answered) if (!late) book.repliedLate.delete(order);
    if (event.answered.every(({ late }) => late)) return;
    for (const platform of platformsOf(before)) book.repliedInTime.add(platform);
  },
  OpinionContributed: nothing,
  JointProposed: nothing,
  JointDeclined: nothing,
  TaskDelegated: ({ event, book }) => count(book, 'received', event.unit),
  TaskReported: ({ event, before, book }) => {
    count(book, 'handled', event.unit);
    const tasks = before.phase.kind === 'handling' ? before.phase.delegations : [];
    const task = tasks.find(({ unit }) => unit === event.unit);
    if (task && event.at < task.dueAt) book.tasksInTime.add(event.unit);
  },
  /** Limits of the villages' parts are noted whatever the month: `task-limits.ts`. */
  TaskDue: nothing,
  TaskExtensionDecided: ({ event, book }) => {
    if (event.approve) count(book, 'extended', event.unit);
  },
  DeclineProposed: nothing,
  TicketAcknowledged: nothing,
  NoticeRead: nothing,
  CitizenContacted: nothing,
  ResultSubmitted: nothing,
  ResultSentBack: nothing,
  InformationAdded: nothing,
  PhotoAdded: nothing,
  UnitUrged: nothing,
  LimitWithdrawn: nothing,
  LimitRestated: nothing,
  /** Received it was by the unit of that time; what comes is the successor's, which holds it now. */
  UnitSucceeded: ({ event, book }) => {
    book.receipts = book.receipts.map((receipt) =>
      receipt.holder === event.from ? { ...receipt, holder: event.to } : receipt,
    );
  },
  ReminderDue: nothing,
  OverdueNoticeDue: nothing,
  UrgentRingDue: nothing,
  SurveyStepDue: nothing,
  NoticePutOff: nothing,
  NoticeDue: nothing,
  WorkflowStuck: nothing,
  OperatorAlarmDue: nothing,
  WorkflowResumed: nothing,
  WorkflowRestarted: nothing,
  ReturnRequested: nothing,
  ExtensionRequested: nothing,
  ExtensionRefused: nothing,
  RequestWithdrawn: nothing,
  RequestEnded: nothing,
  ReviewLate: nothing,
  ReviewRestated: nothing,
  HoldEnded: nothing,
  ClosureDrafted: nothing,
  ClosureSentBack: nothing,
  ClosureRequested: nothing,
  ClosureRefused: nothing,
  UpstreamReminderDue: nothing,
  TaskExtensionRequested: nothing,
  ReopenRequested: nothing,
  ReopenAnswerLate: nothing,
  ReopenDeclined: nothing,
  FollowerJoined: nothing,
  ErasureOrdered: nothing,
  ErasureHeld: nothing,
  PrivateErased: nothing,
};

/** Every event has its line: one that is added does not compile before it is known whether it counts. */
export const countingRules: CountingRules = { ...processRules, ...callbackRules };
