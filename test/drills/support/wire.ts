import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../../lambdas/shared/store/table.ts';
import type { CloudAssembly } from '../../../local/assembly/cloud-assembly.ts';
import { readAssembly } from '../../../local/assembly/read-assembly.ts';
import { ticketsTableAmong, ticketWorkflowAmong } from '../../../local/run/resource-names.ts';
import { operatorAt } from '../../flow/support/aws.ts';
import { projectFolder } from '../../local/assembly/support/synthesized.ts';

export type Letter = { readonly body: string; readonly receipt: string };

/** What an operator does with the AWS command line, by the real protocols. */
export type Wire = {
  readonly table: Table;
  /** `aws lambda invoke`: the answer, or the error the function ended with. */
  readonly invoke: (name: string, event: unknown) => Promise<Readonly<Record<string, unknown>>>;
  /** `aws sqs receive-message` of the queue whose name holds the text. */
  readonly letters: (queue: string) => Promise<readonly Letter[]>;
  readonly send: (queue: string, body: string) => Promise<void>;
  readonly remove: (queue: string, letter: Letter) => Promise<void>;
  /** `aws stepfunctions list-executions`: status by name. */
  readonly executions: () => Promise<Readonly<Record<string, string>>>;
  /** States that an execution entered, in order. */
  readonly entered: (name: string) => Promise<readonly string[]>;
  /** `aws stepfunctions stop-execution`. */
  readonly stop: (name: string) => Promise<void>;
  /** `aws stepfunctions send-task-failure` with the token of the ticket's wait. */
  readonly fail: (ticketId: string, error: string) => Promise<void>;
  readonly close: () => void;
};

const region = 'us-east-1';

const sqsOf =
  (endpoint: string) =>
  async (operation: string, input: object): Promise<Record<string, unknown>> => {
    const headers = { 'x-amz-target': `AmazonSQS.${operation}`, 'content-type': 'application/x-amz-json-1.0' };
    const answer = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(input) });
    if (!answer.ok) throw new Error(`${operation}: ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };

const queuesOf = (endpoint: string): Pick<Wire, 'letters' | 'send' | 'remove'> => {
  const sqs = sqsOf(endpoint);
  const urlOf = async (queue: string): Promise<string> => {
    const { QueueUrls } = (await sqs('ListQueues', {})) as { QueueUrls: readonly string[] };
    return QueueUrls.find((url) => url.toLowerCase().includes(queue.toLowerCase())) ?? '';
  };
  return {
    letters: async (queue) => {
      const { Messages } = await sqs('ReceiveMessage', { QueueUrl: await urlOf(queue), MaxNumberOfMessages: 100 });
      return (Messages as readonly { Body: string; ReceiptHandle: string }[]).map(({ Body, ReceiptHandle }) => ({
        body: Body,
        receipt: ReceiptHandle,
      }));
    },
    send: async (queue, body) => {
      await sqs('SendMessage', { QueueUrl: await urlOf(queue), MessageBody: body });
    },
    remove: async (queue, { receipt }) => {
      await sqs('DeleteMessage', { QueueUrl: await urlOf(queue), ReceiptHandle: receipt });
    },
  };
};

const workflowsOf = (states: SFNClient): Pick<Wire, 'executions' | 'entered'> => {
  const machine = async (): Promise<string> => {
    const { stateMachines } = await states.send(new ListStateMachinesCommand({}));
    return ticketWorkflowAmong(stateMachines);
  };
  return {
    executions: async () => {
      const stateMachineArn = await machine();
      const { executions } = await states.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1000 }));
      return Object.fromEntries((executions ?? []).map(({ name, status }) => [name ?? '', status ?? '']));
    },
    entered: async (name) => {
      const executionArn = `${(await machine()).replace(':stateMachine:', ':execution:')}:${name}`;
      const { events } = await states.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
      return (events ?? []).flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
    },
  };
};

/** Opens the wire endpoint of a run of the assembly. */
export const wireAt = async (awsUrl: string, assembly: CloudAssembly): Promise<Wire> => {
  const options = { endpoint: awsUrl, region, credentials: { accessKeyId: 'any', secretAccessKey: 'any' } };
  const database = new DynamoDBClient(options);
  const lambda = new LambdaClient(options);
  const states = new SFNClient(options);
  const { TableNames } = await database.send(new ListTablesCommand({}));
  const operator = operatorAt(awsUrl);
  const { functions } = readAssembly(assembly, projectFolder, { apiUrl: awsUrl, awsUrl });
  return {
    table: { client: DynamoDBDocumentClient.from(database), name: ticketsTableAmong(TableNames) },
    invoke: async (name, event) => {
      const FunctionName = functions.find(({ entry }) => entry.endsWith(`/lambdas/${name}/handler.ts`))?.name;
      const Payload = Buffer.from(JSON.stringify(event));
      const answer = await lambda.send(new InvokeCommand({ FunctionName, Payload }));
      return JSON.parse(Buffer.from(answer.Payload ?? []).toString());
    },
    ...queuesOf(awsUrl),
    ...workflowsOf(states),
    stop: operator.stop,
    fail: operator.fail,
    close: () => {
      operator.close();
      for (const client of [database, lambda, states]) client.destroy();
    },
  };
};
