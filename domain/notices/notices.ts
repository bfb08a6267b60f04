import type { EventOf, TicketEvent } from '../tickets/events.ts';
import type { County } from '../tickets/facts.ts';
import { phonedAtOnce } from '../tickets/milestones/steps.ts';
import { stageOf, type Ticket } from '../tickets/ticket.ts';
import { jointNotices } from './joint-notices.ts';
import type { Notice } from './notice.ts';
import { requestNotices } from './request-notices.ts';
import {
  auditingPost,
  type NoticeRules,
  none,
  type Scene,
  toAuditor,
  toCentre,
  toCitizen,
  toDispatcher,
  toPosts,
  toUnit,
} from './scene.ts';
import type { TemplateKey } from './template.ts';
import { unreadNotice } from './unread-notices.ts';
import { firstRing, urgentRing } from './urgent-notices.ts';
import { lateReasons, limitText, routeText, satisfactionNames, unitWord } from './words.ts';

/** A breach is told at its instant: handler, head, supervisor on duty, and the caller with the reason (R63). */
const limitPassed = ({ kind, attributedTo }: EventOf<'LimitPassed'>, scene: Scene): readonly Notice[] => {
  if (kind === 'callback') return toCentre('centre-callback-late', scene);
  if (kind === 'dispatch')
    return [
      ...toCentre('centre-dispatch-late', scene, ['duty', 'head']),
      ...toCitizen('citizen-dispatch-late', scene, {}, 'any'),
    ];
  const citizen = toCitizen('citizen-late', scene, { reason: lateReasons[attributedTo] }, 'any');
  return [
    ...toUnit('unit-late', scene, ['handler', 'head']),
    ...toCentre('centre-unit-late', scene),
    ...unreadNotice(scene),
    ...citizen,
  ];
};

const overdue = ({ kind }: EventOf<'OverdueNoticeDue'>, scene: Scene): readonly Notice[] => {
  switch (kind) {
    case 'handling':
      return [...toUnit('unit-overdue', scene, ['handler', 'head']), ...unreadNotice(scene)];
    case 'dispatch':
      return toCentre('centre-dispatch-late', scene);
    case 'callback':
      return toAuditor(scene);
  }
};

/** What waits to be signed is the signatory's, anything else the handler's. */
const unitReminder = (scene: Scene): readonly Notice[] => {
  if (stageOf(scene.after) !== 'signature') return toUnit('unit-reminder', scene, ['handler']);
  const { phase } = scene.after;
  const template = phase.kind === 'handling' && phase.application ? 'signatory-application' : 'signatory-to-sign';
  return toUnit(template, scene, ['signatory']);
};

const reminder = ({ kind }: EventOf<'ReminderDue'>, scene: Scene): readonly Notice[] => {
  switch (kind) {
    case 'dispatch':
      return toCentre('centre-to-dispatch', scene);
    case 'callback':
      return toAuditor(scene);
    case 'handling':
      return [...unitReminder(scene), ...unreadNotice(scene)];
  }
};

/** What the caller is told depends on how it was archived: nobody is told of a callback that was not. */
const archiveTemplate = (event: EventOf<'TicketArchived'>): TemplateKey | undefined => {
  if (!('callbackOutcome' in event)) return 'citizen-archived';
  switch (event.callbackOutcome) {
    case 'closure':
      return 'citizen-closure';
    case 'unreachable':
      return 'citizen-unreachable';
    case 'no-contact':
      return undefined;
  }
};

/** Callers of merged tickets are called back as well (R42). */
const callFollowers = (scene: Scene): readonly Notice[] => {
  const { length } = scene.after.followers;
  return length > 0 ? toCentre('centre-call-followers', scene, ['duty'], { count: String(length) }) : [];
};

/** The supervisor audits what the caller answered; below satisfied the phone is used as well (R43). */
const surveyAnswered = ({ solved, satisfaction }: EventOf<'SurveyAnswered'>, scene: Scene): readonly Notice[] => {
  if (solved === 'no' || satisfaction !== 'satisfied') return toAuditor(scene);
  return scene.after.phase.kind === 'callback'
    ? toCentre('centre-survey-answered', scene, [auditingPost(scene)], {
        satisfaction: satisfactionNames[satisfaction],
      })
    : [];
};

const dispatched = (scene: Scene): readonly Notice[] => [
  ...toUnit('unit-dispatched', scene, ['handler']),
  ...firstRing(scene),
];

