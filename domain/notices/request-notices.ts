import type { RequestKind } from '../tickets/event-values.ts';
import type { EventOf } from '../tickets/events.ts';
import type { RequestEvents } from '../tickets/request-events.ts';
import { requestOf, unitOf } from '../tickets/ticket.ts';
import type { Notice } from './notice.ts';
import { type NoticeRules, none, type Scene, toCentre, toCitizen, toDispatcher, toPosts, toUnit } from './scene.ts';
import { firstRing } from './urgent-notices.ts';
import { limitText, requestNames, unitWord, upstreamReasons } from './words.ts';

/** A request goes to its reviewer at once; the signatory is told and may withdraw it. */
const asked = (kind: RequestKind, scene: Scene): readonly Notice[] => {
  const request = requestOf(scene.after);
  const params = {
    request: requestNames[kind],
    review: request ? limitText(request.reviewDue) : '',
  };
  const head = kind === 'return' && (request?.number ?? 1) < scene.county.rules.returnByHead.value ? 'duty' : 'head';
  return [
    ...toCentre('centre-to-review', scene, [head], params),
    ...(kind === 'closure' ? [] : toUnit('signatory-request', scene, ['signatory'], params)),
  ];
};

/** The unit learns the decision and the limit that stands now. */
const decided = (kind: RequestKind, decision: string, scene: Scene): readonly Notice[] =>
  toUnit('unit-decided', scene, ['handler'], { request: requestNames[kind], decision });

/** The unit that asked is no longer the ticket's: it is told by its own name. */
const returned = ({ approve }: EventOf<'ReturnDecided'>, scene: Scene): readonly Notice[] => {
  const unit = scene.before && unitOf(scene.before);
  return approve
    ? toPosts('unit-recalled', unit, ['handler'], scene, { unit: unitWord(unit, scene.county) })
    : decided('return', '未同意', scene);
};

/** Notices of returns, extensions and closure applications (三(二)-(三)); the citizen is told of what moves the answer. */
export const requestNotices: Pick<NoticeRules, keyof RequestEvents> = {
  ReturnRequested: (_, scene) => asked('return', scene),
  ReturnDecided: returned,
  ExtensionRequested: (_, scene) => asked('extension', scene),
  ExtensionGranted: (_, scene) => [...decided('extension', '已同意', scene), ...toCitizen('citizen-extended', scene)],
  ExtensionRefused: (_, scene) => decided('extension', '未同意', scene),
  RequestWithdrawn: ({ kind }, scene) => decided(kind, '已撤回', scene),
  RequestEnded: none,
  ReviewLate: ({ kind }, scene) =>
    toCentre('centre-review-late', scene, ['duty', 'head'], { request: requestNames[kind] }),
  ReviewRestated: none,
  HoldEnded: none,
  ClosureDrafted: (_, scene) => toUnit('signatory-application', scene, ['signatory']),
  ClosureSentBack: (_, scene) => toUnit('unit-sent-back', scene, ['handler']),
  ClosureRequested: (_, scene) => asked('closure', scene),
  ClosureRefused: (_, scene) => (scene.after.phase.kind === 'handling' ? decided('closure', '未同意', scene) : []),
  SentUpstream: ({ from }, scene) => toCitizen('citizen-upstream', scene, { reason: upstreamReasons[from] }),
  UpstreamReminderDue: (_, scene) => toCentre('centre-upstream-waiting', scene),
  UpstreamRefused: (_, scene) => [
    ...toUnit('unit-upstream-refused', scene, ['handler', 'head']),
    ...(scene.after.phase.kind === 'handling' ? toCitizen('citizen-upstream-refused', scene) : []),
    ...firstRing(scene),
    ...toDispatcher(scene),
  ],
  UpstreamAccepted: none,
};
