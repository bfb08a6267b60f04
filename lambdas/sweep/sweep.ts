import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { ListExecutionsCommand, type SFNClient } from '@aws-sdk/client-sfn';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { decideReopenAnswer, decideRestatement } from '../../domain/tickets/decide.ts';
import type { County } from '../../domain/tickets/facts.ts';
import { stages } from '../../domain/tickets/values.ts';
import { waitOf } from '../../domain/tickets/wait.ts';
import { fromIso, type Instant, minute } from '../../domain/time/instant.ts';
import { readTicket } from '../shared/store/commits.ts';
import type { Table } from '../shared/store/table.ts';
import { readWait } from '../shared/store/waits.ts';
import { reopenAsked, stageShards } from '../shared/views/board.ts';
import { executionName, ticketOf } from '../shared/workflow/task.ts';

export type Sweeper = {
  readonly table: Table;
  readonly county: County;
  readonly states: SFNClient;
  readonly stateMachineArn: string;
  readonly lambda: LambdaClient;
  readonly signalFunctionName: string;
};

/** A limit that passed this long ago without its milestone is no delay of the platform any more. */
const overdueBy = 10 * minute;
/** Tickets handed to the signal function at a time. */
const chunk = 50;

/** Names of all running executions: some pages of a thousand, once a day. */
const runningExecutions = async ({ states, stateMachineArn }: Sweeper): Promise<ReadonlySet<string>> => {
  const names = new Set<string>();
  let nextToken: string | undefined;
  do {
    const page = await states.send(
      new ListExecutionsCommand({ stateMachineArn, statusFilter: 'RUNNING', maxResults: 1000, nextToken }),
    );
    for (const { name } of page.executions ?? []) if (name) names.add(name);
    nextToken = page.nextToken;
  } while (nextToken);
  return names;
};

/** Numbers of all open tickets, and of archived ones whose reopening waits for an answer: by stage, shard by shard. */
async function* openTickets({ table: { client, name } }: Sweeper): AsyncGenerator<string> {
  for (const stage of [...stages, reopenAsked])
    for (let shard = 0; shard < stageShards; shard += 1) {
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: name,
            IndexName: 'byStage',
            KeyConditionExpression: 'stageShard = :shard',
            ExpressionAttributeValues: { ':shard': `${stage}#${shard}` },
            ...(from ? { ExclusiveStartKey: from } : {}),
          }),
        );
        for (const { ticketId } of page.Items ?? []) yield String(ticketId);
        from = page.LastEvaluatedKey;
      } while (from);
    }
}

/**
 * Whether the ticket needs the signal function: its workflow never started, ended too early or waits for the wrong
 * thing; its limit is to be restated; its caller's reopening was not answered.
 */
const astray = async (
  ticketId: string,
  running: ReadonlySet<string>,
  now: Instant,
  { table, county }: Sweeper,
): Promise<boolean> => {
  const wait = await readWait(table, ticketId);
  const stored = await readTicket(table, ticketId);
  if (!stored) return false;
  const { ticket } = stored;
  if (decideReopenAnswer(ticket, now).length > 0) return true;
  if (ticket.phase.kind === 'ended') return false;
  if (decideRestatement(ticket, now, county).length > 0) return true;
  if (!running.has(executionName(ticketId, ticket.run)) || !wait || wait.run !== ticket.run) return true;
  const want = waitOf(ticket, county);
  return want.state !== wait.state || want.until !== fromIso(wait.until) || want.until < now - overdueBy;
};

/**
 * The daily round: compares every open ticket with its workflow, and every workflow that runs with the open tickets, and
 * hands those astray to the signal function, which alone calls Step Functions. Answers how many it found.
 */
export const sweep = async (now: Instant, sweeper: Sweeper): Promise<number> => {
  const running = await runningExecutions(sweeper);
  const [found, open]: [string[], Set<string>] = [[], new Set()];
  for await (const ticketId of openTickets(sweeper)) {
    open.add(ticketId);
    if (await astray(ticketId, running, now, sweeper)) found.push(ticketId);
  }
  for (const ticketId of new Set([...running].map(ticketOf))) if (!open.has(ticketId)) found.push(ticketId);
  for (let index = 0; index < found.length; index += chunk) {
    const payload = { inspect: found.slice(index, index + chunk), now };
    const { FunctionError } = await sweeper.lambda.send(
      new InvokeCommand({ FunctionName: sweeper.signalFunctionName, Payload: Buffer.from(JSON.stringify(payload)) }),
    );
    if (FunctionError) throw new Error(`the signal function failed on a sweep: ${FunctionError}`);
  }
  return found.length;
};
