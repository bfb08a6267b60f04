import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CloudAssembly } from '../../../local/assembly/cloud-assembly.ts';
import type { Assembly } from '../../../local/assembly/model.ts';
import { readAssembly } from '../../../local/assembly/read-assembly.ts';
import { projectFolder, synthesizeSupportApp } from './support/synthesized.ts';

const addresses = { apiUrl: 'http://127.0.0.1:3000', awsUrl: 'http://127.0.0.1:4566' };

describe('The cloud assembly as the local run reads it', () => {
  let synthesized: CloudAssembly;
  let assembly: Assembly;

  beforeAll(async () => {
    synthesized = await synthesizeSupportApp();
    assembly = readAssembly(synthesized, projectFolder, addresses);
  }, 60_000);

  it('names each function with its source file, limits and resolved environment', () => {
    const letters = assembly.functions.find(({ name }) => name.startsWith('Support-Letters'));
    expect(letters).toMatchObject({
      handler: 'handler',
      runtime: 'nodejs24.x',
      bundled: false,
      timeoutSeconds: 10,
      memoryMegabytes: 128,
      environment: {
        TABLE_NAME: assembly.tables[0]?.name,
        SECRET_ARN: assembly.secrets[0]?.arn,
        TOPIC_ARN: assembly.topics[0]?.arn,
        API_ENDPOINT: 'http://127.0.0.1:3000',
        QUEUE_URL: assembly.queues[0]?.url,
        PICTURES_BUCKET: assembly.buckets[0]?.name,
        PICTURES_ADDRESS: `http://127.0.0.1:4566/${assembly.buckets[0]?.name}`,
      },
    });
    expect(letters?.entry).toBe(`${projectFolder}test/local/assembly/support/letters.ts`);
  });

  it('resolves what one stack imports from another', () => {
    expect(assembly.tables[0]?.name).toMatch(/^SupportData-Letters/);
    expect(assembly.secrets[0]?.arn).toMatch(/^arn:aws:secretsmanager:us-east-1:000000000000:secret:SupportData-Root/);
  });

  it('reads a table as the request that creates it', () => {
    expect(assembly.tables[0]).toMatchObject({
      timeToLiveAttribute: 'expiresAt',
      create: {
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [{ IndexName: 'byDay', Projection: { ProjectionType: 'ALL' } }],
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
      },
    });
  });

  it('reads how a stream is delivered', () => {
    expect(assembly.streamMappings).toHaveLength(1);
    expect(assembly.streamMappings[0]).toMatchObject({
      tableName: assembly.tables[0]?.name,
      functionArn: assembly.functions.find(({ name }) => name.startsWith('Support-Listener'))?.arn,
      filters: [{ eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'LETTER#' }] } } } }],
      batchSize: 10,
      parallelizationFactor: 10,
      maximumRetryAttempts: 3,
      bisectBatchOnFunctionError: true,
      reportBatchItemFailures: true,
      onFailureArn: assembly.queues[0]?.arn,
    });
  });

  it('reads the routes with their functions and authorizers', () => {
    const authorizer = { issuer: 'https://identity.example', audience: ['support'] };
    const functionArn = assembly.functions.find(({ name }) => name.startsWith('Support-Letters'))?.arn;
    expect(assembly.api?.routes).toEqual(
      expect.arrayContaining([
        { key: 'GET /letters/{id}', functionArn, timeoutMilliseconds: 30_000, authorizer },
        { key: 'POST /letters', functionArn, timeoutMilliseconds: 30_000, authorizer },
        { key: 'ANY /open/{rest+}', functionArn, timeoutMilliseconds: 30_000 },
      ]),
    );
  });

  it('substitutes the placeholders of a state machine definition', () => {
    const [machine] = assembly.stateMachines;
    expect(machine).toMatchObject({ type: 'STANDARD', arn: expect.stringMatching(/:stateMachine:Support-Post/) });
    const definition = JSON.parse(machine?.definition ?? '') as { States: { Deliver: Record<string, unknown> } };
    expect(definition.States.Deliver).toMatchObject({
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: assembly.functions.find(({ name }) => name.startsWith('Support-Letters'))?.arn },
    });
  });

  it('reads topics, subscriptions, schedules and dead-letter queues', () => {
    const listener = assembly.functions.find(({ name }) => name.startsWith('Support-Listener'));
    expect(assembly.subscriptions).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ protocol: 'lambda', endpoint: listener?.arn }),
        expect.objectContaining({ protocol: 'https', endpoint: 'https://partner.example/events' }),
      ]),
    );
    expect(assembly.topics).toMatchObject([{ inboundSms: false }, { inboundSms: true }]);
    expect(assembly.schedules).toMatchObject([
      {
        expression: 'cron(0 23 * * ? *)',
        description: 'Nothing but a test',
        targets: [{ functionArn: listener?.arn }],
      },
    ]);
    expect(listener?.asynchronous).toEqual({ retries: 2, deadLetterArn: assembly.queues[0]?.arn });
  });

  it('reads a bucket that tells EventBridge, and the rule that its events are held against', () => {
    const [bucket] = assembly.buckets;
    expect(bucket).toEqual({
      name: expect.stringMatching(/^supportdata-pictures[0-9a-f]{8}$/),
      arn: `arn:aws:s3:::${bucket?.name}`,
      tellsEventBridge: true,
    });
    const listener = assembly.functions.find(({ name }) => name.startsWith('Support-Listener'));
    const pattern = {
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { bucket: { name: [bucket?.name] }, object: { key: [{ prefix: 'incoming/' }] } },
    };
    expect(assembly.eventRules).toMatchObject([{ pattern, targets: [{ functionArn: listener?.arn }] }]);
  });

  it('gives the same names at every start', () => {
    expect(readAssembly(synthesized, projectFolder, addresses)).toEqual(assembly);
  });

  it('refuses a resource type it does not understand, naming it', async () => {
    const other = await synthesizeSupportApp({ extraType: 'AWS::Kinesis::Stream' });
    expect(() => readAssembly(other, projectFolder, addresses)).toThrow(
      /AWS::Kinesis::Stream Extra of stack Support: the local run does not understand this type/,
    );
  }, 60_000);
});
