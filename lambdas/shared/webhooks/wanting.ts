import { announcedKinds } from '../../../domain/deliveries/subjects.ts';
import { takes } from '../../../domain/integrators/filter.ts';
import type { Subscription } from '../../../domain/integrators/integrator.ts';
import { type IntegratorsState, standingOf } from '../../../domain/integrators/register.ts';
import type { Organisation } from '../../../domain/organisation/unit.ts';
import { type TicketType, ticketTypes } from '../../../domain/tickets/values.ts';
import type { Notice } from './subscriber.ts';

const isTicketType = (text: string): text is TicketType => (ticketTypes as readonly string[]).includes(text);

const mayTake = ({ filter }: Subscription, notice: Notice, organisation: Organisation): boolean => {
  const { subject, commit, eventTypes, type, category, unit } = notice;
  const kinds = announcedKinds(subject, commit, eventTypes);
  if (type !== undefined && !isTicketType(type)) return false;
  return takes(filter, { kinds, type, category, unit }, organisation);
};

/** The subscriptions that may have to be told of what was announced: also the suspended ones, for which it is kept. */
export const subscriptionsWanting = (
  state: IntegratorsState,
  notice: Notice,
  organisation: Organisation,
): readonly Subscription[] =>
  state.subscriptions.filter((each) => standingOf(state, each) !== 'ended' && mayTake(each, notice, organisation));
