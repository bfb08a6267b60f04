import { describe, expect, it } from '@jest/globals';
import { profile, profileNamed } from '../../config/profile.ts';
import { propertiesOf, readable, resourcesOf, synthesize } from './synthesis.ts';

const china = profileNamed('china');
const { hotline } = await synthesize(china);

type Subscription = {
  readonly TopicArn: unknown;
  readonly Protocol: string;
  readonly Endpoint: unknown;
  readonly RawMessageDelivery: boolean;
  readonly FilterPolicy: unknown;
  readonly DeliveryPolicy: { readonly healthyRetryPolicy: Readonly<Record<string, number>> };
  readonly RedrivePolicy: { readonly deadLetterTargetArn: unknown };
};

const subscriptions = Object.values(resourcesOf(hotline, 'AWS::SNS::Subscription')).map(
  ({ Properties }) => Properties as Subscription,
);
const [oa, ...others] = subscriptions.filter(({ Protocol }) => Protocol === 'https');

describe('the OA system', () => {
  it('is subscribed to the ticket events that hold a push, in SNS’s signed envelope', () => {
    expect(others).toEqual([]);
    expect(oa).toMatchObject({
      Endpoint: china.oa?.endpoint,
      RawMessageDelivery: false,
      FilterPolicy: { push: ['true'] },
    });
    expect(readable(oa?.TopicArn)).toBe('TicketEvents');
  });

  it('is tried for half an hour, within the hour that SNS allows, and then told of by a queue', () => {
    const policy = oa?.DeliveryPolicy.healthyRetryPolicy ?? {};
    const {
      numRetries = 0,
      numNoDelayRetries = 0,
      numMinDelayRetries = 0,
      minDelayTarget = 0,
      maxDelayTarget = 0,
    } = policy;
    const least = numMinDelayRetries * minDelayTarget + (policy.numMaxDelayRetries ?? 0) * maxDelayTarget;
    const most = (numRetries - numNoDelayRetries) * maxDelayTarget;
    expect(least).toBeGreaterThan(1200);
    expect(most).toBeLessThan(3600);
    expect(readable(oa?.RedrivePolicy.deadLetterTargetArn)).toBe('OaPushOaDeadLetters.Arn');
    expect(resourcesOf(hotline, 'AWS::SQS::Queue').OaPushOaDeadLetters?.Properties).toMatchObject({
      MessageRetentionPeriod: 1_209_600,
    });
  });

  it('lets publish note what it was sent', () => {
    type Properties = { Environment: { Variables: Record<string, unknown> } };
    const { Variables } = propertiesOf<Properties>(hotline, 'AWS::Lambda::Function', 'Publish').Environment;
    expect(Variables.OA).toBe('connected');
  });

  it('is nowhere in a deployment without one', async () => {
    const without = (await synthesize(profile)).hotline;
    const subscriptions = Object.values(resourcesOf(without, 'AWS::SNS::Subscription'));
    expect(subscriptions.filter(({ Properties }) => Properties.Protocol === 'https')).toEqual([]);
    expect(Object.keys(resourcesOf(without, 'AWS::SQS::Queue')).filter((name) => name.startsWith('Oa'))).toEqual([]);
  });
});
