import type { OrderCommandName } from '../../../../../domain/household/commands.ts';
import type { MarketCommandName } from '../../../../../domain/household/decide-market.ts';
import { nextLook } from '../../../../../domain/household/facts.ts';
import { orderClock } from '../../../../../lambdas/shared/orders/clock.ts';
import { appendToOrder } from '../../../../../lambdas/shared/orders/store.ts';
import {
  householdExamples,
  marketExamples,
  orderExample,
} from '../../../../../lambdas/shared/schemas/household/examples.ts';
import { association, type Services, startServices } from '../../../services/support/services.ts';
import { intake, type Person, supervisor } from '../../../support/people.ts';
import { type Answers, openAnswers } from './shorten.ts';

type Giver = 'firm' | Person;

/** How an order comes to where each command is given, and who gives it. */
const stories: { readonly [N in OrderCommandName]: readonly (readonly [OrderCommandName, Giver])[] } = {
  contact: [['contact', 'firm']],
  attempt: [['attempt', 'firm']],
  propose: [['propose', 'firm']],
  agree: [
    ['propose', 'firm'],
    ['agree', intake],
  ],
  decline: [['decline', 'firm']],
  report: [
    ['propose', 'firm'],
    ['agree', intake],
    ['report', 'firm'],
  ],
  evaluate: [
    ['propose', 'firm'],
    ['agree', intake],
    ['report', 'firm'],
    ['evaluate', intake],
  ],
  score: [
    ['propose', 'firm'],
    ['agree', intake],
    ['report', 'firm'],
    ['evaluate', intake],
    ['score', supervisor],
  ],
  cancel: [['cancel', intake]],
  assign: [['assign', supervisor]],
  'pass-on': [['pass-on', supervisor]],
  complain: [
    ['propose', 'firm'],
    ['agree', intake],
    ['report', 'firm'],
    ['complain', intake],
  ],
  'settle-complaint': [
    ['propose', 'firm'],
    ['agree', intake],
    ['report', 'firm'],
    ['complain', intake],
    ['settle-complaint', supervisor],
  ],
  close: [['close', supervisor]],
  resume: [['resume', supervisor]],
};

const camel = (name: string): string => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const start = Date.parse('2026-11-23T09:00:00+08:00');
const minute = 60_000;

/** The order's workflow has come to a standstill, as its own function records it. */
const comeToAStandstill = async ({ dependencies }: Services, orderId: string): Promise<void> => {
  const facts = { at: start, command: 'stuck', by: { sub: 'workflow', roles: [] } };
  const stuck = { type: 'WorkflowStuck', at: start, by: 'workflow', run: 1, hop: 1, error: 'States.Runtime' } as const;
  const events = [{ ...stuck, next: nextLook(start, orderClock) }];
  await appendToOrder(dependencies.orders, orderId, orderClock, facts, () => ({ events }));
};

type Placed = { readonly orderId: string; readonly phase: { readonly enterprise?: string } };

/** The example of an order, given to the examples of the acts that lead to one, and of that. */
const tell = async (services: Services, of: OrderCommandName) => {
  const at = new Date(start).toISOString();
  /** Who is assigned was not offered it before. */
  const wanted = { ...orderExample, ...(of === 'assign' ? { enterprise: 'ent-clean-water' } : {}) };
  const placed = await services.post('/services/orders', wanted, { as: intake, key: `order-${of}`, at });
  const { orderId, phase } = placed.body as unknown as Placed;
  const unit = phase.enterprise ?? '';
  const firm: Person = { sub: `firm@${unit}`, roles: ['enterprise'], unit };
  if (of === 'resume') await comeToAStandstill(services, orderId);
  let given = placed;
  for (const [n, [command, by]] of stories[of].entries()) {
    const asked = { as: by === 'firm' ? firm : by, at: new Date(start + (n + 1) * minute).toISOString() };
    const body = householdExamples[command];
    given = await services.post(`/services/orders/${orderId}/${command}`, body, { ...asked, key: `${of}-${n}` });
    if (given.status >= 400) throw new Error(`${command} before ${of}: ${given.text}`);
  }
  await services.publish(orderId);
  return { placed, given, orderId };
};

/** The acts on the register in an order in which each is taken. */
const registerActs: readonly MarketCommandName[] = [
  ...(['enter-category', 'remove-category', 'enter-association', 'enter-enterprise', 'change-enterprise'] as const),
  ...(['admit', 'suspend', 'resume', 'end'] as const),
];

/** What the API answers of household services: orders, the register of enterprises, figures. */
export const answersOfServices = async (): Promise<Answers> => {
  const { answers, keep } = openAnswers();
  const services = await startServices();
  for (const command of Object.keys(stories) as OrderCommandName[]) {
    const { placed, given, orderId } = await tell(services, command);
    keep('placeOrder', placed);
    keep(`order${camel(command)}`, given);
    keep('readOrder', await services.get(`/services/orders/${orderId}`, { as: intake }));
  }
  for (const command of registerActs) {
    const as = command === 'admit' ? association() : supervisor;
    const asked = { as, key: `register-${command}` };
    keep(
      `market${camel(command)}`,
      await services.post(`/services/register/${command}`, marketExamples[command], asked),
    );
  }
  keep('listOrders', await services.get('/services/orders?stage=talking', { as: supervisor }));
  keep('readServiceStatistics', await services.get('/services/statistics/2026-11'));
  await services.stop();
  return answers;
};
