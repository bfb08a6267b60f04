import type { Actor } from '../../../domain/access/roles.ts';
import type { OrderCommand } from '../../../domain/household/commands.ts';
import { orderCommitOf } from '../../../domain/household/commit.ts';
import { decideOrder, decidePlacing } from '../../../domain/household/decide.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { storeOrderWaitOf } from '../../../lambdas/order-await/store-wait.ts';
import { recordOrderMilestone } from '../../../lambdas/order-milestone/record-milestone.ts';
import { publishOrder } from '../../../lambdas/order-publish/publish.ts';
import { mendOrder, type OrderReconciler, reconcileOrder } from '../../../lambdas/order-signal/reconcile.ts';
import { storePrivate } from '../../../lambdas/shared/orders/private.ts';
import { appendToOrder, readOrder, type StoredOrder, writeOrderCommit } from '../../../lambdas/shared/orders/store.ts';
import { orderTask, orderWaitTask } from '../../../lambdas/shared/orders/task.ts';
import { signerOf } from '../../../lambdas/shared/secret.ts';
import type { SmsMessage } from '../../../lambdas/shared/sms/gateway.ts';
import { Superseded } from '../../../lambdas/shared/workflow/task.ts';
import definition from '../../../statemachines/order.asl.json' with { type: 'json' };
import { facts, market, resident } from '../../domain/household/support/services.ts';
import { FunctionError } from '../../local/states/support/function-double.ts';
import { createStatesRun } from '../../local/states/support/states-run.ts';
import type { Chance } from './chance.ts';
import { executionArnOf, executionsIn } from './executions.ts';
import { createMemoryTable } from './memory-table.ts';

const arn = (name: string): string => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
const machine = JSON.stringify(definition)
  .replaceAll(/\$\{Partition\}/g, 'aws')
  .replaceAll(/\$\{(\w+)Function\}/g, (_, name: string) => arn(name));

/** A fault of a task as the runtime reports it: by name. */
const task =
  <Input>(work: (input: Input) => Promise<unknown>, parse: (event: unknown) => Input) =>
  async (event: unknown) => {
    try {
      return await work(parse(event));
    } catch (fault) {
      if (fault instanceof Superseded) throw new FunctionError('Superseded', fault.message);
      throw fault instanceof Error ? new FunctionError(fault.name, fault.message) : fault;
    }
  };

type Delivery = { readonly to: 'signal' | 'publish'; readonly orderId: string; readonly n?: number };

/** A stream that behaves badly: in any order, some records twice, some late. */
const createStream = (chance: Chance) => {
  const queue: Delivery[] = [];
  return {
    lose: (): void => void queue.splice(0),
    written: ({ pk, sk, n }: Readonly<Record<string, unknown>>, isNew: boolean): void => {
      const orderId = String(pk).slice('ORDER#'.length);
      if (sk === 'WAIT') queue.push({ to: 'signal', orderId });
      if (isNew && String(sk).startsWith('EVENT#'))
        queue.push({ to: 'signal', orderId }, { to: 'publish', orderId, n: Number(n) });
    },
    deliver: async (all: boolean, consume: (delivery: Delivery) => Promise<void>): Promise<void> => {
      const later: Delivery[] = [];
      while (queue.length > 0) {
        const [delivery] = queue.splice(chance.below(queue.length), 1) as [Delivery];
        if (!all && chance.percent(12)) later.push(delivery);
        else {
          await consume(delivery);
          if (chance.percent(15)) later.push(delivery);
        }
        if (queue.length === 0 && all) queue.push(...later.splice(0));
      }
      queue.push(...later);
    },
  };
};

/** The household services in memory: deployed logic and workflow over a table that is not, and a bad stream. */
export const createOrderWorld = async (chance: Chance) => {
  const stream = createStream(chance);
  const memory = createMemoryTable(stream.written);
  const { table } = memory;
  const run = await createStatesRun();
  const now = run.clock.now;
  run.functions.on(
    arn('OrderAwait'),
    task(async (input) => {
      await storeOrderWaitOf(input, table, facts, () => undefined);
      return {};
    }, orderWaitTask.parse),
  );
  run.functions.on(
    arn('OrderMilestone'),
    task((input) => recordOrderMilestone(input, table, facts), orderTask.parse),
  );
  const machineArn = await run.create(machine, 'order');
  const sent: SmsMessage[] = [];
  const invalidTokens: string[] = [];
  const tickets = executionsIn(run, machineArn, 'orderId');
  const reconciler: OrderReconciler = {
    table,
    clock: facts,
    executions: tickets,
    invalidToken: (orderId) => void invalidTokens.push(orderId),
  };
  const signer = signerOf('a secret of the tests');
  const publisher = {
    ...{ orders: table, tickets: createMemoryTable().table, clock: facts, linkBaseUrl: 'https://hotline.test' },
    market: async () => market,
    gateway: { send: async (message: SmsMessage) => void sent.push(message) },
    signer: async () => signer,
    announce: async () => undefined,
  };
  const consume = ({ to, orderId, n }: Delivery): Promise<void> =>
    to === 'signal'
      ? reconcileOrder(orderId, now(), reconciler)
      : publishOrder(orderId, n === undefined ? [] : [n], publisher);
  const deliver = async (all: boolean): Promise<void> => {
    await run.settle();
    await stream.deliver(all, async (delivery) => {
      await consume(delivery);
      await run.settle();
    });
  };
  const read = async (orderId: string): Promise<StoredOrder> => {
    const stored = await readOrder(table, orderId);
    if (!stored) throw new Error(`no order ${orderId}`);
    return stored;
  };
  return {
    ...{ run, memory, sent, invalidTokens, read, deliver, lose: stream.lose },
    mend: (orderId: string) => mendOrder(orderId, now(), reconciler),
    executionArn: (orderId: string, number: number) => executionArnOf(machineArn, `${orderId}-${number}`),
    place: async (orderId: string, enterprise: string | undefined): Promise<void> => {
      const at = now();
      const decision = decidePlacing({ orderId, category: 'cleaning/home', enterprise }, resident, at, facts);
      if (!decision.ok) throw new Error(decision.refusal.code);
      const who = { name: '王某', phone: '+8613800000000', address: '某小区', wish: '擦玻璃' };
      await storePrivate(table, orderId, 'RESIDENT', who, at + 1);
      const by = { sub: 'citizen', roles: [] };
      await writeOrderCommit(
        table,
        orderCommitOf(undefined, decision.events, { at, command: 'place', by }, facts).commit,
      );
    },
    /** Answers the refusal's code, or `ok`. */
    command: async (orderId: string, command: OrderCommand, actor: Actor): Promise<string> => {
      const at = now();
      const by = { sub: 'somebody', roles: [] };
      const result = await appendToOrder<string>(
        table,
        orderId,
        facts,
        { at, command: command.name, by },
        ({ order }) => {
          const decision = decideOrder(order, command, actor, at, facts);
          return decision.ok ? { events: decision.events } : { stop: decision.refusal.code };
        },
      );
      return result.kind === 'stopped' ? result.stop : 'ok';
    },
    /** Lets time pass: each timer fires at its own instant, with deliveries in between. */
    moveTo: async (instant: Instant): Promise<void> => {
      for (let next = run.timers()[0]; next && now() + next.seconds * 1000 <= instant; next = run.timers()[0]) {
        await run.moveTo(now() + next.seconds * 1000);
        await deliver(false);
      }
      await run.moveTo(instant);
      await deliver(false);
    },
  };
};

export type OrderWorld = Awaited<ReturnType<typeof createOrderWorld>>;
