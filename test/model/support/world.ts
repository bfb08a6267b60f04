import type { Actor } from '../../../domain/access/roles.ts';
import { subjectOf } from '../../../domain/access/roles.ts';
import type { Command, Filing } from '../../../domain/tickets/commands.ts';
import { type Commit, commitOf } from '../../../domain/tickets/commit.ts';
import { decide, decideFiling } from '../../../domain/tickets/decide.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { archiveTicket } from '../../../lambdas/archive/archive-ticket.ts';
import { storeWaitOf } from '../../../lambdas/await/store-wait.ts';
import { recordMilestone } from '../../../lambdas/milestone/record-milestone.ts';
import { publish } from '../../../lambdas/publish/publish.ts';
import { ticketEventOf } from '../../../lambdas/publish/ticket-events.ts';
import { signerOf } from '../../../lambdas/shared/secret.ts';
import type { SmsMessage } from '../../../lambdas/shared/sms/gateway.ts';
import { append } from '../../../lambdas/shared/store/append.ts';
import { appendCommit, readTicket, type StoredTicket } from '../../../lambdas/shared/store/commits.ts';
import { ticketIdOf } from '../../../lambdas/shared/store/keys.ts';
import { Superseded, taskInput, waitInput } from '../../../lambdas/shared/workflow/task.ts';
import { joinMaster } from '../../../lambdas/signal/join-master.ts';
import { type Reconciler, reconcile } from '../../../lambdas/signal/reconcile.ts';
import definition from '../../../statemachines/ticket.asl.json' with { type: 'json' };
import { county } from '../../domain/support/county.ts';
import { intake } from '../../domain/support/people.ts';
import { FunctionError } from '../../local/states/support/function-double.ts';
import { createStatesRun, type StatesRun } from '../../local/states/support/states-run.ts';
import type { Chance } from './chance.ts';
import { executionArnOf, executionsIn } from './executions.ts';
import { createMemoryTable, type MemoryTable } from './memory-table.ts';

/** One record of the table's stream on its way to one consumer. */
type Delivery = { readonly to: 'signal' | 'publish'; readonly ticketId: string; readonly commit?: Commit };

/** Hotline in memory: the deployed logic and workflow over a table that is not, and a stream that behaves badly. */
export type World = {
  readonly run: StatesRun;
  readonly memory: MemoryTable;
  readonly machineArn: string;
  readonly sent: readonly SmsMessage[];
  readonly announced: readonly string[];
  /** Every commit whose write was acknowledged, in order. */
  readonly acknowledged: readonly Commit[];
  readonly invalidTokens: readonly string[];
  readonly file: (ticketId: string, filing: Filing) => Promise<void>;
  /** A command received `lateBy` milliseconds ago; answers the refusal's code, or `ok`. */
  readonly command: (ticketId: string, command: Command, actor: Actor, lateBy?: number) => Promise<string>;
  readonly read: (ticketId: string) => Promise<StoredTicket>;
  /** Delivers what the stream holds, in any order, some of it twice. @param all without leaving anything for later */
  readonly deliver: (all: boolean) => Promise<void>;
  /** Lets time pass: each timer fires at its own instant, with deliveries in between. */
  readonly moveTo: (instant: Instant) => Promise<void>;
  readonly executionArn: (ticketId: string, run: number) => string;
};

const arn = (name: string): string => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
const machine = JSON.stringify(definition)
  .replaceAll(/\$\{Partition\}/g, 'aws')
  .replaceAll(/\$\{(\w+)Function\}/g, (_, name: string) => arn(name));
const signer = signerOf('a secret of the tests');

/** A fault of a task as the runtime reports it: by name. */
const task =
  <Input>(work: (input: Input) => Promise<unknown>, parse: (event: unknown) => Input) =>
  async (event: unknown) => {
    try {
      return await work(parse(event));
    } catch (fault) {
      if (fault instanceof Superseded) throw new FunctionError('Superseded', fault.message);
      throw fault instanceof Error ? new FunctionError(fault.name, `${fault.message} ${fault.stack}`) : fault;
    }
  };

