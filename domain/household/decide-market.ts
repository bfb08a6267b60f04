import type { Actor, Role } from '../access/roles.ts';
import { isLevel2 } from './access.ts';
import type { Association, Enterprise, EnterpriseDetails, Market, MarketEvent, ServiceCategory } from './market.ts';
import { type HouseholdRefused, refuse } from './refusals.ts';

/** The acts on the register of enterprises, each with its body. */
export type MarketCommandBodies = {
  'enter-category': ServiceCategory;
  'remove-category': { readonly id: string };
  'enter-association': Association;
  'enter-enterprise': { readonly id: string; readonly details: EnterpriseDetails };
  'change-enterprise': { readonly id: string; readonly details: EnterpriseDetails };
  admit: { readonly id: string };
  suspend: { readonly id: string; readonly reason: string };
  resume: { readonly id: string };
  end: { readonly id: string };
};

export type MarketCommandName = keyof MarketCommandBodies;
export type MarketCommand = {
  [N in MarketCommandName]: { readonly name: N; readonly body: MarketCommandBodies[N] };
}[MarketCommandName];

const level2: readonly Role[] = ['supervisor', 'centre-head'];
const keepers: readonly Role[] = ['association', ...level2];

/** Whose token gives an act on the register; an association's is for its members alone. */
export const marketRoles: { readonly [N in MarketCommandName]: readonly Role[] } = {
  'enter-category': level2,
  'remove-category': level2,
  'enter-association': level2,
  'enter-enterprise': keepers,
  'change-enterprise': keepers,
  admit: ['association'],
  suspend: keepers,
  resume: keepers,
  end: keepers,
};

export type MarketDecision = { readonly ok: true; readonly events: readonly MarketEvent[] } | HouseholdRefused;

const done = (event: MarketEvent): MarketDecision => ({ ok: true, events: [event] });

/** Whether the actor acts for the association. */
const isFor = (actor: Actor, association: string): boolean =>
  actor.kind === 'staff' && actor.roles.includes('association') && actor.unit === association;

const detailProblem = (
  { categories, association }: EnterpriseDetails,
  market: Market,
): HouseholdRefused | undefined => {
  if (!market.associations.has(association)) return refuse('unknown-association', 'association');
  return categories.every((id) => market.categories.has(id)) ? undefined : refuse('unknown-service', 'categories');
};

const enter = (
  { id, details }: MarketCommandBodies['enter-enterprise'],
  actor: Actor,
  market: Market,
): MarketDecision => {
  if (!isLevel2(actor) && !isFor(actor, details.association)) return refuse('not-your-member');
  if (market.enterprises.has(id)) return refuse('enterprise-known', 'id');
  return detailProblem(details, market) ?? done({ type: 'EnterpriseEntered', id, details });
};

const change = (
  enterprise: Enterprise,
  { id, details }: MarketCommandBodies['change-enterprise'],
  actor: Actor,
  market: Market,
): MarketDecision => {
  /** Membership moves by leaving and being admitted anew: no association takes in another's member. */
  if (!isLevel2(actor) && !isFor(actor, details.association)) return refuse('not-your-member');
  if (details.association !== enterprise.association) return refuse('not-your-member', 'association');
  return detailProblem(details, market) ?? done({ type: 'EnterpriseChanged', id, details });
};

const resume = ({ id, standing }: Enterprise, actor: Actor): MarketDecision => {
  if (standing.kind !== 'suspended') return refuse('not-suspended');
  if (standing.by === 'level-2' && !isLevel2(actor)) return refuse('suspended-by-level-2');
  return done({ type: 'EnterpriseResumed', id });
};

type OnEnterprise = Extract<MarketCommand, { name: 'change-enterprise' | 'admit' | 'suspend' | 'resume' | 'end' }>;

const onEnterprise = (command: OnEnterprise, actor: Actor, market: Market): MarketDecision => {
  const enterprise = market.enterprises.get(command.body.id);
  if (!enterprise) return refuse('unknown-enterprise', 'id');
  const { id, association, standing } = enterprise;
  const own = isFor(actor, association);
  if (!own && !isLevel2(actor)) return refuse('not-your-member');
  if (standing.kind === 'ended') return refuse('enterprise-gone');
  switch (command.name) {
    case 'change-enterprise':
      return change(enterprise, command.body, actor, market);
    case 'admit':
      /** 协会为纽带: its association vouches for it, nobody else. */
      if (!own) return refuse('not-your-member');
      return standing.kind === 'entered' ? done({ type: 'EnterpriseAdmitted', id }) : refuse('not-awaiting-admission');
    case 'suspend': {
      const by = isLevel2(actor) ? 'level-2' : 'association';
      /** Level 2 may take over a suspension of the association's, so that it alone can lift it. */
      const takesOver = standing.kind === 'suspended' && standing.by === 'association' && by === 'level-2';
      if (standing.kind !== 'admitted' && !takesOver) return refuse('not-admitted');
      return done({ type: 'EnterpriseSuspended', id, by, reason: command.body.reason });
    }
    case 'resume':
      return resume(enterprise, actor);
    case 'end':
      return done({ type: 'EnterpriseEnded', id });
  }
};

const enterCategory = (category: ServiceCategory, market: Market): MarketDecision => {
  const { id, parent } = category;
  if (parent === undefined) return done({ type: 'CategoryEntered', category });
  const above = market.categories.get(parent);
  const hasChildren = [...market.categories.values()].some((other) => other.parent === id);
  if (!above || above.parent !== undefined || parent === id || hasChildren)
    return refuse('category-too-deep', 'parent');
  return done({ type: 'CategoryEntered', category });
};

const removeCategory = (id: string, { categories, enterprises }: Market): MarketDecision => {
  if (!categories.has(id)) return refuse('unknown-service', 'id');
  const used =
    [...categories.values()].some(({ parent }) => parent === id) ||
    [...enterprises.values()].some((one) => one.standing.kind !== 'ended' && one.categories.includes(id));
  return used ? refuse('category-in-use', 'id') : done({ type: 'CategoryRemoved', id });
};

/** What an act on the register of enterprises comes to (R19-R20). */
export const decideMarket = (market: Market, command: MarketCommand, actor: Actor): MarketDecision => {
  switch (command.name) {
    case 'enter-category':
      return isLevel2(actor) ? enterCategory(command.body, market) : refuse('not-your-register');
    case 'remove-category':
      return isLevel2(actor) ? removeCategory(command.body.id, market) : refuse('not-your-register');
    case 'enter-association':
      return isLevel2(actor)
        ? done({ type: 'AssociationEntered', association: command.body })
        : refuse('not-your-register');
    case 'enter-enterprise':
      return enter(command.body, actor, market);
    case 'change-enterprise':
    case 'admit':
    case 'suspend':
    case 'resume':
    case 'end':
      return onEnterprise(command, actor, market);
  }
};
