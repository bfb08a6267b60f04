import type { Post } from '../organisation/unit.ts';
import type { EventOf, EventType, TicketEvent } from '../tickets/events.ts';
import { type County, limitFactsOf } from '../tickets/facts.ts';
import { phonedAtOnce } from '../tickets/milestones/steps.ts';
import { limitOf, type Ticket, unitOf } from '../tickets/ticket.ts';
import { linkRoles, type Notice, type Recipient } from './notice.ts';
import type { TemplateKey } from './template.ts';
import { lateReasons, limitText, routeText, ticketWords, unitWord } from './words.ts';

/** The ticket before and after the event that gives rise to notices. */
type Scene = { readonly before: Ticket | undefined; readonly after: Ticket; readonly county: County };
type NoticeRules = { readonly [T in EventType]: (event: EventOf<T>, scene: Scene) => readonly Notice[] };
type Params = Readonly<Record<string, string>>;

const centreUnit = 'centre';

const notice = (
  template: TemplateKey,
  recipient: Recipient,
  { after, county }: Scene,
  params: Params = {},
  hours: Notice['hours'] = 'any',
): Notice => {
  const link = linkRoles[template];
  const limit = limitOf(after);
  return {
    template,
    recipient,
    hours,
    ...(link ? { link } : {}),
    params: {
      ...ticketWords(after, county),
      unit: unitWord(unitOf(after), county),
      ...(limit ? { due: limitText(limit.entry.due) } : {}),
      ...params,
    },
  };
};

/** Nobody is told who left no phone. What is urgent keeps to no quiet hours. */
const toCitizen = (
  template: TemplateKey,
  scene: Scene,
  params: Params = {},
  hours: Notice['hours'] = scene.after.urgent ? 'any' : 'day',
): readonly Notice[] =>
  scene.after.filing.private?.phone === undefined ? [] : [notice(template, { to: 'citizen' }, scene, params, hours)];

const toPosts = (
  template: TemplateKey,
  unit: string | undefined,
  posts: readonly Post[],
  scene: Scene,
  params: Params = {},
): readonly Notice[] =>
  unit === undefined ? [] : posts.map((post) => notice(template, { to: 'post', unit, post }, scene, params));

const toUnit = (template: TemplateKey, scene: Scene, posts: readonly Post[], params: Params = {}): readonly Notice[] =>
  toPosts(template, unitOf(scene.after), posts, scene, params);

const toCentre = (
  template: TemplateKey,
  scene: Scene,
  posts: readonly Post[] = ['duty'],
  params: Params = {},
): readonly Notice[] => toPosts(template, centreUnit, posts, scene, params);

const none = (): readonly Notice[] => [];

/** A breach is told at its instant: handler, head, supervisor on duty, and the caller with the reason (R63). */
const limitPassed = ({ kind, attributedTo }: EventOf<'LimitPassed'>, scene: Scene): readonly Notice[] => {
  if (kind === 'callback') return toCentre('centre-callback-late', scene);
  const citizen = toCitizen('citizen-late', scene, { reason: lateReasons[attributedTo] }, 'any');
  if (kind === 'dispatch') return [...toCentre('centre-dispatch-late', scene, ['duty', 'head']), ...citizen];
  return [...toUnit('unit-late', scene, ['handler', 'head']), ...toCentre('centre-unit-late', scene), ...citizen];
};

const overdue = ({ kind }: EventOf<'OverdueNoticeDue'>, scene: Scene): readonly Notice[] => {
  switch (kind) {
    case 'handling':
      return toUnit('unit-overdue', scene, ['handler', 'head']);
    case 'dispatch':
      return toCentre('centre-dispatch-late', scene);
    case 'callback':
      return toCentre('centre-to-call', scene);
  }
};

const reminder = ({ kind }: EventOf<'ReminderDue'>, scene: Scene): readonly Notice[] => {
  switch (kind) {
    case 'dispatch':
      return toCentre('centre-to-dispatch', scene);
    case 'callback':
      return toCentre('centre-to-call', scene);
    case 'handling':
      return scene.after.phase.kind === 'handling' && scene.after.phase.result
        ? toUnit('signatory-to-sign', scene, ['signatory'])
        : toUnit('unit-reminder', scene, ['handler']);
  }
};

/** Ring by ring the circle grows: duty phone, then the unit's head, then the centre's head. */
const urgentRing = ({ ring }: { readonly ring: number }, scene: Scene): readonly Notice[] => {
  const { rules } = limitFactsOf(scene.county, scene.after);
  const params = { ring: String(ring) };
  return [
    ...toUnit('unit-urgent', scene, ring >= rules.urgentHeadFromRing.value ? ['duty', 'head'] : ['duty'], params),
    ...(ring >= rules.urgentCentreHeadFromRing.value
      ? toCentre('centre-urgent-unsigned', scene, ['head'], params)
      : []),
  ];
};

const firstRing = (scene: Scene): readonly Notice[] => (scene.after.urgent ? urgentRing({ ring: 1 }, scene) : []);

const dispatched = (scene: Scene): readonly Notice[] => [
  ...toUnit('unit-dispatched', scene, ['handler']),
  ...firstRing(scene),
];

const rules: NoticeRules = {
  TicketFiled: none,
  TicketAnswered: none,
  DeclineProposed: (_, scene) => toCentre('centre-decline-proposed', scene),
  TicketDeclined: ({ private: { route } }, scene) =>
    toCitizen('citizen-declined', scene, { route: routeText(route) }, 'any'),
  TicketDispatched: (_, scene) => [...dispatched(scene), ...toCitizen('citizen-dispatched', scene)],
  TicketReassigned: ({ from }, scene) => [
    ...toPosts('unit-recalled', from, ['handler'], scene, { unit: unitWord(from, scene.county) }),
    ...dispatched(scene),
    ...toCitizen('citizen-reassigned', scene),
  ],
  TicketAcknowledged: none,
  CitizenContacted: none,
  ResultSubmitted: (_, scene) => toUnit('signatory-to-sign', scene, ['signatory']),
  ResultSentBack: (_, scene) => toUnit('unit-sent-back', scene, ['handler']),
  ResultSigned: (_, scene) => [
    ...toCitizen('citizen-survey', scene, {}, 'day'),
    ...(phonedAtOnce(scene.after) ? toCentre('centre-to-call', scene) : []),
  ],
  SurveyAnswered: ({ solved, satisfaction }, scene) =>
    solved === 'no' || satisfaction !== 'satisfied' ? toCentre('centre-to-call', scene) : [],
  CallbackRecorded: none,
  ReworkOrdered: ({ round }, scene) => [
    ...toUnit('unit-rework', scene, ['handler', 'head'], { round: String(round) }),
    ...firstRing(scene),
    ...toCitizen('citizen-rework', scene, { round: String(round) }),
  ],
  TicketArchived: (_, scene) => toCitizen('citizen-archived', scene, {}, 'any'),
  InformationAdded: (_, scene) =>
    scene.after.phase.kind === 'handling' ? toUnit('unit-information', scene, ['handler']) : [],
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
  ReminderDue: reminder,
  OverdueNoticeDue: overdue,
  UrgentRingDue: urgentRing,
  SurveyStepDue: (_, scene) => toCentre('centre-to-call', scene),
  NoticePutOff: none,
  NoticeDue: ({ template, params }, scene) => toCitizen(template, scene, params, 'any'),
  WorkflowStuck: (_, scene) => toCentre('centre-workflow-stuck', scene),
  OperatorAlarmDue: (_, scene) => toCentre('centre-workflow-stuck', scene),
  WorkflowResumed: none,
  WorkflowRestarted: none,
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
