import type { Actor, Role } from '../access/roles.ts';
import type { OrderCommandName } from './commands.ts';
import type { Market } from './market.ts';
import { holderOf, lastEnterpriseOf, type Order } from './order.ts';

/**
 * In what capacity somebody acts on an order: the enterprise that holds it, its resident, whoever enters the resident's
 * word at the telephone, the association of the enterprise, or level 2.
 */
export type Party = 'enterprise' | 'resident' | 'telephone' | 'association' | 'level-2';

/** Who may what (R19, R23-R27). */
export const orderAccess: { readonly [N in OrderCommandName]: readonly Party[] } = {
  contact: ['enterprise'],
  attempt: ['enterprise'],
  propose: ['enterprise', 'resident', 'telephone'],
  agree: ['resident', 'telephone', 'enterprise'],
  decline: ['enterprise'],
  report: ['enterprise'],
  evaluate: ['resident', 'telephone'],
  score: ['level-2'],
  cancel: ['resident', 'telephone'],
  assign: ['resident', 'telephone', 'association', 'level-2'],
  'pass-on': ['association', 'level-2'],
  complain: ['resident', 'telephone'],
  'settle-complaint': ['level-2'],
  close: ['association', 'level-2'],
  resume: ['level-2'],
};

const level2 = ['supervisor', 'centre-head'] as const;
const atTheTelephone = ['intake', 'clerk', 'supervisor', 'centre-head'] as const;

/** The roles that a party's tokens have; a resident has none. */
const partyRoles: { readonly [P in Party]: readonly Role[] } = {
  enterprise: ['enterprise'],
  resident: [],
  telephone: atTheTelephone,
  association: ['association'],
  'level-2': level2,
};

/** Whose token gives a command to an order. */
export const orderRoles = (command: OrderCommandName): readonly Role[] => [
  ...new Set(orderAccess[command].flatMap((party) => partyRoles[party])),
];

/** Whose token places an order for a resident, and whose shows one to whoever has a part in it. */
export const orderPlacers: readonly Role[] = atTheTelephone;
export const orderReaders: readonly Role[] = [
  ...new Set([...partyRoles.enterprise, ...partyRoles.association, ...level2, ...atTheTelephone]),
];
/** Whose token lists orders: the enterprise its own, its association those of members, level 2 all. */
export const orderListers: readonly Role[] = [...partyRoles.enterprise, ...partyRoles.association, ...level2];

const is = (actor: Actor, roles: readonly string[]): boolean =>
  actor.kind === 'staff' && actor.roles.some((role) => roles.includes(role));

/** Whether the actor is of level 2, which can always suspend (R19). */
export const isLevel2 = (actor: Actor): boolean => is(actor, level2);

const isOf = (actor: Actor, role: 'enterprise' | 'association', id: string | undefined): boolean =>
  actor.kind === 'staff' && actor.roles.includes(role) && id !== undefined && actor.unit === id;

/** The capacities that an actor has with regard to the order. */
export const partiesOf = (actor: Actor, order: Order, market: Market): readonly Party[] => {
  if (actor.kind === 'citizen') return ['resident'];
  const last = lastEnterpriseOf(order);
  const association = last === undefined ? undefined : market.enterprises.get(last)?.association;
  return [
    ...(isOf(actor, 'enterprise', holderOf(order)) ? (['enterprise'] as const) : []),
    ...(is(actor, atTheTelephone) ? (['telephone'] as const) : []),
    ...(isOf(actor, 'association', association) ? (['association'] as const) : []),
    ...(isLevel2(actor) ? (['level-2'] as const) : []),
  ];
};

/** Who may see an order: whoever can have a part in it, and after its end the enterprise that had it last. */
export const seesOrder = (actor: Actor, order: Order, market: Market): boolean =>
  partiesOf(actor, order, market).length > 0 ||
  (order.phase.kind === 'ended' && isOf(actor, 'enterprise', lastEnterpriseOf(order)));
