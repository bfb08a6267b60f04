import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServiceError } from '../../../../local/platform.ts';
import { createAsynchronousInvocations } from '../../../../local/queues/asynchronous-invocations.ts';
import { createQueues } from '../../../../local/queues/queues.ts';
import { createSecrets } from '../../../../local/secrets/secrets.ts';
import { createOutbox } from '../../../../local/sns/outbox.ts';
import { createSns } from '../../../../local/sns/sns.ts';
import { createWire } from '../../../../local/wire/wire.ts';
import { defineFunction, inProcessFunctions, type Parts } from '../../run/support/parts.ts';

export const topicArn = 'arn:aws:sns:us-east-1:000000000000:Events';
export const secretArn = 'arn:aws:secretsmanager:us-east-1:000000000000:secret:Root-abcdef';
const queueArn = 'arn:aws:sqs:us-east-1:000000000000:DeadLetters';

/** The wire endpoint on a free port: functions Echo, Listener and Broken, a topic, a secret and a queue. */
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
  const subscriptions = [
    { protocol: 'lambda' as const, endpoint: defineFunction('Listener').arn, raw: false },
    { protocol: 'sqs' as const, endpoint: queueArn, raw: true },
    { protocol: 'https' as const, endpoint: partnerUrl, raw: false },
  ].map((one, index) => ({ ...one, arn: `${topicArn}:${index}`, topicArn }));
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
    sns: createSns({ ...parts, topics, subscriptions, outbox, asynchronous, queues }),
    lambda: { definitions, functions, asynchronous },
  });
  const server = createServer(wire);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  const client = { endpoint, region: 'cn-northwest-1', credentials: { accessKeyId: 'any', secretAccessKey: 'any' } };
  return { client, endpoint, invocations, outbox, queues, stop };
}
