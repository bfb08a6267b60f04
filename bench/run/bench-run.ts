import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { LambdaClient, ListEventSourceMappingsCommand, UpdateEventSourceMappingCommand } from '@aws-sdk/client-lambda';
import { ticketsTableAmong } from '../../local/run/resource-names.ts';
import { type Run, startRun } from '../../local/run.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

/** A local run in a temporary folder, on a clock that stands still, with what it is asked over the wire counted. */
export type BenchRun = {
  readonly apiUrl: string;
  /** What an AWS client needs to reach it. */
  readonly aws: { readonly endpoint: string; readonly region: string; readonly credentials: typeof credentials };
  /** The one table. */
  readonly tableName: string;
  /** Requests to the wire endpoint so far, by name, e.g. `DynamoDB_20120810.PutItem`. */
  readonly requests: ReadonlyMap<string, number>;
  /** A token of the local issuer. */
  readonly token: (role: string, unit: string) => Promise<string>;
  /** Switches the stream mappings off or on, as `aws lambda update-event-source-mapping` does. */
  readonly followStream: (enabled: boolean) => Promise<void>;
  /** Resolves when nothing is in flight. */
  readonly settled: () => Promise<void>;
  /** Ends the run. */
  readonly close: () => Promise<void>;
};

/** Where a run keeps its data. */
export type BenchFolder = {
  /** Ends the run, does something with the folder that it leaves, and starts the next. */
  readonly restart: (between: (path: string) => Promise<void>) => Promise<BenchRun>;
};

const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };

/** A Monday morning, in working hours: nothing is due but what the tickets themselves ask for. Epoch milliseconds. */
export const benchMorning = Date.parse('2026-11-23T09:00:00+08:00');

const tableOf = async (aws: BenchRun['aws']): Promise<string> => {
  const client = new DynamoDBClient(aws);
  const { TableNames } = await client.send(new ListTablesCommand({}));
  client.destroy();
  return ticketsTableAmong(TableNames);
};

const follow = async (aws: BenchRun['aws'], Enabled: boolean): Promise<void> => {
  const client = new LambdaClient(aws);
  const { EventSourceMappings = [] } = await client.send(new ListEventSourceMappingsCommand({}));
  for (const { UUID } of EventSourceMappings) await client.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
  client.destroy();
};

const benchRunOf = async (run: Run, requests: ReadonlyMap<string, number>): Promise<BenchRun> => {
  const aws = { endpoint: run.awsUrl, region: 'us-east-1', credentials };
  return {
    apiUrl: run.apiUrl,
    aws,
    tableName: await tableOf(aws),
    requests,
    token: async (role, unit) => {
      const answer = await fetch(`${run.apiUrl}/local/token?${new URLSearchParams({ role, unit })}`);
      return ((await answer.json()) as { token: string }).token;
    },
    followStream: (enabled) => follow(aws, enabled),
    settled: () => run.settled(),
    close: () => run.stop(),
  };
};

/**
 * Starts a run in a folder. Whoever does must close it.
 * @param begun whether the folder holds an earlier run, which this one goes on with
 */
const start = async (folder: string, begun: boolean): Promise<BenchRun> => {
  const requests = new Map<string, number>();
  const run = await startRun({
    dataFolder: folder,
    port: 0,
    awsPort: 0,
    clock: 'manual',
    ...(begun ? {} : { now: benchMorning }),
    onWireRequest: (name) => requests.set(name, (requests.get(name) ?? 0) + 1),
  });
  try {
    return await benchRunOf(run, requests);
  } catch (error) {
    await run.stop();
    throw error;
  }
};

/** Does something with a run, or with several that follow one another in one folder; ends it and deletes the folder. */
export const withBenchRun = <T>(work: (run: BenchRun, folder: BenchFolder) => Promise<T>): Promise<T> =>
  withTemporaryFolder('run', async (path) => {
    let run = await start(path, false);
    const folder: BenchFolder = {
      restart: async (between) => {
        await run.close();
        await between(path);
        run = await start(path, true);
        return run;
      },
    };
    try {
      return await work(run, folder);
    } finally {
      await run.close();
    }
  });