/** The successor's people get links of their own, each for the part that the unit had; the caller's matter goes on as it was. */
const succeeded = ({ to }: EventOf<'UnitSucceeded'>, scene: Scene): readonly Notice[] => {
  const { phase } = scene.after;
  if (phase.kind !== 'handling') return [];
  if (phase.unit === to) return toUnit('unit-dispatched', scene, ['handler']);
  if (phase.joint?.partners.includes(to)) return toPosts('unit-partner', to, ['handler'], scene);
  const task = phase.delegations.find(({ unit }) => unit === to);
  return task ? toPosts('village-task', to, ['liaison'], scene, { task: limitText(task.dueAt) }) : [];
};

const rules: NoticeRules = {
  ...requestNotices,
  ...jointNotices,
  TicketFiled: none,
  TicketAnswered: none,
  DeclineProposed: (_, scene) => toCentre('centre-decline-proposed', scene),
  TicketDeclined: ({ private: told }, scene) =>
    toCitizen('citizen-declined', scene, { route: routeText(told?.route ?? '') }, 'any'),
  /** After a granted return it is a transfer: the caller is told so, with the reason. */
  TicketDispatched: (_, scene) => [
    ...dispatched(scene),
    ...toCitizen(scene.before?.phase.kind === 'handling' ? 'citizen-reassigned' : 'citizen-dispatched', scene),
  ],
  TicketReassigned: ({ from }, scene) => [
    ...toPosts('unit-recalled', from, ['handler'], scene, { unit: unitWord(from, scene.county) }),
    ...dispatched(scene),
    ...toCitizen('citizen-reassigned', scene),
  ],
  TicketAcknowledged: none,
  NoticeRead: none,
  CitizenContacted: none,
  ResultSubmitted: (_, scene) => toUnit('signatory-to-sign', scene, ['signatory']),
  ResultSentBack: (_, scene) => toUnit('unit-sent-back', scene, ['handler']),
  ResultSigned: (_, scene) => [
    ...toCitizen('citizen-survey', scene, {}, 'day'),
    ...(phonedAtOnce(scene.after) ? toAuditor(scene) : []),
    ...callFollowers(scene),
  ],
  SurveyAnswered: surveyAnswered,
  CallbackRecorded: none,
  ReworkOrdered: ({ round }, scene) => [
    ...toUnit('unit-rework', scene, ['handler', 'head'], { round: String(round) }),
    ...firstRing(scene),
    ...toDispatcher(scene),
    ...toCitizen('citizen-rework', scene, { round: String(round) }),
  ],
  TicketArchived: (event, scene) => {
    const template = archiveTemplate(event);
    return template ? toCitizen(template, scene, {}, 'any') : [];
  },
  InformationAdded: (_, scene) =>
    scene.after.phase.kind === 'handling' ? toUnit('unit-information', scene, ['handler']) : [],
  PhotoAdded: none,
  UnitUrged: (_, scene) =>
    scene.after.phase.kind === 'handling'
      ? toUnit('unit-urged', scene, ['handler', 'head'])
      : toCentre('centre-to-dispatch', scene),
  TicketWithdrawn: (_, scene) => [
    ...toUnit('unit-withdrawn', scene, ['handler']),
    ...toCitizen('citizen-withdrawn', scene, {}, 'any'),
  ],
  LimitPassed: limitPassed,
  LimitWithdrawn: none,
  LimitRestated: none,
  UnitSucceeded: succeeded,
  ReminderDue: reminder,
  OverdueNoticeDue: overdue,
  UrgentRingDue: urgentRing,
  SurveyStepDue: (_, scene) => toAuditor(scene),
  NoticePutOff: none,
  NoticeDue: ({ template, params }, scene) => toCitizen(template, scene, params, 'any'),
  WorkflowStuck: (_, scene) => toCentre('centre-workflow-stuck', scene),
  OperatorAlarmDue: (_, scene) => toCentre('centre-workflow-stuck', scene),
  WorkflowResumed: none,
  WorkflowRestarted: none,
  ErasureOrdered: none,
  ErasureHeld: none,
  PrivateErased: none,
};

/** The notices an event gives rise to (R43, R48-R50, R63), for the right people; a pure reading of the ticket. */
export const noticesOf = (
  before: Ticket | undefined,
  event: TicketEvent,
  after: Ticket,
  county: County,
): readonly Notice[] => {
  const rule = rules[event.type] as (event: TicketEvent, scene: Scene) => readonly Notice[];
  return rule(event, { before, after, county });
};
