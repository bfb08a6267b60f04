import type { EventOf } from '../tickets/events.ts';
import type { JointEvents } from '../tickets/joint-events.ts';
import { unitOf } from '../tickets/ticket.ts';
import type { Notice } from './notice.ts';
import { type NoticeRules, none, type Scene, toCentre, toCitizen, toDispatcher, toPosts, toUnit } from './scene.ts';
import { firstRing } from './urgent-notices.ts';
import { limitText, unitWord } from './words.ts';

/** Who held the ticket, if it holds it no more and has no other part in it. */
const relieved = ({ lead, partners }: EventOf<'JointAppointed'>, { before }: Scene): string | undefined => {
  const unit = before && unitOf(before);
  return unit === lead || (unit !== undefined && partners.includes(unit)) ? undefined : unit;
};

/** The lead is told as the ticket's unit, each partner as a partner (R73-R74); the caller of the transfer. */
const appointed = (event: EventOf<'JointAppointed'>, scene: Scene): readonly Notice[] => [
  ...toUnit('unit-joint', scene, ['handler', 'head']),
  ...firstRing(scene),
  ...toPosts('unit-recalled', relieved(event, scene), ['handler'], scene),
  ...toCitizen('citizen-joint', scene),
  ...event.partners.flatMap((partner) => toPosts('unit-partner', partner, ['handler'], scene)),
];

/** A partner's opinion goes to the lead. */
const contributed = ({ unit }: EventOf<'OpinionContributed'>, scene: Scene): readonly Notice[] =>
  unitOf(scene.after) === unit ? [] : toUnit('unit-opinion', scene, ['handler']);

/** Notices of joint matters, villages, supervision, reopening and merging. */
export const jointNotices: Pick<NoticeRules, keyof JointEvents> = {
  JointAppointed: appointed,
  OpinionContributed: contributed,
  TaskDelegated: ({ unit, dueAt }, scene) =>
    toPosts('village-task', unit, ['liaison'], scene, { task: limitText(dueAt) }),
  TaskReported: (_, scene) => toUnit('unit-task-reported', scene, ['handler']),
  TaskExtensionRequested: (_, scene) => toUnit('unit-task-time', scene, ['handler']),
  TaskExtensionDecided: ({ unit, approve, dueAt }, scene) =>
    toPosts('village-decided', unit, ['liaison'], scene, {
      decision: approve ? '已同意' : '未同意',
      task: limitText(approve ? dueAt : taskDue(scene, unit)),
    }),
  TaskDue: ({ unit, dueAt }, scene) => toPosts('village-due', unit, ['liaison'], scene, { task: limitText(dueAt) }),
  SupervisionOrdered: ({ replyBy }, scene) =>
    toUnit('unit-supervised', scene, ['handler', 'head'], { reply: limitText(replyBy) }),
  SupervisionDue: ({ replyBy }, scene) => [
    ...toUnit('unit-supervision-due', scene, ['handler', 'head'], { reply: limitText(replyBy) }),
    ...toCentre('centre-supervision-due', scene, ['duty'], { reply: limitText(replyBy) }),
  ],
  SupervisionReplied: (_, scene) => toCentre('centre-supervision-replied', scene),
  JointProposed: (_, scene) => toCentre('centre-joint-proposed', scene, ['head']),
  JointDeclined: (_, scene) => toCentre('centre-joint-declined', scene),
  ReopenRequested: ({ answerDue }, scene) =>
    toCentre('centre-reopen-asked', scene, ['duty'], { review: limitText(answerDue) }),
  ReopenAnswerLate: ({ answerDue }, scene) =>
    toCentre('centre-reopen-asked', scene, ['duty', 'head'], { review: limitText(answerDue) }),
  ReopenDeclined: (_, scene) => toCitizen('citizen-reopen-declined', scene, {}, 'any'),
  TicketReopened: ({ entry, round }, scene) => [
    ...toUnit('unit-reopened', scene, ['handler', 'head'], { round: String(round) }),
    ...firstRing(scene),
    ...toDispatcher(scene),
    ...toCitizen('citizen-reopened', scene, { unit: unitWord(entry.unit, scene.county) }),
  ],
  TicketMerged: (_, scene) => [
    ...toPosts('unit-merged', scene.before && unitOf(scene.before), ['handler'], scene),
    ...toCitizen('citizen-merged', scene, {}, 'any'),
  ],
  FollowerJoined: none,
};

/** The village's limit that stands after a refusal. */
function taskDue({ after }: Scene, unit: string): number {
  const tasks = after.phase.kind === 'handling' ? after.phase.delegations : [];
  return tasks.find((task) => task.unit === unit)?.dueAt ?? 0;
}
