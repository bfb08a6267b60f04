import { type Actor, subjectOf } from '../../access/roles.ts';
import { capDays, closeOfWorkday } from '../../limits/limits.ts';
import { extensionEntry, holdOf } from '../../limits/requests.ts';
import { type Act, type ActInput, event, happened, heldBy, wrongStage } from '../act.ts';
import type { Handling } from '../phases.ts';
import { type Refused, refuse } from '../refusals.ts';
import type { Ticket } from '../ticket.ts';
import { requestRefusal } from './request.ts';
import { reviewerRefusal } from './reviewers.ts';
import { askForTime, decideTime } from './task-time.ts';

type Input = ActInput<'request-extension'> | ActInput<'decide-extension'>;

/** k of WD(k), counted from this receipt: limit < k ≤ cap, and WD(k) still to come (三(三), R40). */
const daysRefusal = (days: number, held: Handling, { at, limits }: Input): Refused | undefined => {
  const { entry } = held.limit;
  const cap = capDays(entry.returns, limits.rules);
  const least = Math.max(entry.workingDays + 1, entry.workingDays === 0 ? 2 : 0);
  if (days < least || days > cap)
    return refuse('extension-days', { least: String(least), cap: String(cap) }, 'workingDays');
  return closeOfWorkday(entry.at, days, limits) > at ? undefined : refuse('extension-day-past', {}, 'workingDays');
};

/** Level 1's limit is level 1's to move (R4; §9-G): more time than it leaves is granted with the later one it has set. */
const levelOneRefusal = (
  days: number,
  held: Handling,
  { body, at, limits }: ActInput<'decide-extension'>,
): Refused | undefined => {
  const { levelOneDue } = limits;
  const { upstreamDueAt = levelOneDue } = body;
  if (levelOneDue === undefined || upstreamDueAt === undefined)
    return body.upstreamDueAt === undefined ? undefined : refuse('no-level-one-limit', {}, 'upstreamDueAt');
  if (body.upstreamDueAt !== undefined && upstreamDueAt <= Math.max(at, levelOneDue))
    return refuse('level-one-limit-not-later', {}, 'upstreamDueAt');
  const receipt = held.limit.entry.at;
  return upstreamDueAt <= receipt || closeOfWorkday(receipt, days, limits) <= upstreamDueAt
    ? undefined
    : refuse('extension-beyond-level-one', {}, 'workingDays');
};

/** One decided request per receipt; in a rework only for a complex matter (§9-B, D). */
const extendableRefusal = (ticket: Ticket, held: Handling): Refused | undefined => {
  if (held.extensionDecided) return refuse('extension-decided');
  return ticket.round > 1 && held.class !== 'complex' ? refuse('no-extension-in-rework') : undefined;
};

const isLiaison = (actor: Actor, held: Handling | undefined): boolean =>
  actor.kind === 'staff' && actor.unit !== undefined && actor.unit !== held?.unit;

/**
 * 延时申请 (三(三), R40): before the limit, with the reason; the one request raises an ordinary matter to complex and asks
 * for the time. A village liaison asks the township for more time of its own.
 */
export const requestExtension: Act<'request-extension'> = (input) => {
  const { ticket, body, actor, at, limits } = input;
  const held = heldBy(ticket);
  if (isLiaison(actor, held)) return askForTime(input);
  const refusal = requestRefusal(ticket, held);
  if (refusal || !held) return refusal ?? wrongStage(ticket, ['dispatched']);
  if (body.workingDays === undefined) return refuse('working-days-needed', {}, 'workingDays');
  const { entry } = held.limit;
  if (at >= entry.due) return refuse('extension-window-over');
  const barred = extendableRefusal(ticket, held) ?? daysRefusal(body.workingDays, held, input);
  if (barred) return barred;
  return happened(
    event(input, 'ExtensionRequested', {
      workingDays: body.workingDays,
      ...holdOf(entry, at, limits),
      private: { reason: body.reason },
    }),
  );
};

/**
 * 延时审核 (三(三), R40): by the parent level. Granted, the matter is complex and due WD(k); a late reviewer grants a later
 * day within the cap or refuses; refused, nothing changes. Beyond level 1's limit only with the later one that level 1 has
 * agreed to (§9-G). The township decides its villages'.
 */
export const decideExtension: Act<'decide-extension'> = (input) => {
  const { ticket, body, actor, at, limits } = input;
  const held = heldBy(ticket);
  if (actor.kind === 'staff' && held && actor.unit === held.unit) return decideTime(input);
  const request = held?.request;
  if (!held || request?.kind !== 'extension') return wrongStage(ticket, ['extension-review']);
  const refusal = reviewerRefusal(actor, request, limits.rules.returnByHead.value);
  if (refusal) return refusal;
  const facts = { private: { reason: body.reason } };
  if (!body.approve) return happened(event(input, 'ExtensionRefused', facts));
  const days = body.workingDays ?? request.workingDays ?? 0;
  const { upstreamDueAt } = body;
  const barred = daysRefusal(days, held, input) ?? levelOneRefusal(days, held, input);
  if (barred) return barred;
  const under = upstreamDueAt === undefined ? limits : { ...limits, levelOneDue: upstreamDueAt };
  const entry = extensionEntry(held.limit.entry, days, { by: subjectOf(actor), at }, under);
  const moved = upstreamDueAt === undefined ? {} : { upstreamDueAt };
  return happened(event(input, 'ExtensionGranted', { ...facts, entry, ...moved }));
};
