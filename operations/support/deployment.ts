import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type FunctionConfiguration, InvokeCommand, LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SNSClient } from '@aws-sdk/client-sns';
import { paginateListQueues, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../lambdas/shared/store/table.ts';

export type Place = {
  readonly stack: string;
  readonly region: string | undefined;
  readonly endpoint: string | undefined;
};

const isThisMachine = (endpoint: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpoint).hostname);

/** The local run takes any credentials; everywhere else they are the operator's. */
const clientOptions = ({ region, endpoint }: Place) => ({
  ...(region === undefined ? {} : { region }),
  ...(endpoint === undefined ? {} : { endpoint }),
  ...(endpoint !== undefined && isThisMachine(endpoint)
    ? { region: region ?? 'us-east-1', credentials: { accessKeyId: 'operator', secretAccessKey: 'operator' } }
    : {}),
});

/**
 * A deployment as an operator reaches it: its functions, queues and table, by the names they have in the application.
 * CloudFormation adds to a name the stack before it, and behind it eight digits and letters of its own choice.
 */
export class Deployment {
  readonly #stack: string;
  readonly #lambda: LambdaClient;
  readonly #database: DynamoDBClient;
  readonly #secrets: SecretsManagerClient;
  readonly sqs: SQSClient;
  readonly sns: SNSClient;
  #functions: Promise<readonly FunctionConfiguration[]> | undefined;

  constructor(place: Place) {
    const options = clientOptions(place);
    this.#stack = place.stack;
    // A function that is waited for may take a quarter of an hour; one that failed is not to be started again unasked.
    this.#lambda = new LambdaClient({ ...options, maxAttempts: 1 });
    this.#database = new DynamoDBClient(options);
    this.#secrets = new SecretsManagerClient(options);
    this.sqs = new SQSClient(options);
    this.sns = new SNSClient(options);
  }

  /** The deployed name of a function, e.g. of `Publish`. @throws Error if the stack has none */
  async functionNamed(id: string): Promise<string> {
    return String((await this.#configuration(id)).FunctionName);
  }

  /** The address of a queue, e.g. of `PublishDeadLetters`. @throws Error if the stack has none */
  async queueNamed(id: string): Promise<string> {
    const addresses: string[] = [];
    for await (const page of paginateListQueues({ client: this.sqs }, { QueueNamePrefix: this.#stack }))
      addresses.push(...(page.QueueUrls ?? []));
    // A queue within a construct has that one's name before its own.
    const named = (stack: string) => new RegExp(`/${stack}-\\w*?${id}[0-9A-F]{8}(-|$)`);
    const found = this.#firstOf(named, (pattern) => addresses.find((address) => pattern.test(address)));
    if (found === undefined) throw new Error(`the stack ${this.#stack} has no queue ${id}`);
    return found;
  }

  /** The tickets' table: the one the functions work on, which may be a restored one. */
  async table(): Promise<Table> {
    const name = (await this.#configuration('Sweep')).Environment?.Variables?.TABLE_NAME;
    if (name === undefined) throw new Error('the function Sweep names no table');
    return { client: DynamoDBDocumentClient.from(this.#database), name };
  }

  /** The table of the orders of household services. */
  async orders(): Promise<Table> {
    const name = (await this.#configuration('OrderSignal')).Environment?.Variables?.ORDERS_TABLE_NAME;
    if (name === undefined) throw new Error('the function OrderSignal names no table');
    return { client: DynamoDBDocumentClient.from(this.#database), name };
  }

  /** The environment of a function. */
  async environmentOf(id: string): Promise<Readonly<Record<string, string>>> {
    return (await this.#configuration(id)).Environment?.Variables ?? {};
  }

  /** The text of a secret that was made by hand. */
  async secretNamed(name: string): Promise<string> {
    const { SecretString } = await this.#secrets.send(new GetSecretValueCommand({ SecretId: name }));
    if (!SecretString) throw new Error(`the secret ${name} is empty`);
    return SecretString;
  }

  /** Starts a function and waits for its answer. @throws Error naming the error it ended with, never what it said */
  async invoke(id: string, event: unknown): Promise<unknown> {
    const { FunctionError, Payload } = await this.#lambda.send(
      new InvokeCommand({ FunctionName: await this.functionNamed(id), Payload: Buffer.from(JSON.stringify(event)) }),
    );
    const answer: unknown = JSON.parse(Buffer.from(Payload ?? []).toString('utf8') || 'null');
    if (FunctionError === undefined) return answer;
    const { errorType = 'an unknown error' } = (answer ?? {}) as { readonly errorType?: string };
    throw new Error(`the function ${id} ended with ${errorType}: its log says why`);
  }

  /** Has Lambda take on an event for a function, as SNS and EventBridge do: three attempts, then its queue. */
  async handOver(id: string, event: unknown): Promise<void> {
    await this.#lambda.send(
      new InvokeCommand({
        FunctionName: await this.functionNamed(id),
        InvocationType: 'Event',
        Payload: Buffer.from(JSON.stringify(event)),
      }),
    );
  }

  close(): void {
    for (const client of [this.#lambda, this.#database, this.#secrets, this.sqs, this.sns]) client.destroy();
  }

  /** What is found by a pattern of the stack's names, else of those of the household services, a stack beside it. */
  #firstOf<T>(named: (stack: string) => RegExp, find: (pattern: RegExp) => T | undefined): T | undefined {
    return find(named(this.#stack)) ?? find(named(`${this.#stack}Household`));
  }

  async #configuration(id: string): Promise<FunctionConfiguration> {
    this.#functions ??= this.#list();
    const all = await this.#functions;
    const named = (stack: string) => new RegExp(`^${stack}-${id}[0-9A-F]{8}(-|$)`);
    const found = this.#firstOf(named, (pattern) => all.find(({ FunctionName = '' }) => pattern.test(FunctionName)));
    if (found === undefined) throw new Error(`the stack ${this.#stack} has no function ${id}`);
    return found;
  }

  async #list(): Promise<readonly FunctionConfiguration[]> {
    const all: FunctionConfiguration[] = [];
    for await (const page of paginateListFunctions({ client: this.#lambda }, {})) all.push(...(page.Functions ?? []));
    return all;
  }
}
