import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import {
  DescribeExecutionCommand,
  ListStateMachinesCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import dynalite from 'dynalite';
import type { CloudAssembly } from '../../../local/assembly/cloud-assembly.ts';
import { type Run, type RunOptions, startRun } from '../../../local/run.ts';
import { synthesizeSupportApp } from '../assembly/support/synthesized.ts';

const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };

describe('A run whose tables or state machines are at another endpoint', () => {
  let assembly: CloudAssembly;
  /** Another run stands for any other endpoint. */
  let other: Run;
  const folders: string[] = [];

  const start = async (more: Partial<RunOptions> = {}) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'other-'));
    folders.push(dataFolder);
    return startRun({ dataFolder, port: 0, awsPort: 0, clock: 'real', assembly, ...more });
  };
  const authorized = async ({ apiUrl }: Run) => {
    const { token } = (await (await fetch(`${apiUrl}/local/token?role=clerk`)).json()) as { token: string };
    return { authorization: `Bearer ${token}` };
  };
  const read = async (run: Run, path: string) =>
    (await fetch(`${run.apiUrl}${path}`, { headers: await authorized(run) })).json() as Promise<
      Record<string, unknown>
    >;

  beforeAll(async () => {
    assembly = await synthesizeSupportApp();
    other = await start();
  }, 60_000);
  afterAll(async () => {
    await other.stop();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  }, 30_000);

  it('keeps its items there and still tells the stream’s readers', async () => {
    const database = dynalite({ createTableMs: 0 }) as unknown as Server;
    await new Promise<void>((listening) => database.listen(0, '127.0.0.1', listening));
    const dynamodbUrl = `http://127.0.0.1:${(database.address() as AddressInfo).port}`;
    const run = await start({ dynamodbUrl });
    const body = JSON.stringify({ id: '1', to: '+8613909500001' });
    const headers = { ...(await authorized(run)), 'content-type': 'application/json' };
    const response = await fetch(`${run.apiUrl}/letters`, { method: 'POST', headers, body });
    expect(response.status).toBe(201);
    await run.settled();
    const TableName = String((await read(run, '/open/environment')).TABLE_NAME);
    await run.stop();
    const client = new DynamoDBClient({ endpoint: dynamodbUrl, region: 'us-east-1', credentials });
    const Key = { pk: { S: 'LETTER#1' }, sk: { S: 'LETTER#1' } };
    const { Item } = await client.send(new GetItemCommand({ TableName, Key }));
    expect(Item).toMatchObject({ to: { S: '+8613909500001' }, heardAt: { S: 'stream' } });
    client.destroy();
    await new Promise((closed) => database.close(closed));
  }, 30_000);

  it('makes its state machines there and shows their executions', async () => {
    const run = await start({ statesUrl: other.awsUrl });
    expect(await read(run, '/open/environment')).toMatchObject({ AWS_ENDPOINT_URL_SFN: other.awsUrl });
    const states = new SFNClient({ endpoint: other.awsUrl, region: 'us-east-1', credentials });
    const [machine] = (await states.send(new ListStateMachinesCommand({}))).stateMachines ?? [];
    const begin = new StartExecutionCommand({
      stateMachineArn: machine?.stateMachineArn,
      name: 'one',
      input: '{"letter":1}',
    });
    const { executionArn } = await states.send(begin);
    await other.settled();
    const { status } = await states.send(new DescribeExecutionCommand({ executionArn }));
    expect(status).toBe('RUNNING');
    expect(await read(run, '/local/executions')).toMatchObject([{ name: 'one', status: 'RUNNING' }]);
    expect(await read(run, '/local/executions/one')).toMatchObject({ visited: ['Deliver', 'Rest'] });
    await run.stop();
  }, 30_000);

  it('cannot have a clock that stands still with state machines that have their own', async () => {
    await expect(start({ statesUrl: other.awsUrl, clock: 'manual' })).rejects.toThrow('--clock manual');
  });
});
