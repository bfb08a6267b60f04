import { day, type Instant, minute } from '../time/instant.ts';
import type { Party } from './access.ts';
import type { OrderCommandBodies, OrderCommandName } from './commands.ts';
import type { OfferWay, OrderEvent, Side } from './events.ts';
import { agreementDue, contactDue, evaluationDue, type OrderFacts, remindAt, reportDue } from './facts.ts';
import { serves } from './market.ts';
import { unassigned } from './milestones.ts';
import { holderOf, lastEnterpriseOf, type Order } from './order.ts';
import { type HouseholdRefused, refuse } from './refusals.ts';
import type { HouseholdRules } from './rules.ts';

export type OrderDecision = { readonly ok: true; readonly events: readonly OrderEvent[] } | HouseholdRefused;

/** What an act is decided with. `side` is for whom the actor speaks in the talks, `parties` what the actor is to the order. */
export type ActInput<N extends OrderCommandName> = {
  readonly order: Order;
  readonly body: OrderCommandBodies[N];
  readonly by: string;
  readonly at: Instant;
  readonly side: Side;
  readonly parties: readonly Party[];
  readonly facts: OrderFacts;
  readonly rules: HouseholdRules;
};

const done = (...events: readonly OrderEvent[]): OrderDecision => ({ ok: true, events });

type OfferTo = Pick<ActInput<'assign'>, 'order' | 'by' | 'at' | 'facts' | 'rules'>;

const offer = ({ by, at, facts, rules }: OfferTo, enterprise: string, way: OfferWay): OrderEvent => ({
  type: 'OrderOffered',
  at,
  by,
  enterprise,
  way,
  due: contactDue(at, rules, facts),
});

const wasOfferedTo = ({ offers }: Order, enterprise: string): boolean =>
  offers.some((offered) => offered.enterprise === enterprise);

/** Gives the order to an enterprise that somebody names; why not, if it cannot be. */
export const offerTo = (input: OfferTo, enterprise: string, way: OfferWay): OrderDecision => {
  const { order, facts, rules } = input;
  const firm = facts.market.enterprises.get(enterprise);
  if (!firm) return refuse('unknown-enterprise', 'enterprise');
  if (firm.standing.kind !== 'admitted') return refuse('not-admitted', 'enterprise');
  if (!serves(facts.market, firm, order.category, order.town)) return refuse('does-not-serve', 'enterprise');
  if (wasOfferedTo(order, enterprise)) return refuse('offered-before', 'enterprise');
  if (order.offers.length >= rules.mostOffers.value) return refuse('too-many-offers');
  return done(offer(input, enterprise, way));
};

/** The best enterprise that the order was not offered to yet; nobody: it is assigned by hand. */
export const offerToNext = (input: OfferTo, way: OfferWay): OrderEvent => {
  const { order, at, by, facts, rules } = input;
  const next = facts.candidates.find((enterprise) => !wasOfferedTo(order, enterprise));
  const full = order.offers.length >= rules.mostOffers.value;
  return next === undefined || full ? unassigned(at, by, order, facts) : offer(input, next, way);
};

/** Whether whoever holds the order may take on services: what was agreed before a suspension is still done. */
const holderServes = ({ order, facts }: Pick<ActInput<'agree'>, 'order' | 'facts'>): boolean =>
  facts.market.enterprises.get(holderOf(order) ?? '')?.standing.kind === 'admitted';

const agreed = ({ at, by, rules }: ActInput<'agree'>, completeBy: Instant): OrderEvent => ({
  type: 'TimeAgreed',
  at,
  by,
  completeBy,
  remindAt: remindAt(at, completeBy, rules),
  reportDue: reportDue(completeBy, rules),
});

const propose = (input: ActInput<'propose'>): OrderDecision => {
  const { order, body, by, at, side, rules, facts } = input;
  const { phase } = order;
  if (phase.kind !== 'offered' && phase.kind !== 'talking') return refuse('wrong-step');
  if (!holderServes(input)) return refuse('not-admitted');
  if (phase.kind === 'offered' && side === 'resident') return refuse('wrong-step');
  const { completeBy } = body;
  if (completeBy <= at || completeBy > at + rules.mostDaysAhead.value * day) return refuse('time-past', 'completeBy');
  if (phase.kind === 'talking' && phase.proposals >= rules.mostProposals.value) return refuse('too-many-proposals');
  const due = agreementDue(at, rules, facts);
  const proposed: OrderEvent = { type: 'TimeProposed', at, by, from: side, completeBy, due };
  /** Who proposes a time has talked with the resident. */
  return phase.kind === 'offered' ? done({ type: 'ResidentContacted', at, by, due }, proposed) : done(proposed);
};

const contact = (input: ActInput<'contact'>): OrderDecision => {
  const { order, by, at, rules, facts } = input;
  if (order.phase.kind !== 'offered') return refuse('wrong-step');
  if (!holderServes(input)) return refuse('not-admitted');
  return done({ type: 'ResidentContacted', at, by, due: agreementDue(at, rules, facts) });
};

