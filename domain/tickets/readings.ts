import type { Actor, Role } from '../access/roles.ts';
import type { Instant } from '../time/instant.ts';
import type { ReadingPost } from './event-values.ts';
import type { EventOf } from './events.ts';
import type { Handling } from './phases.ts';
import type { Ticket } from './ticket.ts';
import { handlingOf } from './transitions.ts';

/** The posts of a unit that holds a ticket, by the role of the token. */
const postsByRole: ReadonlyMap<Role, ReadingPost> = new Map([
  ['handler', 'handler'],
  ['signatory', 'signatory'],
  ['unit-head', 'head'],
]);

/** The posts in which the actor acts for the unit that holds the ticket; whoever has two reads for both. */
export const postsOf = (actor: Actor): readonly ReadingPost[] =>
  actor.kind === 'staff' ? [...postsByRole].flatMap(([role, post]) => (actor.roles.includes(role) ? [post] : [])) : [];

/** The holding, read by these posts; the first reading since the receipt counts. */
export const readBy = (phase: Handling, posts: readonly ReadingPost[], at: Instant): Handling => ({
  ...phase,
  reads: { ...Object.fromEntries(posts.map((post) => [post, at])), ...phase.reads },
});

/**
 * The unit's holding after something was drafted, asked or passed on for it. That is the handler's work, whoever does it:
 * the handler's desk has read the ticket.
 */
export const workedOn = (ticket: Ticket, at: Instant): Handling => readBy(handlingOf(ticket), ['handler'], at);

/** Read by a post of the unit that holds the ticket, or by a village that has a part of it (R49). */
export const read = (ticket: Ticket, { unit, post, at }: EventOf<'NoticeRead'>): Ticket => {
  const phase = handlingOf(ticket);
  if (post !== 'liaison') return { ...ticket, phase: readBy(phase, [post], at) };
  const delegations = phase.delegations.map((task) => (task.unit === unit ? { readAt: at, ...task } : task));
  return { ...ticket, phase: { ...phase, delegations } };
};
