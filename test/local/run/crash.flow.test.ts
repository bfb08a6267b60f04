import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CloudAssembly } from '../../../local/assembly/cloud-assembly.ts';
import { synthesizeSupportApp } from '../assembly/support/synthesized.ts';

const script = fileURLToPath(new URL('./support/serve.ts', import.meta.url));

describe('A run that is killed', () => {
  let assembly: CloudAssembly;
  let dataFolder: string;
  let child: ChildProcess;

  const serve = async () => {
    child = spawn(process.execPath, [script, dataFolder, assembly.folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    return JSON.parse(line.toString('utf8')) as { apiUrl: string; awsUrl: string };
  };
  const kill = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  const authorized = async (apiUrl: string) => {
    const { token } = (await (await fetch(`${apiUrl}/local/token?role=clerk`)).json()) as { token: string };
    return { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  };

  beforeAll(async () => {
    assembly = await synthesizeSupportApp();
  }, 60_000);
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'crash-'));
  });
  afterEach(async () => {
    if (child.exitCode === null && child.signalCode === null) await kill();
    await rm(dataFolder, { recursive: true, force: true });
  });

  it('has delivered, after its next start, every item it acknowledged', async () => {
    const first = await serve();
    const headers = await authorized(first.apiUrl);
    const body = (id: number) => JSON.stringify({ id: String(id), to: '+8613909500001' });
    const ids = Array.from({ length: 20 }, (_, index) => index);
    const acknowledged: number[] = [];
    const posts = ids.map(async (id) => {
      const response = await fetch(`${first.apiUrl}/letters`, { method: 'POST', headers, body: body(id) });
      if (response.status === 201) acknowledged.push(id);
      if (acknowledged.length === 5) await kill();
    });
    await Promise.allSettled(posts);
    expect(acknowledged.length).toBeGreaterThanOrEqual(5);
    const second = await serve();
    await fetch(`${second.apiUrl}/local/settled`);
    for (const id of acknowledged) {
      const letter = await fetch(`${second.apiUrl}/letters/${id}`, { headers });
      expect(await letter.json()).toMatchObject({ id: String(id), heardAt: 'stream' });
    }
  }, 60_000);

  it('has every object it acknowledged after its next start, and has told of each', async () => {
    const first = await serve();
    const environment = (await (await fetch(`${first.apiUrl}/open/environment`)).json()) as Record<string, string>;
    const Bucket = environment.PICTURES_BUCKET;
    const client = (endpoint: string) => ({
      endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
      maxAttempts: 1,
    });
    const s3 = new S3Client(client(first.awsUrl));
    const acknowledged: number[] = [];
    const puts = Array.from({ length: 20 }, async (_, id) => {
      await s3.send(new PutObjectCommand({ Bucket, Key: `incoming/${id}`, Body: `bytes ${id}` }));
      acknowledged.push(id);
      if (acknowledged.length === 5) await kill();
    });
    await Promise.allSettled(puts);
    s3.destroy();
    expect(acknowledged.length).toBeGreaterThanOrEqual(5);
    const second = await serve();
    await fetch(`${second.apiUrl}/local/settled`);
    const [again, database] = [new S3Client(client(second.awsUrl)), new DynamoDBClient(client(second.awsUrl))];
    for (const id of acknowledged) {
      const { Body, ETag } = await again.send(new GetObjectCommand({ Bucket, Key: `incoming/${id}` }));
      expect(await Body?.transformToString()).toBe(`bytes ${id}`);
      const name = { S: `OBJECT incoming/${id}` };
      const get = new GetItemCommand({ TableName: environment.TABLE_NAME, Key: { pk: name, sk: name } });
      expect((await database.send(get)).Item?.heardAt?.S).toBe(ETag?.replaceAll('"', ''));
    }
    again.destroy();
    database.destroy();
  }, 60_000);
});