const agree = (input: ActInput<'agree'>): OrderDecision => {
  const { phase } = input.order;
  if (phase.kind !== 'talking' || !phase.proposal || phase.proposal.from === input.side)
    return refuse('nothing-to-agree');
  if (!holderServes(input)) return refuse('not-admitted');
  return phase.proposal.completeBy > input.at ? done(agreed(input, phase.proposal.completeBy)) : refuse('time-past');
};

const attempt = ({ order: { phase }, by, at, rules }: ActInput<'attempt'>): OrderDecision => {
  if (phase.kind !== 'offered') return refuse('wrong-step');
  const last = phase.tries.at(-1);
  if (last !== undefined && at < last + rules.attemptMinutes.value * minute) return refuse('too-soon-again');
  const tried: OrderEvent = { type: 'ContactTried', at, by };
  const over = phase.tries.length + 1 >= rules.unreachableAttempts.value;
  return over ? done(tried, { type: 'OrderEnded', at, by, outcome: 'unreachable' }) : done(tried);
};

const decline = (input: ActInput<'decline'>): OrderDecision => {
  const { order, body, by, at } = input;
  const { phase } = order;
  if (phase.kind !== 'offered' && phase.kind !== 'talking') return refuse('wrong-step');
  const declined: OrderEvent = { type: 'OrderDeclined', at, by, enterprise: phase.enterprise, reason: body.reason };
  return done(declined, offerToNext(input, 'passed-on'));
};

const report = ({ order: { phase }, body, by, at, rules }: ActInput<'report'>): OrderDecision => {
  if (phase.kind !== 'agreed') return refuse('wrong-step');
  const { enterprise } = phase;
  const late = at >= phase.reportDue;
  const due = evaluationDue(at, rules);
  return done({ type: 'CompletionReported', at, by, enterprise, price: body.price, late, due });
};

const cancel = ({ order: { phase }, body, by, at }: ActInput<'cancel'>): OrderDecision => {
  if (phase.kind === 'reported') return refuse('reported-already');
  const ended: OrderEvent = { type: 'OrderEnded', at, by, outcome: 'cancelled' };
  return done({ type: 'OrderCancelled', at, by, reason: body.reason }, ended);
};

/** The resident's own word, also by telephone, chooses; an order that nobody has taken is assigned by whoever sees to it. */
const wayOf = ({ order: { phase }, parties }: ActInput<'assign'>): OfferWay => {
  if (parties.includes('resident')) return 'chosen';
  return phase.kind !== 'unassigned' && parties.includes('telephone') ? 'chosen' : 'assigned';
};

const assign = (input: ActInput<'assign'>): OrderDecision => {
  const { order, body } = input;
  const { phase } = order;
  if (phase.kind === 'agreed' || phase.kind === 'reported') return refuse('wrong-step');
  return offerTo(input, body.enterprise, wayOf(input));
};

const passOn = (input: ActInput<'pass-on'>): OrderDecision => {
  const { kind } = input.order.phase;
  return kind === 'offered' || kind === 'talking' ? done(offerToNext(input, 'passed-on')) : refuse('wrong-step');
};

const close = ({ order: { phase }, by, at }: ActInput<'close'>): OrderDecision => {
  if (phase.kind === 'reported') return refuse('reported-already');
  const outcome = phase.kind === 'unassigned' ? 'no-enterprise' : phase.kind === 'agreed' ? 'unreported' : 'not-agreed';
  return done({ type: 'OrderEnded', at, by, outcome });
};

const complain = ({ order, body, by, at }: ActInput<'complain'>): OrderDecision => {
  const enterprise = lastEnterpriseOf(order);
  if (enterprise === undefined) return refuse('nothing-to-complain');
  if (order.complaint) return refuse('complained-before');
  return done({ type: 'ComplaintMade', at, by, enterprise, ticketId: body.ticketId });
};

/** What each command comes to where the actor may give it. */
export const acts: { readonly [N in OrderCommandName]: (input: ActInput<N>) => OrderDecision } = {
  contact,
  attempt,
  propose,
  agree,
  decline,
  report,
  evaluate: ({ order, body: { scores }, by, at }) => {
    if (order.evaluation) return refuse('evaluated-before');
    if (order.phase.kind !== 'reported') return refuse('nothing-to-evaluate');
    const via = by === 'citizen' ? 'page' : 'phone';
    return done({ type: 'OrderEvaluated', at, by, scores, via }, { type: 'OrderEnded', at, by, outcome: 'evaluated' });
  },
  score: ({ order, body: { scores }, by, at }) => {
    if (order.supervisorScores) return refuse('evaluated-before');
    return order.report ? done({ type: 'OrderScored', at, by, scores }) : refuse('nothing-to-evaluate');
  },
  cancel,
  assign,
  'pass-on': passOn,
  complain,
  'settle-complaint': ({ order: { complaint }, body: { founded }, by, at }) =>
    complaint && complaint.founded === undefined
      ? done({ type: 'ComplaintSettled', at, by, founded })
      : refuse('no-complaint'),
  close,
  resume: ({ order, by, at }) => (order.stuck ? done({ type: 'WorkflowResumed', at, by }) : refuse('not-stuck')),
};
