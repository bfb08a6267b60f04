import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openEventSourceMappings } from '../../../../local/dynamodb/event-source-mappings.ts';
import { createEventBus } from '../../../../local/events/event-bus.ts';
import { ServiceError } from '../../../../local/platform.ts';
import { createAsynchronousInvocations } from '../../../../local/queues/asynchronous-invocations.ts';
import { createQueues } from '../../../../local/queues/queues.ts';
import { openObjectStore } from '../../../../local/s3/object-store.ts';
import { createS3 } from '../../../../local/s3/s3.ts';
import { createSecrets } from '../../../../local/secrets/secrets.ts';
import { createHttpDeliveries } from '../../../../local/sns/http-deliveries.ts';
import { createOutbox } from '../../../../local/sns/outbox.ts';
import { createSns } from '../../../../local/sns/sns.ts';
import { createWire } from '../../../../local/wire/wire.ts';
import { defineFunction, inProcessFunctions, type Parts } from '../../run/support/parts.ts';

export const topicArn = 'arn:aws:sns:us-east-1:000000000000:Events';
export const secretArn = 'arn:aws:secretsmanager:us-east-1:000000000000:secret:Root-abcdef';
const queueArn = 'arn:aws:sqs:us-east-1:000000000000:DeadLetters';

const noRetries = {
  numRetries: 0,
  numNoDelayRetries: 0,
  numMinDelayRetries: 0,
  numMaxDelayRetries: 0,
  minDelayTarget: 1,
  maxDelayTarget: 1,
};

/** Two buckets: `pictures` tells EventBridge of its objects, of which the rule hands those under `incoming/` on. */
const buckets = [
  { name: 'pictures', arn: 'arn:aws:s3:::pictures', tellsEventBridge: true },
  { name: 'quiet', arn: 'arn:aws:s3:::quiet', tellsEventBridge: false },
];
const rule = {
  name: 'Arrived',
  arn: 'arn:aws:events:us-east-1:000000000000:rule/Arrived',
  pattern: {
    source: ['aws.s3'],
    'detail-type': ['Object Created'],
    detail: { bucket: { name: ['pictures', 'quiet'] }, object: { key: [{ prefix: 'incoming/' }] } },
  },
  targets: [{ functionArn: defineFunction('Listener').arn }],
};

/** The wire endpoint on a free port: functions Echo, Listener and Broken, a topic, a secret, a queue and two buckets. */
export async function serveWire(parts: Parts, partnerUrl = 'https://partner.example/events') {
  const definitions = ['Echo', 'Listener', 'Broken'].map((name) => defineFunction(name));
  const { functions, invocations } = inProcessFunctions({
    Echo: (event) => event,
    Broken: () => {
      throw new Error('as asked');
    },
  });
  const queues = createQueues({
    ...parts,
    queues: [{ name: 'DeadLetters', arn: queueArn, url: 'http://q/DeadLetters' }],
  });
  const asynchronous = createAsynchronousInvocations({ ...parts, definitions, functions, queues });
  const outbox = createOutbox(parts);
  const store = await openObjectStore(join(parts.dataFolder, 'objects'), parts.storage);
  const events = createEventBus({ rules: [rule], asynchronous });
  const s3 = createS3({ ...parts, buckets, store, events });
  const subscriptions = [
    { protocol: 'lambda' as const, endpoint: defineFunction('Listener').arn, raw: false },
    { protocol: 'sqs' as const, endpoint: queueArn, raw: true },
    { protocol: 'https' as const, endpoint: partnerUrl, raw: false },
  ].map((one, index) => ({ ...one, arn: `${topicArn}:${index}`, topicArn, retries: noRetries }));
  const http = createHttpDeliveries({ ...parts, subscriptions, queues });
  const topics = [{ name: 'Events', arn: topicArn, inboundSms: false }];
  const wire = createWire({
    activity: parts.activity,
    dynamo: async (request) => ({
      status: 200,
      headers: {},
      body: JSON.stringify({ seen: request.headers['x-amz-target'] }),
    }),
    states: {
      DescribeExecution: async () => {
        throw new ServiceError('ExecutionDoesNotExist', 'Execution Does Not Exist');
      },
    },
    secrets: createSecrets({
      ...parts,
      secrets: [
        {
          name: 'Root',
          arn: secretArn,
          value: { generate: { SecretStringTemplate: '{}', GenerateStringKey: 'root' } },
        },
      ],
    }),
    queues: queues.operations,
    sns: createSns({ ...parts, topics, subscriptions, outbox, asynchronous, queues, http }),
    lambda: { definitions, functions, asynchronous },
    mappings: await openEventSourceMappings([], parts.storage),
    s3,
  });
  const server = createServer(wire);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  const client = { endpoint, region: 'cn-northwest-1', credentials: { accessKeyId: 'any', secretAccessKey: 'any' } };
  return { client, endpoint, invocations, outbox, queues, s3, stop };
}
