import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetEventSourceMappingCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filingExample } from '../../../lambdas/shared/schemas/filing-example.ts';
import { type Run, startRun } from '../../../local/run.ts';

describe('The stream mappings of a run, over Lambda’s API', () => {
  let dataFolder: string;
  let run: Run;
  let client: LambdaClient;
  const start = async (now?: string) => {
    const at = now === undefined ? {} : { now: Date.parse(now) };
    run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', ...at });
    const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
    client = new LambdaClient({ endpoint: run.awsUrl, region: 'us-east-1', credentials });
  };
  const stop = () => {
    client.destroy();
    return run.stop();
  };
  const local = async (path: string) => (await fetch(`${run.apiUrl}/local/${path}`)).json() as Promise<unknown>;
  const mappings = async () => (await client.send(new ListEventSourceMappingsCommand({}))).EventSourceMappings ?? [];
  const switchAll = async (Enabled: boolean) => {
    const answers = [];
    for (const { UUID } of await mappings())
      answers.push(await client.send(new UpdateEventSourceMappingCommand({ UUID, Enabled })));
    return answers.map(({ State }) => State);
  };
  const file = async () => {
    const { token } = (await local('token?role=intake&unit=centre')) as { token: string };
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const filed = await fetch(`${run.apiUrl}/tickets`, {
      method: 'POST',
      headers,
      body: JSON.stringify(filingExample),
    });
    return ((await filed.json()) as { ticketId: string }).ticketId;
  };
  const listed = async () => {
    const { token } = (await local('token?role=supervisor&unit=centre')) as { token: string };
    const answer = await fetch(`${run.apiUrl}/tickets?stage=received`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return ((await answer.json()) as { items: { ticketId: string }[] }).items.map(({ ticketId }) => ticketId);
  };
  const done = async () => {
    await local('settled');
    return (await local('executions')) as unknown[];
  };

  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'mappings-'));
    await start('2026-11-23T09:00:00+08:00');
  }, 60_000);
  afterAll(async () => {
    await stop();
    await rm(dataFolder, { recursive: true, force: true });
  });

  it('are listed as deployed, all or those of a function', async () => {
    const all = await mappings();
    /** Two readers of the tickets' stream, two of the orders'. */
    expect(all).toHaveLength(4);
    for (const mapping of all) {
      expect(mapping).toMatchObject({ State: 'Enabled', BatchSize: 100, ParallelizationFactor: 10 });
      expect(mapping.EventSourceArn).toContain('/stream/');
      expect(await client.send(new GetEventSourceMappingCommand({ UUID: mapping.UUID }))).toMatchObject(mapping);
    }
    const [{ FunctionArn: FunctionName } = {}] = all;
    expect((await client.send(new ListEventSourceMappingsCommand({ FunctionName }))).EventSourceMappings).toEqual([
      all[0],
    ]);
    const none = await client.send(new ListEventSourceMappingsCommand({ EventSourceArn: 'arn:aws:dynamodb:::other' }));
    expect(none.EventSourceMappings).toEqual([]);
  });

  it('hold everything back while they are off, also over a restart, and lose nothing', async () => {
    expect(await switchAll(false)).toEqual(Array(4).fill('Disabled'));
    const filed = [await file()];
    expect(await done()).toEqual([]);
    await stop();
    await start();
    filed.push(await file());
    expect(await done()).toEqual([]);
    expect((await mappings()).map(({ State }) => State)).toEqual(Array(4).fill('Disabled'));
    expect(await switchAll(true)).toEqual(Array(4).fill('Enabled'));
    expect(await done()).toHaveLength(2);
    for (const ticketId of filed) expect(await listed()).toContain(ticketId);
  }, 60_000);

  it('are refused what the local run cannot do', async () => {
    const [{ UUID } = {}] = await mappings();
    const update = (input: object) => client.send(new UpdateEventSourceMappingCommand({ UUID, ...input }));
    await expect(update({ BatchSize: 5 })).rejects.toMatchObject({ name: 'InvalidParameterValueException' });
    await expect(update({ UUID: 'none', Enabled: true })).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    const deletion = await fetch(`${run.awsUrl}/2015-03-31/event-source-mappings/${UUID}`, { method: 'DELETE' });
    expect([deletion.status, await deletion.json()]).toMatchObject([400, { __type: 'UnknownOperationException' }]);
    const noJson = await fetch(`${run.awsUrl}/2015-03-31/event-source-mappings/${UUID}`, { method: 'PUT', body: '{' });
    expect(await noJson.json()).toMatchObject({ __type: 'InvalidRequestContentException' });
  });
});
