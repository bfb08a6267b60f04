import { describe, expect, it } from '@jest/globals';
import type { TableDefinition } from '../../../local/assembly/model.ts';
import { accessKeyOf } from '../../../local/iam/authority.ts';
import { objectRequest, secretRequest, stateRequest, topicRequest } from '../../../local/iam/requests.ts';
import { tableRequest } from '../../../local/iam/table-requests.ts';

const schema = (name: string) => [{ AttributeName: name, KeyType: 'HASH' }];
const tickets: TableDefinition = {
  name: 'Tickets',
  arn: 'arn:aws:dynamodb:us-east-1:000000000000:table/Tickets',
  streamArn: 'stream',
  create: {
    KeySchema: schema('pk'),
    GlobalSecondaryIndexes: [{ IndexName: 'byStage', KeySchema: schema('stageShard') }],
  },
};
const asked = (operation: string, body: object) =>
  tableRequest(operation, { TableName: 'Tickets', ...body }, [tickets]);
const of = (...values: string[]) => ({ 'dynamodb:LeadingKeys': values });
const key = { pk: { S: 'TICKET#1' }, sk: { S: 'BOARD' } };

describe('what a request asks for', () => {
  it.each([
    ['GetItem', { Key: key }],
    ['UpdateItem', { Key: key, UpdateExpression: 'SET a = :a' }],
    ['DeleteItem', { Key: key }],
    ['PutItem', { Item: { ...key, n: { N: '1' } } }],
    [
      'Query',
      { KeyConditionExpression: 'pk = :pk AND begins_with(sk, :e)', ExpressionAttributeValues: { ':pk': key.pk } },
    ],
  ])('%s is about the partition of its key', (operation, body) => {
    expect(asked(operation, body)).toEqual({
      action: `dynamodb:${operation}`,
      resources: [tickets.arn],
      context: of('TICKET#1'),
    });
  });

  it('a query of an index is about the partition of the index', () => {
    const query = {
      IndexName: 'byStage',
      KeyConditionExpression: '#sort BETWEEN :from AND :to AND #partition = :shard',
      ExpressionAttributeNames: { '#partition': 'stageShard', '#sort': 'dueKey' },
      ExpressionAttributeValues: { ':shard': { S: 'ended#3' }, ':from': { S: '0' }, ':to': { S: ':' } },
    };
    expect(asked('Query', query)).toMatchObject({
      resources: [`${tickets.arn}/index/byStage`],
      context: of('ended#3'),
    });
  });

  it('a scan is about no partition, and another table is no table of the application', () => {
    expect(asked('Scan', {})).toEqual({ action: 'dynamodb:Scan', resources: [tickets.arn], context: {} });
    expect(asked('Scan', { TableName: 'Other' }).resources).toEqual(['Other']);
  });

  it('an object is one action, the keys of a bucket another', () => {
    expect(objectRequest('PUT', 'bucket', 'photos/1', undefined)).toMatchObject({
      action: 's3:PutObject',
      resources: ['bucket/photos/1'],
    });
    expect(objectRequest('GET', 'bucket', '', 'photos/1/')).toEqual({
      action: 's3:ListBucket',
      resources: ['bucket'],
      context: { 's3:prefix': ['photos/1/'] },
    });
  });

  it('a secret is known by name and ARN, a topic by its ARN, a phone by its number', () => {
    const secrets = [{ name: 'root', arn: 'arn:secret:root-abc' }];
    for (const SecretId of ['root', 'arn:secret:root-abc'])
      expect(secretRequest('GetSecretValue', { SecretId }, secrets).resources).toEqual(['arn:secret:root-abc']);
    expect(topicRequest('Publish', { TopicArn: 'arn:topic' }).resources).toEqual(['arn:topic']);
    expect(topicRequest('PublishBatch', { TopicArn: 'arn:topic' }).action).toBe('sns:Publish');
    expect(topicRequest('Publish', { PhoneNumber: '+8613800138000' }).resources).toEqual(['+8613800138000']);
  });

  it('a task token names no state machine: any one will do', () => {
    expect(stateRequest('SendTaskSuccess', { taskToken: 't' }, ['a', 'b']).resources).toEqual(['a', 'b']);
    expect(stateRequest('StartExecution', { stateMachineArn: 'a' }, ['a', 'b']).resources).toEqual(['a']);
  });
});

describe('who asks', () => {
  it('is told by the access key of the signature, in the header, the address or the form', () => {
    const credential = 'Hotline-Intake739484F9/20261123/us-east-1/dynamodb/aws4_request';
    const header = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=abc`;
    expect(accessKeyOf(header)).toBe('Hotline-Intake739484F9');
    expect(accessKeyOf(undefined, credential)).toBe('Hotline-Intake739484F9');
    expect(accessKeyOf(undefined, null)).toBeUndefined();
  });
});
