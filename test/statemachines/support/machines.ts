import { orderWaitStates } from '../../../domain/household/wait.ts';
import { waitStates } from '../../../domain/tickets/wait.ts';
import { acceptsOrder, orderGeneration } from '../../../lambdas/shared/orders/generation.ts';
import { accepts, generation } from '../../../lambdas/shared/workflow/generation.ts';
import order from '../../../statemachines/order.asl.json' with { type: 'json' };
import ticket from '../../../statemachines/ticket.asl.json' with { type: 'json' };

type Catcher = { readonly ErrorEquals: readonly string[]; readonly Next: string };

/** A state of either workflow, as far as the tests read it. */
export type State = {
  readonly Type: string;
  readonly Comment?: string;
  readonly Resource?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly TimeoutSeconds?: number | string;
  readonly Choices?: readonly { readonly Condition: string; readonly Next: string }[];
  readonly Retry?: readonly { readonly ErrorEquals: readonly string[] }[];
  readonly Catch?: readonly Catcher[];
  readonly Assign?: Readonly<Record<string, unknown>>;
  readonly Arguments?: { readonly FunctionName: string; readonly Payload: Readonly<Record<string, unknown>> };
};

type Definition = { readonly QueryLanguage: string; readonly StartAt: string; readonly States: unknown };

const partsOf = (definition: Definition) => {
  const states = definition.States as Readonly<Record<string, State>>;
  const tasks = Object.entries(states).filter(([, { Type }]) => Type === 'Task');
  return { definition, states, tasks, waits: tasks.filter(([name]) => name.startsWith('Await')) };
};

/** The two workflows that enforce limits by waiting: what both must hold to is tested of both. */
export const machines = [
  {
    of: 'ticket',
    ...partsOf(ticket),
    waitStates: [...waitStates] as readonly string[],
    /** The state that sends an execution wherever it is told to. */
    routes: 'Reroute',
    ends: [] as readonly string[],
    withoutClause: /Operator|Overdue/,
    id: 'ticketId',
    generation,
    accepts,
    contracts: '',
  },
  {
    of: 'order',
    ...partsOf(order),
    waitStates: [...orderWaitStates] as readonly string[],
    routes: 'Route',
    ends: ['Closed'] as readonly string[],
    withoutClause: /Operator/,
    id: 'orderId',
    generation: orderGeneration,
    accepts: acceptsOrder,
    contracts: 'order-',
  },
];
