import { describe, expect, it } from '@jest/globals';
import { profileNamed } from '../../config/profile.ts';
import { mayInChina } from './permissions/china-roles.ts';
import { may } from './permissions/hotline-roles.ts';
import { householdMay } from './permissions/household-roles.ts';
import { log } from './permissions/rights.ts';
import { mayOf as mayIn } from './policies.ts';
import { propertiesOf, resourcesOf, synthesize } from './synthesis.ts';

const { hotline, household } = await synthesize();
const { hotline: china, household: chinasHousehold } = await synthesize(profileNamed('china'));
const mayOf = (role: string): string[] => mayIn(hotline, role);

describe('each role of the household services may do what its function does, and nothing else', () => {
  it.each(Object.entries(householdMay))('%s', (name, expected) => {
    expect([...new Set(mayIn(household, name))]).toEqual([...new Set([...log(name), ...expected])].sort());
  });

  it('OrderPublish in China’s regions hands SMS to the provider', () => {
    expect(mayIn(chinasHousehold, 'OrderPublish').filter((line) => line.startsWith('sns:'))).toEqual([
      'sns:Publish Sms',
    ]);
  });

  it('the state machine invokes its two tasks', () => {
    const lines = mayIn(household, 'OrderWorkflow').filter((line) => line.startsWith('lambda:'));
    expect(lines).toEqual(['OrderAwait', 'OrderMilestone'].map((task) => `lambda:InvokeFunction ${task}.Arn`));
  });

  it('there is no other role', () => {
    const roles = Object.keys(resourcesOf(household, 'AWS::IAM::Role')).sort();
    expect(roles).toEqual([...Object.keys(householdMay), 'OrderWorkflow'].map((name) => `${name}Role`).sort());
  });
});

describe('each role may do what its function does, and nothing else', () => {
  it.each(Object.entries(may))('%s', (name, expected) => {
    expect(mayOf(name)).toEqual([...log(name), ...expected].sort());
  });

  it.each(Object.entries(mayInChina))('%s in China’s regions', (name, expected) => {
    expect(mayIn(china, name)).toEqual([...log(name), ...expected].sort());
  });

  it('the state machine invokes its three tasks and delivers its log', () => {
    const other = mayOf('TicketWorkflow').filter((line) => !/^logs:[A-Za-z]+ \*$/.test(line));
    expect(other).toEqual(['Archive', 'Await', 'Milestone'].map((task) => `lambda:InvokeFunction ${task}.Arn`));
  });

  it('the delivery of webhooks invokes its one task and delivers its log', () => {
    const other = mayOf('WebhookDelivery').filter((line) => !/^logs:[A-Za-z]+ \*$/.test(line));
    expect(other).toEqual(['lambda:InvokeFunction WebhookAttempt.Arn']);
  });

  it('two-way SMS may publish what people text, if this account’s service asks, and nothing else', () => {
    expect(mayOf('SmsInboxTwoWay')).toEqual(['sns:Publish InboundSms']);
    const { AssumeRolePolicyDocument } = propertiesOf<{ AssumeRolePolicyDocument: { Statement: unknown } }>(
      hotline,
      'AWS::IAM::Role',
      'SmsInboxTwoWayRole',
    );
    expect(AssumeRolePolicyDocument.Statement).toEqual([
      {
        Action: 'sts:AssumeRole',
        Effect: 'Allow',
        Principal: { Service: 'sms-voice.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
  });

  it('there is no other role, and none with a managed policy', () => {
    const roles = resourcesOf(hotline, 'AWS::IAM::Role');
    expect(Object.keys(roles).sort()).toEqual(
      [...Object.keys(may), 'TicketWorkflow', 'WebhookDelivery', 'SmsInboxTwoWay'].map((name) => `${name}Role`).sort(),
    );
    for (const { Properties } of Object.values(roles)) {
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
      expect(Properties).not.toHaveProperty('Policies');
    }
  });
});
