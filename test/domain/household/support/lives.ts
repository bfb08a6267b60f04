import fc from 'fast-check';
import type { Actor } from '../../../../domain/access/roles.ts';
import type { OrderCommand } from '../../../../domain/household/commands.ts';
import { cancelReasons, declineReasons } from '../../../../domain/household/events.ts';
import { holderOf, type Order } from '../../../../domain/household/order.ts';
import { day, hour, type Instant } from '../../../../domain/time/instant.ts';
import { association, firm, good, intake, market, resident, supervisor } from './services.ts';

/** What is tried on an order: by whom, and what; made from the order as it stands. */
export type Try = (order: Order, now: Instant) => { readonly actor: Actor; readonly command: OrderCommand };

const holder = (order: Order): Actor => firm(holderOf(order) ?? 'ent-clean-water');

/** What brings an order on. */
export const usual: Try = (order, now) => {
  const { phase } = order;
  switch (phase.kind) {
    case 'talking':
      if (phase.proposal?.from === 'enterprise') return { actor: resident, command: { name: 'agree', body: {} } };
      return { actor: holder(order), command: { name: 'propose', body: { completeBy: now + 2 * day } } };
    case 'agreed':
      return { actor: holder(order), command: { name: 'report', body: { price: 8_000 } } };
    case 'reported':
      return { actor: resident, command: { name: 'evaluate', body: { scores: good } } };
    case 'unassigned': {
      const offered = order.offers.map(({ enterprise }) => enterprise);
      const other = ['ent-clean-water', 'ent-evergreen-care'].find((id) => !offered.includes(id));
      return { actor: supervisor, command: { name: 'assign', body: { enterprise: other ?? 'ent-morning-light' } } };
    }
    case 'placed':
    case 'offered':
    case 'ended':
      return { actor: holder(order), command: { name: 'contact', body: {} } };
  }
};

const score = fc.integer({ min: 1, max: 5 });
const scores = fc.record({ attitude: score, quality: score, satisfaction: score });

const anyActor: fc.Arbitrary<Actor> = fc.constantFrom<Actor>(
  ...[resident, supervisor, intake, association(), association('assoc-repair')],
  ...[...market.enterprises.keys()].map((id) => firm(id)),
);

const anyCommand = (now: Instant): fc.Arbitrary<OrderCommand> =>
  fc.oneof(
    fc.constantFrom<OrderCommand>(
      ...(['contact', 'attempt', 'agree', 'pass-on', 'close', 'resume'] as const).map((name) => ({ name, body: {} })),
    ),
    fc
      .integer({ min: -2, max: 100 })
      .map((days): OrderCommand => ({ name: 'propose', body: { completeBy: now + days * day } })),
    fc.constantFrom(...declineReasons).map((reason): OrderCommand => ({ name: 'decline', body: { reason } })),
    fc.constantFrom(...cancelReasons).map((reason): OrderCommand => ({ name: 'cancel', body: { reason } })),
    fc
      .constantFrom(...market.enterprises.keys())
      .map((enterprise): OrderCommand => ({ name: 'assign', body: { enterprise } })),
    fc.nat(100_000).map((price): OrderCommand => ({ name: 'report', body: { price } })),
    scores.map((given): OrderCommand => ({ name: 'evaluate', body: { scores: given } })),
    scores.map((given): OrderCommand => ({ name: 'score', body: { scores: given } })),
    fc.boolean().map((founded): OrderCommand => ({ name: 'settle-complaint', body: { founded } })),
    fc.constant<OrderCommand>({ name: 'complain', body: { ticketId: '20261123004217' } }),
  );

const attempt: OrderCommand = { name: 'attempt', body: {} };

/** Calls of the enterprise that nobody takes, and declining: what else it does. */
const byHolder = fc
  .constantFrom<OrderCommand>(attempt, attempt, attempt, { name: 'decline', body: { reason: 'busy' } })
  .map(
    (command): Try =>
      (order) => ({ actor: holder(order), command }),
  );

/** Mostly what brings the order on, sometimes what the enterprise does instead, sometimes anything by anybody. */
export const anyTry = (now: Instant): fc.Arbitrary<Try> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(usual) },
    { weight: 4, arbitrary: byHolder },
    {
      weight: 2,
      arbitrary: fc.tuple(anyActor, anyCommand(now)).map(
        ([actor, command]): Try =>
          () => ({ actor, command }),
      ),
    },
  );

/** Minutes to days. */
export const anyPause = fc.oneof(fc.integer({ min: 0, max: 3 * hour }), fc.integer({ min: 0, max: 3 * day }));
