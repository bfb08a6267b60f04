import type { Letter } from '../../../domain/deliveries/cursor.ts';
import { kindsOf } from '../../../domain/deliveries/event-kinds.ts';
import { isWithheld, type PublicEvent, publicEventOf } from '../../../domain/deliveries/public-event.ts';
import { takes } from '../../../domain/integrators/filter.ts';
import { generationsAt, type Subscription } from '../../../domain/integrators/integrator.ts';
import { type IntegratorsState, standingOf } from '../../../domain/integrators/register.ts';
import type { Organisation } from '../../../domain/organisation/unit.ts';
import { type Commit, fold } from '../../../domain/tickets/commit.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { type TicketType, ticketTypes } from '../../../domain/tickets/values.ts';
import type { CountySource } from '../county-source.ts';
import { signingSecret } from '../integrators/keys.ts';
import type { IntegratorsSource } from '../integrators/source.ts';
import type { Signer } from '../secret.ts';
import { readCommits } from '../store/commits.ts';
import type { Table } from '../store/table.ts';
import type { Notice, Subscriber, Subscribers } from './subscriber.ts';

/** A public event as Standard Webhooks has it. */
export const contentOf = (event: PublicEvent): NonNullable<Letter['content']> => ({
  type: event.kinds[0] ?? '',
  timestamp: event.at,
  data: event,
});

/**
 * What a subscription is told of a ticket, commit by commit. Of one that is withheld nothing, also of the time before it
 * came to be so.
 */
export const lettersFor = (
  subscription: Pick<Subscription, 'since' | 'filter'>,
  commits: readonly Commit[],
  organisation: Organisation,
): readonly Letter[] => {
  const latest = fold(commits);
  const withheld = latest === undefined || isWithheld(latest);
  let ticket: Ticket | undefined;
  return commits.map((commit) => {
    ticket = fold([commit], ticket);
    if (withheld || ticket === undefined || commit.at < subscription.since) return { n: commit.n };
    const event = publicEventOf(commit, ticket);
    const told = event && takes(subscription.filter, event, organisation) ? event : undefined;
    return { n: commit.n, ...(told ? { content: contentOf(told) } : {}) };
  });
};

const isTicketType = (text: string): text is TicketType => (ticketTypes as readonly string[]).includes(text);

const mayTake = ({ filter }: Subscription, notice: Notice, organisation: Organisation): boolean => {
  const { eventTypes, type, category, unit } = notice;
  const kinds = kindsOf(eventTypes.map((each) => ({ type: each })));
  return isTicketType(type) && takes(filter, { kinds, type, category, unit }, organisation);
};

export type IntegratorSubscribersParts = {
  readonly table: Table;
  readonly integrators: IntegratorsSource;
  readonly county: CountySource;
  readonly signer: () => Promise<Signer>;
};

/** The subscriptions in the register of integrators. */
export const integratorSubscribers = ({
  table,
  integrators,
  county,
  signer,
}: IntegratorSubscribersParts): Subscribers => {
  const subscriberOf = (
    state: IntegratorsState,
    subscription: Subscription,
    organisation: Organisation,
    sign: Signer,
  ): Subscriber => ({
    id: subscription.id,
    url: subscription.url,
    standing: standingOf(state, subscription),
    secretsAt: (at) =>
      generationsAt(subscription, at).map((generation) => signingSecret(subscription.id, generation, sign)),
    lettersOf: async (subject) => lettersFor(subscription, await readCommits(table, subject), organisation),
  });
  return {
    wanting: async (notice, at) => {
      const state = await integrators();
      const open = state.subscriptions.filter((each) => standingOf(state, each) !== 'ended');
      if (open.length === 0) return [];
      const { organisation } = await county(at);
      const wanting = open.filter((each) => mayTake(each, notice, organisation));
      if (wanting.length === 0) return [];
      const sign = await signer();
      return wanting.map((each) => subscriberOf(state, each, organisation, sign));
    },
    byId: async (id, at) => {
      const state = await integrators();
      const found = state.subscriptions.find((each) => each.id === id);
      return found && subscriberOf(state, found, (await county(at)).organisation, await signer());
    },
  };
};
