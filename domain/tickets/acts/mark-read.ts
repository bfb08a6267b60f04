import type { Actor } from '../../access/roles.ts';
import { type Act, event, happened, heldBy, wrongStage } from '../act.ts';
import type { ReadingPost } from '../event-values.ts';
import type { Handling } from '../phases.ts';
import { postsOf } from '../readings.ts';
import { refuse } from '../refusals.ts';

/** The posts for which the actor has not read the ticket since the unit, or the village its part, received it. */
const unreadPosts = (held: Handling, actor: Actor, unit: string): readonly ReadingPost[] => {
  if (unit === held.unit) return postsOf(actor).filter((post) => held.reads[post] === undefined);
  return held.delegations.some((task) => task.unit === unit && task.readAt === undefined) ? ['liaison'] : [];
};

/** 已阅 (三(五), R49): the first reading of each post since the receipt. It moves no limit and wakes no workflow. */
export const markRead: Act<'mark-read'> = (input) => {
  const { ticket, actor } = input;
  const held = heldBy(ticket);
  const unit = actor.kind === 'staff' ? actor.unit : undefined;
  if (!held || unit === undefined) return wrongStage(ticket, ['dispatched', 'signature']);
  const unread = unreadPosts(held, actor, unit);
  if (unread.length === 0) return refuse('already-read');
  return happened(...unread.map((post) => event(input, 'NoticeRead', { unit, post })));
};
