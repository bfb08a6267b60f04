import '../lambdas/support/quiet.ts';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ticketsTableAmong } from '../../local/run/resource-names.ts';
import { type Run, startRun } from '../../local/run.ts';
import { type Hotline, heating, hotlineAt } from './support/hotline.ts';

const now = Date.parse('2026-11-23T10:00:00+08:00');
const bucket = 'hotlinedata-photosb9552d0d';

let dataFolder: string;
let run: Run;
let hotline: Hotline;
let tableName: string;

const as = (accessKeyId: string) => ({
  endpoint: run.awsUrl,
  region: 'us-east-1',
  credentials: { accessKeyId, secretAccessKey: 'any' },
  maxAttempts: 1,
});

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'privilege-'));
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now });
  hotline = hotlineAt(run.apiUrl);
  const { TableNames } = await new DynamoDBClient(as('any')).send(new ListTablesCommand({}));
  tableName = ticketsTableAmong(TableNames);
}, 60_000);
afterAll(async () => {
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

const intake = 'Hotline-IntakeA0CA28E8';
const erase = 'Hotline-Erase06915076';
const denied = { name: expect.stringMatching(/^(AccessDenied(Exception)?|AuthorizationError(Exception)?)$/) };

/** Everything a function's log says of being refused by AWS. */
const refusals = async (): Promise<readonly string[]> => {
  const log = await readFile(join(dataFolder, 'functions.log'), 'utf8').catch(() => undefined);
  if (log === undefined) throw new Error('the run has no log of its functions');
  return log.split('\n').filter((line) => /AccessDenied|AuthorizationError|does not allow/.test(line));
};

describe('in the local run a function is held to the role that is deployed', () => {
  const pk = (S: string) => ({ pk: { S }, sk: { S: 'X' } });

  it('reaches no other partition of the table, not all of it, and no index', async () => {
    const database = new DynamoDBClient(as(intake));
    await database.send(new GetItemCommand({ TableName: tableName, Key: pk('TICKET#1') }));
    const others = [
      new GetItemCommand({ TableName: tableName, Key: pk('PHONE#1') }),
      new PutItemCommand({ TableName: tableName, Item: pk('LINK#1') }),
      new ScanCommand({ TableName: tableName }),
      new QueryCommand({
        TableName: tableName,
        IndexName: 'byDay',
        KeyConditionExpression: 'day = :day',
        ExpressionAttributeValues: { ':day': { S: '2026-11-23' } },
      }),
    ];
    for (const command of others) await expect(database.send(command as ScanCommand)).rejects.toMatchObject(denied);
    database.destroy();
  });

  it('reads of an index only the partitions that are its own', async () => {
    const database = new DynamoDBClient(as(erase));
    const query = (shard: string) =>
      database.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: 'byStage',
          KeyConditionExpression: 'stageShard = :shard',
          ExpressionAttributeValues: { ':shard': { S: shard } },
        }),
      );
    await query('ended#0');
    await expect(query('received#0')).rejects.toMatchObject(denied);
    database.destroy();
  });

  it('calls no other service than those it has to do with', async () => {
    await expect(
      new SNSClient(as(intake)).send(new PublishCommand({ PhoneNumber: '+8613800138000', Message: 'x' })),
    ).rejects.toMatchObject(denied);
    await expect(new SFNClient(as(intake)).send(new ListStateMachinesCommand({}))).rejects.toMatchObject(denied);
    await expect(new SecretsManagerClient(as(erase)).send(new ListSecretsCommand({}))).rejects.toMatchObject(denied);
    const invoke = new InvokeCommand({ FunctionName: 'Hotline-Signal188D1E6E' });
    await expect(new LambdaClient(as(intake)).send(invoke)).rejects.toMatchObject(denied);
  });

  it('finds and deletes photos without being able to store or read one', async () => {
    const s3 = new S3Client(as(erase));
    await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: 'photos/20261123004217/' }));
    await expect(s3.send(new ListObjectsV2Command({ Bucket: bucket }))).rejects.toMatchObject(denied);
    const put = new PutObjectCommand({ Bucket: bucket, Key: 'photos/1/a', Body: 'x' });
    await expect(s3.send(put)).rejects.toMatchObject(denied);
    s3.destroy();
  });
});

describe('a ticket from its filing to the erasure of its person', () => {
  it('needs nothing that a role does not allow', async () => {
    const { body } = await hotline.post('/tickets', heating, 'intake@centre');
    const act = async (name: string, fields: object, who: string): Promise<void> => {
      expect((await hotline.post(`/tickets/${body.ticketId}/${name}`, fields, who)).status).toBe(200);
      await hotline.settled();
    };
    await act('dispatch', { unit: 'dept-housing', class: 'ordinary' }, 'intake@centre');
    await act('submit-result', { summary: '已恢复供暖', outcome: 'solved' }, 'handler@dept-housing');
    await act('sign-result', { approve: true }, 'signatory@dept-housing');
    await hotline.clock({ advance: 'P1D' });
    const callback = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };
    await act('record-callback', callback, 'supervisor@centre');
    await act('erase', { reason: '本人申请' }, 'admin');
    await hotline.clock({ advance: 'PT16H' });
    const erased = await hotline.get(`/tickets/${body.ticketId}`, 'supervisor@centre');
    expect(erased.body.timeline.at(-1)).toMatchObject({ event: 'PrivateErased' });
    expect(JSON.stringify(erased.body)).not.toMatch(/暖气|13800138000|已恢复/);
    expect(await hotline.execution(`${body.ticketId}-1`)).toMatchObject({ status: 'SUCCEEDED' });
    const database = new DynamoDBClient(as('any'));
    const { Items } = await database.send(new ScanCommand({ TableName: tableName }));
    const kept = (Items ?? []).filter(({ pk }) => pk?.S === `TICKET#${body.ticketId}`);
    expect(kept.length).toBeGreaterThan(8);
    expect(JSON.stringify(kept)).not.toMatch(/暖气|13800138000|已恢复|"private"|"caller"/);
    database.destroy();
    expect(await refusals()).toEqual([]);
  }, 60_000);
});
