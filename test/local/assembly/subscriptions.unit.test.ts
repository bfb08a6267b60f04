import { describe, expect, it } from '@jest/globals';
import type { FoundResource } from '../../../local/assembly/resources/found.ts';
import { readSubscription } from '../../../local/assembly/resources/subscriptions.ts';

const topicArn = 'arn:aws:sns:us-east-1:000000000000:Events';
const read = (properties: object) =>
  readSubscription({
    stack: 'Hotline',
    logicalId: 'Oa',
    type: 'AWS::SNS::Subscription',
    properties: { TopicArn: topicArn, Protocol: 'https', Endpoint: 'https://oa.example/', ...properties },
  } as FoundResource);

describe('A subscription of the assembly', () => {
  it('is read with its filter, its retries and its queue', () => {
    expect(
      read({
        FilterPolicy: { push: ['true'], unit: [{ prefix: 'dept-' }, { exists: false }] },
        DeliveryPolicy: { healthyRetryPolicy: { numRetries: 5, minDelayTarget: 10, maxDelayTarget: 60 } },
        RedrivePolicy: { deadLetterTargetArn: 'arn:queue' },
      }),
    ).toEqual({
      arn: `${topicArn}:Oa`,
      topicArn,
      protocol: 'https',
      endpoint: 'https://oa.example/',
      raw: false,
      filter: { push: ['true'], unit: [{ prefix: 'dept-' }, { exists: false }] },
      retries: {
        numRetries: 5,
        numNoDelayRetries: 0,
        numMinDelayRetries: 0,
        numMaxDelayRetries: 0,
        minDelayTarget: 10,
        maxDelayTarget: 60,
      },
      deadLetterArn: 'arn:queue',
    });
  });

  it('tries three times again after twenty seconds unless told', () => {
    expect(read({}).retries).toMatchObject({ numRetries: 3, minDelayTarget: 20, maxDelayTarget: 20 });
  });

  it.each([
    ['anything-but', { FilterPolicy: { push: [{ 'anything-but': 'x' }] } }, /FilterPolicy\.push\.0.*anything-but/],
    ['numeric', { FilterPolicy: { push: [{ numeric: ['>', 1] }] } }, /FilterPolicy\.push\.0.*numeric/],
    ['a number', { FilterPolicy: { push: [7] } }, /FilterPolicy\.push\.0.*7/],
    ['two conditions in one', { FilterPolicy: { push: [{ prefix: 'a', exists: true }] } }, /FilterPolicy\.push\.0/],
    ['$or', { FilterPolicy: { $or: ['a'] } }, /\$or/],
    ['a filter of the message’s body', { FilterPolicyScope: 'MessageBody' }, /FilterPolicyScope/],
    ['a throttle', { DeliveryPolicy: { throttlePolicy: { maxReceivesPerSecond: 1 } } }, /throttlePolicy/],
    [
      'another growth of the delays',
      { DeliveryPolicy: { healthyRetryPolicy: { backoffFunction: 'geometric' } } },
      /backoffFunction/,
    ],
    ['what it does not know', { ReplayPolicy: {} }, /ReplayPolicy/],
  ])('is refused with %s, by name', (_, properties, message) => {
    expect(() => read(properties)).toThrow(message);
    expect(() => read(properties)).toThrow(/AWS::SNS::Subscription Oa of stack Hotline/);
  });
});
