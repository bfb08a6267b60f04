import { isUnitComplainedOf } from '../../access/privacy.ts';
import { subjectOf } from '../../access/roles.ts';
import { receiptEntry } from '../../limits/limits.ts';
import { holdOf, returnWindow } from '../../limits/requests.ts';
import type { TicketClass } from '../../rules/rule-set.ts';
import { type Act, type ActInput, type Decision, event, happened, heldBy, wrongStage } from '../act.ts';
import type { Handling, PendingRequest } from '../phases.ts';
import { type Refused, refuse } from '../refusals.ts';
import type { Ticket } from '../ticket.ts';
import { unitRefusal } from './dispatch.ts';
import { requestRefusal } from './request.ts';
import { reviewerRefusal } from './reviewers.ts';
import { standingRefusal } from './standing.ts';

/** What stands for a unit in a return request when the unit does not know a better one. */
const noUnit = ['undetermined', 'outside'];

/** Once per unit, never in a rework, a joint matter or after level 1's refusal, and not after 指定办理 (R37; §9-C2, D). */
const returnableRefusal = (ticket: Ticket, held: Handling): Refused | undefined => {
  if (ticket.designated) return refuse('designated');
  if (ticket.refusedReturns.includes(held.unit)) return refuse('return-refused-before');
  return ticket.round > 1 ? refuse('no-return-in-rework') : undefined;
};

/** 退回申请 (三(二), R34): within the first working day, with the reason and a suggested unit. */
export const requestReturn: Act<'request-return'> = (input) => {
  const { ticket, body, at, county, limits } = input;
  const held = heldBy(ticket);
  const refusal = requestRefusal(ticket, held);
  if (refusal || !held) return refusal ?? wrongStage(ticket, ['dispatched']);
  const barred = returnableRefusal(ticket, held);
  if (barred) return barred;
  if (at >= returnWindow(held.receivedAt, limits)) return refuse('return-window-over');
  if (body.suggestedUnit === held.unit) return refuse('same-unit', {}, 'suggestedUnit');
  const unfit = noUnit.includes(body.suggestedUnit)
    ? undefined
    : standingRefusal(body.suggestedUnit, county.organisation, 'suggestedUnit');
  if (unfit) return unfit;
  if (isUnitComplainedOf(body.suggestedUnit, ticket.filing.complainedUnit, county.organisation))
    return refuse('complained-unit', {}, 'suggestedUnit');
  return happened(
    event(input, 'ReturnRequested', {
      number: ticket.returnsDecided + 1,
      suggestedUnit: body.suggestedUnit,
      ...holdOf(held.limit.entry, at, limits),
      private: { reason: body.reason },
    }),
  );
};

type Input = ActInput<'decide-return'>;

/** The class the centre last dispatched it under: what an extension made of it was the returning unit's. */
const dispatchedClass = ({ ledger }: Ticket, held: Handling): TicketClass =>
  ledger.findLast(({ kind }) => kind === 'dispatch' || kind === 're-dispatch' || kind === 'reassignment')?.class ??
  held.class;

/** 重新认定职能部门 (R35-R36): re-dispatched in the same act, the deduction counted. */
const redispatched = (input: Input, held: Handling, request: PendingRequest): Decision => {
  const { ticket, body, actor, at, county, limits } = input;
  const unit = body.unit ?? request.suggestedUnit ?? '';
  if (noUnit.includes(unit)) return refuse('return-needs-unit', {}, 'unit');
  if (unit === held.unit) return refuse('same-unit', {}, 'unit');
  const refusal = unitRefusal(unit, ticket.filing, county);
  if (refusal) return refusal;
  const ticketClass = body.class ?? dispatchedClass(ticket, held);
  const start = { kind: 're-dispatch', at, by: subjectOf(actor), unit, class: ticketClass } as const;
  const entry = receiptEntry({ ...start, returns: ticket.returns + 1 }, limits);
  return happened(
    event(input, 'TicketDispatched', { unit, class: ticketClass, urgent: ticket.urgent, entry, private: {} }),
  );
};

const granted = (input: Input, held: Handling, request: PendingRequest): Decision => {
  const { body } = input;
  if (body.outside === 'level-1')
    return happened(event(input, 'SentUpstream', { from: 'return', private: { reason: body.reason } }));
  if (body.outside !== 'declined') return redispatched(input, held, request);
  return body.route
    ? happened(event(input, 'TicketDeclined', { private: { reason: body.reason, route: body.route } }))
    : refuse('route-needed', {}, 'route');
};

/**
 * 退回审核 (三(二), R35-R37): granted, the ticket goes on in the same act and is never without an owner; refused, the
 * original limit stands. The second is the centre head's, the third settles the unit finally (指定办理). It goes to one
 * place: a unit and a way outside the county together are refused.
 */
export const decideReturn: Act<'decide-return'> = (input) => {
  const { ticket, body, actor, limits } = input;
  const held = heldBy(ticket);
  const request = held?.request;
  if (!held || request?.kind !== 'return') return wrongStage(ticket, ['return-review']);
  const { returnByHead, returnFinal } = limits.rules;
  const refusal = reviewerRefusal(actor, request, returnByHead.value);
  if (refusal) return refusal;
  if (body.unit !== undefined && body.outside !== undefined) return refuse('unit-or-outside', {}, 'outside');
  const number = request.number ?? 1;
  const decided = event(input, 'ReturnDecided', {
    approve: body.approve,
    number,
    final: number >= returnFinal.value,
    private: { reason: body.reason },
  });
  if (!body.approve) return happened(decided);
  const next = granted(input, held, request);
  return next.ok ? happened(decided, ...next.events) : next;
};
