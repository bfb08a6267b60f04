import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  DescribeExecutionCommand,
  ListStateMachinesCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CloudAssembly } from '../../../local/assembly/cloud-assembly.ts';
import { type Run, type RunOptions, startRun } from '../../../local/run.ts';
import { synthesizeSupportApp } from '../assembly/support/synthesized.ts';

const begin = Date.parse('2026-11-23T06:00:00Z');

describe('A local run of a small application', () => {
  let assembly: CloudAssembly;
  let dataFolder: string;
  let run: Run;

  const start = (more: Partial<RunOptions> = {}) =>
    startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', assembly, ...more });
  const client = () => ({
    endpoint: run.awsUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  });
  const getJson = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${run.apiUrl}${path}`, { headers });
    return (await response.json()) as Record<string, unknown>;
  };
  const authorized = async () => {
    const { token } = await getJson('/local/token?role=clerk');
    return { authorization: `Bearer ${token}` };
  };
  const tableName = async () => String((await getJson('/open/environment')).TABLE_NAME);
  /** What the application's listener noted under a name. */
  const heardAt = async (name: string) => {
    const Key = { pk: { S: name }, sk: { S: name } };
    const get = new GetItemCommand({ TableName: await tableName(), Key });
    return (await new DynamoDBClient(client()).send(get)).Item?.heardAt?.S;
  };

  beforeAll(async () => {
    assembly = await synthesizeSupportApp();
  }, 60_000);
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'run-'));
    run = await start({ now: begin });
  }, 30_000);
  afterEach(async () => {
    await run.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }, 30_000);

  const post = async (id: string) =>
    fetch(`${run.apiUrl}/letters`, {
      method: 'POST',
      headers: { ...(await authorized()), 'content-type': 'application/json' },
      body: JSON.stringify({ id, to: '+8613909500001' }),
    });

  it('answers a route with a token, stores the item, sends the SMS and lets the stream’s reader know', async () => {
    expect((await fetch(`${run.apiUrl}/letters/1`)).status).toBe(401);
    const response = await post('1');
    expect([response.status, response.headers.get('location')]).toEqual([201, '/letters/1']);
    await run.settled();
    expect(await getJson('/letters/1', await authorized())).toEqual({
      id: '1',
      to: '+8613909500001',
      heardAt: 'stream',
    });
    const [message] = (await getJson('/local/messages?to=%2B8613909500001')) as unknown as Array<
      Record<string, unknown>
    >;
    expect(message).toMatchObject({
      template: 'letter',
      link: 'http://127.0.0.1/l/1',
      at: '2026-11-23T14:00:00.000+08:00',
    });
  });

  it('gives functions the environment of the template and nothing of the machine', async () => {
    const environment = await getJson('/open/environment');
    expect(environment).toMatchObject({
      AWS_ENDPOINT_URL: run.awsUrl,
      API_ENDPOINT: run.apiUrl,
      AWS_REGION: 'us-east-1',
    });
    expect(environment).not.toHaveProperty('PATH');
    expect((await fetch(`${run.apiUrl}/open/fail`)).status).toBe(500);
  });

  it('fires a schedule when the clock reaches it', async () => {
    await run.clock.moveTo(begin + 24 * 3_600_000);
    expect(await heardAt('SCHEDULE')).toBe('2026-11-23T23:00:00Z');
  });

  it('delivers a topic’s message to its function', async () => {
    const TopicArn = String((await getJson('/open/environment')).TOPIC_ARN);
    await new SNSClient(client()).send(new PublishCommand({ TopicArn, Message: 'hello' }));
    await run.settled();
    expect(await heardAt('TOPIC')).toBe('hello');
  });

  it('stores objects, hands the rule’s on to its function, and has them after its next start', async () => {
    const Bucket = String((await getJson('/open/environment')).PICTURES_BUCKET);
    const s3 = new S3Client(client());
    for (const Key of ['incoming/a b', 'other/a b'])
      await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'bytes' }));
    await run.settled();
    expect(await heardAt('OBJECT incoming/a b')).toBe('4b3a6218bb3e3a7303e8a171a60fcf92');
    expect(await heardAt('OBJECT other/a b')).toBeUndefined();
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'other/a b' }));
    s3.destroy();
    await run.stop();
    run = await start();
    const again = new S3Client(client());
    const { Body } = await again.send(new GetObjectCommand({ Bucket, Key: 'incoming/a b' }));
    expect(await Body?.transformToString()).toBe('bytes');
    const deleted = again.send(new GetObjectCommand({ Bucket, Key: 'other/a b' }));
    await expect(deleted).rejects.toMatchObject({ name: 'NoSuchKey' });
    again.destroy();
  });

  it('publishes what a person texts back as AWS does, and keeps it', async () => {
    await post('1');
    await run.settled();
    const send = (body: object) =>
      fetch(`${run.apiUrl}/local/messages`, { method: 'POST', body: JSON.stringify(body) });
    const response = await send({ from: '13909500001', text: ' 1 ' });
    const { inboundMessageId } = (await response.json()) as { inboundMessageId: string };
    expect(response.status).toBe(202);
    expect(JSON.parse((await heardAt('TOPIC')) ?? '')).toEqual({
      originationNumber: '+8613909500001',
      destinationNumber: '12345',
      messageKeyword: 'keyword_000000000000',
      messageBody: '1',
      inboundMessageId,
      previousPublishedMessageId: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    const kept = [{ from: '+8613909500001', text: '1', at: '2026-11-23T14:00:00.000+08:00', after: 1 }];
    expect(await getJson('/local/replies?from=13909500001')).toEqual(kept);
    expect(await getJson('/local/messages')).toHaveLength(1);
    await run.stop();
    run = await start();
    expect(await getJson('/local/replies')).toEqual(kept);
  }, 30_000);

  it('says what the next timer is for', async () => {
    expect((await getJson('/local/clock')).nextFor).toMatchObject([
      { kind: 'schedule', description: 'Nothing but a test' },
    ]);
    const states = new SFNClient(client());
    const [machine] = (await states.send(new ListStateMachinesCommand({}))).stateMachines ?? [];
    const stateMachineArn = machine?.stateMachineArn;
    await states.send(new StartExecutionCommand({ stateMachineArn, name: 'letter-2', input: '{"letter":7}' }));
    await run.settled();
    expect((await getJson('/local/clock')).nextFor).toEqual([{ kind: 'execution', name: 'letter-2', state: 'Rest' }]);
  });

  it('runs the state machine with its substitutions, on the run’s clock, and shows it', async () => {
    const states = new SFNClient(client());
    const [machine] = (await states.send(new ListStateMachinesCommand({}))).stateMachines ?? [];
    const { executionArn } = await states.send(
      new StartExecutionCommand({ stateMachineArn: machine?.stateMachineArn, name: 'letter-1', input: '{"letter":7}' }),
    );
    await run.settled();
    const list = (await getJson('/local/executions')) as unknown as Array<Record<string, unknown>>;
    expect(list).toMatchObject([{ name: 'letter-1', status: 'RUNNING', state: 'Rest' }]);
    await run.clock.next();
    const { status, output } = await states.send(new DescribeExecutionCommand({ executionArn }));
    expect([status, JSON.parse(output ?? '')]).toEqual(['SUCCEEDED', { received: { letter: 7 } }]);
    const shown = await getJson('/local/executions/letter-1');
    expect(shown).toMatchObject({ status: 'SUCCEEDED', visited: ['Deliver', 'Rest', 'Done'] });
    expect(shown.history).toContainEqual(expect.objectContaining({ type: 'WaitStateEntered', state: 'Rest' }));
    expect((await fetch(`${run.apiUrl}/local/executions/none`)).status).toBe(404);
  });

  it('goes on after a restart where it stood', async () => {
    await post('1');
    await run.settled();
    await run.clock.moveTo(begin + 3_600_000);
    const headers = await authorized();
    const secrets = (await getJson('/open/environment')).SECRET_ARN;
    await run.stop();
    run = await start();
    expect((await getJson('/local/clock')).now).toBe('2026-11-23T15:00:00.000+08:00');
    expect(await getJson('/letters/1', headers)).toMatchObject({ id: '1', heardAt: 'stream' });
    expect(await getJson('/local/messages')).toHaveLength(1);
    expect((await getJson('/open/environment')).SECRET_ARN).toBe(secrets);
  });

  it('begins anew with --fresh, and refuses --now for a folder that has a past', async () => {
    await post('1');
    await run.settled();
    await run.stop();
    await expect(start({ now: begin })).rejects.toThrow('needs an empty data folder');
    run = await start({ fresh: true, now: begin + 1000 });
    expect(await getJson('/local/messages')).toEqual([]);
    expect((await getJson('/local/clock')).now).toBe('2026-11-23T14:00:01.000+08:00');
  });

  it('says which flag to use when a port is taken, and leaves nothing running', async () => {
    const other = await mkdtemp(join(tmpdir(), 'run-'));
    const port = Number(new URL(run.apiUrl).port);
    const awsPort = Number(new URL(run.awsUrl).port);
    await expect(start({ dataFolder: other, port })).rejects.toThrow(`Port ${port} is taken`);
    await expect(start({ dataFolder: other, awsPort })).rejects.toThrow('--aws-port');
    await rm(other, { recursive: true, force: true });
  });

  it('refuses a data folder that another run has open', async () => {
    await expect(start()).rejects.toThrow('in use by another run');
    await expect(start({ fresh: true })).rejects.toThrow('in use by another run');
    expect((await post('2')).status).toBe(201);
  });

  it('tells the stream’s reader of what any SDK client writes', async () => {
    const TableName = await tableName();
    const Item = { pk: { S: 'LETTER#9' }, sk: { S: 'LETTER#9' } };
    await new DynamoDBClient(client()).send(new PutItemCommand({ TableName, Item }));
    await run.settled();
    expect(await heardAt('LETTER#9')).toBe('stream');
  });
});
