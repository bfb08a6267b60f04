import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InvokeCommand, LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { ListTopicsCommand, PublishBatchCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { UndeliveredMessage } from '../../../local/sns/http-deliveries.ts';
import { makeParts, type Parts } from '../run/support/parts.ts';
import { secretArn, serveWire, topicArn } from './support/served.ts';

describe('The wire endpoint, spoken to by the AWS SDK', () => {
  let parts: Parts;
  let served: Awaited<ReturnType<typeof serveWire>>;
  beforeEach(async () => {
    parts = await makeParts('2026-11-23T06:00:00Z');
    served = await serveWire(parts);
  });
  afterEach(async () => {
    await served.stop();
    await parts.remove();
  });

  it('lists the functions with their environment, on one page', async () => {
    const { Functions, NextMarker } = await new LambdaClient(served.client).send(new ListFunctionsCommand({}));
    expect(Functions?.map(({ FunctionName }) => FunctionName)).toEqual(['Echo', 'Listener', 'Broken']);
    expect(Functions?.[0]?.Environment).toEqual({ Variables: {} });
    expect(NextMarker).toBeUndefined();
  });

  it('sends an SMS to the phones of the local run', async () => {
    const sns = new SNSClient(served.client);
    const { MessageId } = await sns.send(
      new PublishCommand({
        PhoneNumber: '+8613909500001',
        Message: '您好 & <再见>',
        MessageAttributes: {
          template: { DataType: 'String', StringValue: 'received' },
          ticketId: { DataType: 'String', StringValue: '7' },
        },
      }),
    );
    expect(MessageId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await served.outbox.list()).toMatchObject([
      { to: '+8613909500001', text: '您好 & <再见>', template: 'received', ticketId: '7' },
    ]);
  });

  it('refuses an SMS without a phone or text as SNS does', async () => {
    const sns = new SNSClient(served.client);
    await expect(sns.send(new PublishCommand({ PhoneNumber: 'abc', Message: 'x' }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
      $metadata: { httpStatusCode: 400 },
    });
    await expect(sns.send(new PublishCommand({ TopicArn: `${topicArn}X`, Message: 'x' }))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });

  it('delivers what is published to a topic to its function and queue, with the clock’s time', async () => {
    const sns = new SNSClient(served.client);
    await sns.send(
      new PublishCommand({
        TopicArn: topicArn,
        Subject: 'A subject',
        Message: '{"n":1}',
        MessageAttributes: { kind: { DataType: 'String', StringValue: 'filed' } },
      }),
    );
    await parts.activity.settled();
    expect(served.invocations).toHaveLength(1);
    expect(served.invocations[0]).toMatchObject({
      name: 'Listener',
      event: {
        Records: [
          {
            EventSource: 'aws:sns',
            EventVersion: '1.0',
            Sns: {
              Type: 'Notification',
              TopicArn: topicArn,
              Subject: 'A subject',
              Message: '{"n":1}',
              Timestamp: '2026-11-23T06:00:00.000Z',
              MessageAttributes: { kind: { Type: 'String', Value: 'filed' } },
            },
          },
        ],
      },
    });
    expect((await served.queues.messages('DeadLetters')).map(({ body }) => body)).toEqual(['{"n":1}']);
    expect((await sns.send(new ListTopicsCommand({}))).Topics).toEqual([{ TopicArn: topicArn }]);
  });

  it('delivers each message of a batch', async () => {
    const PublishBatchRequestEntries = ['a', 'b'].map((Id) => ({ Id, Message: Id }));
    const batch = new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries });
    const { Successful } = await new SNSClient(served.client).send(batch);
    expect(Successful?.map(({ Id }) => Id)).toEqual(['a', 'b']);
    expect((await served.queues.messages('DeadLetters')).map(({ body }) => body)).toEqual(['a', 'b']);
  });

  it('calls no other machine for a topic, and records what it did not deliver', async () => {
    await new SNSClient(served.client).send(new PublishCommand({ TopicArn: topicArn, Message: 'x' }));
    await parts.activity.settled();
    const found = [];
    for await (const [, one] of parts.storage.shelf<UndeliveredMessage>('undelivered').entries()) found.push(one);
    expect(found).toMatchObject([{ endpoint: 'https://partner.example/events', message: { message: 'x' } }]);
  });

  it('posts a topic’s message to an address of this machine', async () => {
    const received: string[] = [];
    const partner = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => received.push(chunk.toString('utf8')));
      request.on('end', () => response.end());
    });
    await new Promise<void>((listening) => partner.listen(0, '127.0.0.1', listening));
    const other = await serveWire(parts, `http://127.0.0.1:${(partner.address() as AddressInfo).port}/`);
    await new SNSClient(other.client).send(new PublishCommand({ TopicArn: topicArn, Message: '工单' }));
    await parts.activity.settled();
    await Promise.all([other.stop(), new Promise((closed) => partner.close(closed))]);
    expect(JSON.parse(received.join(''))).toMatchObject({ Type: 'Notification', TopicArn: topicArn, Message: '工单' });
  });

  it('reads a secret', async () => {
    const secrets = new SecretsManagerClient(served.client);
    const { SecretString, Name } = await secrets.send(new GetSecretValueCommand({ SecretId: secretArn }));
    expect(Name).toBe('Root');
    expect(JSON.parse(SecretString ?? '')).toEqual({ root: expect.any(String) });
    await expect(secrets.send(new GetSecretValueCommand({ SecretId: 'Other' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('invokes a function by name or ARN and tells its error from the platform’s', async () => {
    const lambda = new LambdaClient(served.client);
    const invoke = (FunctionName: string, more = {}) =>
      lambda.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify({ 工: 1 }), ...more }));
    const answer = await invoke('arn:aws:lambda:us-east-1:000000000000:function:Echo');
    expect([answer.StatusCode, answer.FunctionError, answer.Payload?.transformToString()]).toEqual([
      200,
      undefined,
      '{"工":1}',
    ]);
    const broken = await invoke('Broken');
    expect(broken.FunctionError).toBe('Unhandled');
    expect(JSON.parse(broken.Payload?.transformToString() ?? '')).toMatchObject({ errorMessage: 'as asked' });
    await expect(invoke('Other')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    expect((await invoke('Echo', { InvocationType: 'Event' })).StatusCode).toBe(202);
    expect((await invoke('Echo', { InvocationType: 'DryRun' })).StatusCode).toBe(204);
    await parts.activity.settled();
    expect(served.invocations.map(({ name }) => name)).toEqual(['Echo', 'Broken', 'Echo']);
  });

  it('passes the errors of Step Functions on and names operations it does not have', async () => {
    const states = new SFNClient(served.client);
    const executionArn = 'arn:aws:states:us-east-1:000000000000:execution:M:1';
    await expect(states.send(new DescribeExecutionCommand({ executionArn }))).rejects.toMatchObject({
      name: 'ExecutionDoesNotExist',
    });
    await expect(states.send(new StartExecutionCommand({ stateMachineArn: 'x' }))).rejects.toMatchObject({
      name: 'UnknownOperationException',
      message: expect.stringContaining('StartExecution'),
    });
  });
});

describe('The wire endpoint, spoken to by any client', () => {
  let parts: Parts;
  let served: Awaited<ReturnType<typeof serveWire>>;
  beforeEach(async () => {
    parts = await makeParts('2026-11-23T06:00:00Z');
    served = await serveWire(parts);
  });
  afterEach(async () => {
    await served.stop();
    await parts.remove();
  });

  const call = async (target: string, body: string) => {
    const headers = { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.0' };
    const response = await fetch(served.endpoint, { method: 'POST', headers, body });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, unknown>,
    };
  };

  it('fills, counts, reads and empties a queue', async () => {
    const QueueUrl = 'http://q/DeadLetters';
    await call('AmazonSQS.SendMessage', JSON.stringify({ QueueUrl, MessageBody: 'one' }));
    const counted = await call('AmazonSQS.GetQueueAttributes', JSON.stringify({ QueueUrl }));
    expect(counted.body).toMatchObject({ Attributes: { ApproximateNumberOfMessages: '1' } });
    const { body } = await call('AmazonSQS.ReceiveMessage', JSON.stringify({ QueueUrl }));
    const [message] = body.Messages as Array<{ Body: string; ReceiptHandle: string }>;
    expect(message).toMatchObject({ Body: 'one', MD5OfBody: 'f97c5d29941bfb1b2fdab0874906ab82' });
    await call('AmazonSQS.DeleteMessage', JSON.stringify({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }));
    expect((await call('AmazonSQS.ReceiveMessage', JSON.stringify({ QueueUrl }))).body).toEqual({ Messages: [] });
    expect((await call('AmazonSQS.GetQueueUrl', '{"QueueName":"None"}')).body.__type).toBe('QueueDoesNotExist');
  });

  it('hands requests for DynamoDB on as they are', async () => {
    expect((await call('DynamoDB_20120810.GetItem', '{}')).body).toEqual({ seen: 'DynamoDB_20120810.GetItem' });
  });

  it('refuses what it does not understand, with a request id', async () => {
    const unknown = await call('Kinesis_20131202.PutRecord', '{}');
    expect(unknown).toMatchObject({ status: 400, body: { __type: 'UnknownOperationException' } });
    expect(unknown.headers.get('x-amzn-requestid')).toBeTruthy();
    expect((await call('secretsmanager.GetSecretValue', '[')).body.__type).toBe('SerializationException');
    expect((await call('secretsmanager.GetSecretValue', '[]')).body.__type).toBe('SerializationException');
    expect((await call('secretsmanager.constructor', '{}')).body.__type).toBe('UnknownOperationException');
    const form = await fetch(served.endpoint, { method: 'POST', body: new URLSearchParams({ Action: 'Nothing' }) });
    expect([form.status, await form.text()]).toEqual([400, expect.stringContaining('<Code>InvalidAction</Code>')]);
  });
});