export const createWorld = async (chance: Chance): Promise<World> => {
  const queue: Delivery[] = [];
  const acknowledged: Commit[] = [];
  const memory = createMemoryTable((image, isNew) => {
    const ticketId = ticketIdOf(String(image.pk));
    const sort = String(image.sk);
    if (ticketId === undefined) return;
    if (sort === 'WAIT') queue.push({ to: 'signal', ticketId });
    if (!sort.startsWith('EVENT#')) return;
    const { pk: _, sk: __, ...commit } = image;
    if (isNew) acknowledged.push(commit as unknown as Commit);
    queue.push({ to: 'signal', ticketId, commit: commit as unknown as Commit });
    if (isNew) queue.push({ to: 'publish', ticketId, commit: commit as unknown as Commit });
  });
  const { table } = memory;
  const run = await createStatesRun();
  run.functions.on(
    arn('Await'),
    task(async (input) => {
      await storeWaitOf(input, table, county);
      return {};
    }, waitInput.parse),
  );
  run.functions.on(
    arn('Milestone'),
    task((input) => recordMilestone(input, table, county), taskInput.parse),
  );
  run.functions.on(
    arn('Archive'),
    task((input) => archiveTicket(input, table), taskInput.parse),
  );
  const machineArn = await run.create(machine, 'ticket');
  const invalidTokens: string[] = [];
  const reconciler: Reconciler = {
    table,
    county,
    executions: executionsIn(run, machineArn),
    invalidToken: (ticketId) => invalidTokens.push(ticketId),
  };
  const sent: SmsMessage[] = [];
  const announced: string[] = [];
  const publisher = {
    table,
    county,
    gateway: { send: async (message: SmsMessage) => void sent.push(message) },
    signer: async () => signer,
    linkBaseUrl: 'https://hotline.test',
    announce: async (commit: Commit, ticket: Parameters<typeof ticketEventOf>[1]) =>
      void announced.push(JSON.stringify(ticketEventOf(commit, ticket))),
  };
  const now = (): Instant => run.clock.now();
  const consume = async ({ to, ticketId, commit }: Delivery): Promise<void> => {
    if (to === 'publish') return publish(ticketId, commit ? [commit.n] : [], publisher);
    const commits = commit ? [commit] : [];
    await reconcile(ticketId, commits, now(), reconciler);
    await joinMaster(ticketId, commits, now(), reconciler);
  };
  const deliver = async (all: boolean): Promise<void> => {
    const later: Delivery[] = [];
    await run.settle();
    while (queue.length > 0) {
      const [delivery] = queue.splice(chance.below(queue.length), 1) as [Delivery];
      if (!all && chance.percent(12)) later.push(delivery);
      else {
        await consume(delivery);
        if (chance.percent(15)) later.push(delivery);
      }
      await run.settle();
      if (queue.length === 0 && all) queue.push(...later.splice(0));
    }
    queue.push(...later);
  };
  const read = async (ticketId: string): Promise<StoredTicket> => {
    const stored = await readTicket(table, ticketId);
    if (!stored) throw new Error(`no ticket ${ticketId}`);
    return stored;
  };
  return {
    run,
    memory,
    machineArn,
    sent,
    announced,
    acknowledged,
    invalidTokens,
    read,
    deliver,
    executionArn: (ticketId, number) => executionArnOf(machineArn, `${ticketId}-${number}`),
    file: async (ticketId, filing) => {
      const decision = decideFiling({ ticketId, filing, actor: intake, at: now(), county });
      if (!decision.ok) throw new Error(decision.refusal.code);
      const by = { sub: 'intake', roles: [] };
      await appendCommit(
        table,
        commitOf(undefined, decision.events, { at: now(), command: 'file', by }, county).commit,
      );
    },
    command: async (ticketId, command, actor, lateBy = 0) => {
      const master = command.name === 'merge' ? (await readTicket(table, command.body.into))?.ticket : undefined;
      const facts = { at: now() - lateBy, command: command.name, by: { sub: subjectOf(actor), roles: [] } };
      const result = await append<string>(table, ticketId, county, facts, ({ ticket }) => {
        const decision = decide(ticket, command, actor, facts.at, county, master);
        return decision.ok ? { events: decision.events } : { stop: decision.refusal.code };
      });
      return result.kind === 'stopped' ? result.stop : 'ok';
    },
    moveTo: async (instant) => {
      for (;;) {
        const next = run.timers()[0];
        const at = next && now() + next.seconds * 1000;
        if (at === undefined || at > instant) break;
        await run.moveTo(at);
        await deliver(false);
      }
      await run.moveTo(instant);
      await deliver(false);
    },
  };
};
