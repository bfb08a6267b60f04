import { describe, expect, it } from '@jest/globals';
import { profileNamed } from '../../config/profile.ts';
import { propertiesOf, readable, resourcesOf, synthesize } from './synthesis.ts';

const { hotline } = await synthesize();
const china = (await synthesize(profileNamed('china'))).hotline;

describe('SMS that people send', () => {
  it.each([
    ['outside China', hotline],
    ['in China', china],
  ])('come by an encrypted topic that says what it is for, over encrypted connections only, %s', (_, template) => {
    const topic = resourcesOf(template, 'AWS::SNS::Topic').InboundSms;
    expect(readable(topic?.Properties.KmsMasterKeyId)).toMatch(/alias\/aws\/sns$/);
    expect(topic?.Metadata).toMatchObject({ 'hotline:inbound-sms': true });
    expect(JSON.stringify(resourcesOf(template, 'AWS::SNS::TopicPolicy').InboundSmsPolicy?.Properties)).toContain(
      '"Action":"sns:Publish","Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
    );
  });

  it('go from the topic to the function, or to the queue that an alarm watches', () => {
    const queue = 'SmsInboxInboundDeadLetters.Arn';
    type Subscription = { TopicArn: unknown; Endpoint: unknown; RedrivePolicy: { deadLetterTargetArn: unknown } };
    const subscription = propertiesOf<Subscription>(hotline, 'AWS::SNS::Subscription', 'InboundInboundSms');
    expect([readable(subscription.TopicArn), readable(subscription.Endpoint)]).toEqual(['InboundSms', 'Inbound.Arn']);
    expect(readable(subscription.RedrivePolicy.deadLetterTargetArn)).toBe(queue);
    const { DeadLetterConfig } = propertiesOf<{ DeadLetterConfig: { TargetArn: unknown } }>(
      hotline,
      'AWS::Lambda::Function',
      'Inbound',
    );
    expect(readable(DeadLetterConfig.TargetArn)).toBe(queue);
  });

  it('tell whoever deploys the topic, and the role that two-way SMS takes; in China there is no such service', () => {
    const told = (template: typeof hotline) =>
      Object.entries(template.findOutputs('*'))
        .filter(([name]) => name.startsWith('SmsInbox'))
        .map(([, output]) => readable(output.Value));
    expect(told(hotline)).toEqual(['InboundSms', 'SmsInboxTwoWayRole.Arn']);
    expect(told(china)).toEqual(['InboundSms']);
    expect(Object.keys(resourcesOf(china, 'AWS::IAM::Role'))).not.toContain('SmsInboxTwoWayRole');
  });
});
