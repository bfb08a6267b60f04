import { describe, expect, it } from '@jest/globals';
import { readBucket } from '../../../local/assembly/resources/buckets.ts';
import type { FoundResource } from '../../../local/assembly/resources/found.ts';
import { readRule } from '../../../local/assembly/resources/rules.ts';

const identity = (name: string, Arn: string) => ({ name, reference: name, attributes: { Arn } });

/** A resource with these properties, whose neighbours are all functions named Listener. */
const found = (type: string, properties: object): FoundResource => ({
  stack: 'Support',
  logicalId: 'It',
  type,
  identity: identity('it', 'arn:it'),
  metadata: {},
  properties,
  find: () => found('AWS::Lambda::Function', {}),
  all: () => [],
  asset: (key) => key,
  projectFolder: '/',
});

describe('A bucket', () => {
  const read = (properties: object) => readBucket(found('AWS::S3::Bucket', properties));

  it('tells EventBridge only if it says so', () => {
    const tells = (EventBridgeConfiguration: object) =>
      read({ NotificationConfiguration: { EventBridgeConfiguration } }).tellsEventBridge;
    expect(read({}).tellsEventBridge).toBe(false);
    expect(tells({})).toBe(true);
    expect(tells({ EventBridgeEnabled: false })).toBe(false);
  });

  it.each([
    [{ VersioningConfiguration: { Status: 'Enabled' } }],
    [{ NotificationConfiguration: { LambdaConfigurations: [] } }],
  ])('with %j is not run otherwise than it is deployed: it is refused', (properties) => {
    expect(() => read(properties)).toThrow(/AWS::S3::Bucket It of stack Support is not understood/);
  });
});

describe('A rule', () => {
  const read = (properties: object) => readRule(found('AWS::Events::Rule', properties));
  const Targets = [{ Arn: 'arn:it', Id: 'Target' }];

  it('is on a schedule or has an event pattern, and does nothing when it is switched off', () => {
    const rule = { name: 'it', arn: 'arn:it', targets: [{ functionArn: 'arn:it' }] };
    const ScheduleExpression = 'rate(1 day)';
    const EventPattern = { source: ['aws.s3'] };
    expect(read({ ScheduleExpression, Targets })).toEqual({ ...rule, expression: ScheduleExpression });
    expect(read({ EventPattern, Targets })).toEqual({ ...rule, pattern: EventPattern });
    expect(read({ EventPattern, Targets, State: 'DISABLED' })).toBeUndefined();
    expect(() => read({ Targets })).toThrow('either a schedule or an event pattern');
    expect(() => read({ ScheduleExpression, EventPattern, Targets })).toThrow('either a schedule or an event pattern');
    expect(() => read({ EventPattern, Targets: [] })).toThrow('has no target');
    expect(() => read({ EventPattern, Targets, EventBusName: 'other' })).toThrow('not understood');
  });
});
