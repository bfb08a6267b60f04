import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { profile, profileNamed } from '../../config/profile.ts';
import { environment } from '../../lambdas/wecom/env.ts';
import { propertiesOf, readable, resourcesOf, synthesize } from './synthesis.ts';

const china = profileNamed('china');
const { hotline } = await synthesize(china);

type FunctionProperties = {
  readonly Environment: { readonly Variables: Readonly<Record<string, unknown>> };
  readonly ReservedConcurrentExecutions: number;
  readonly Timeout: number;
  readonly DeadLetterConfig: { readonly TargetArn: unknown };
};

const weCom = propertiesOf<FunctionProperties>(hotline, 'AWS::Lambda::Function', 'WeCom');
const queue = 'WeComGroupWeComDeadLetters.Arn';

describe('the working group on WeCom', () => {
  it('is told by a function that gets only the ticket events for the group', () => {
    const { TopicArn, Endpoint, FilterPolicy, RedrivePolicy } = propertiesOf<Record<string, unknown>>(
      hotline,
      'AWS::SNS::Subscription',
      'WeComTicketEvents',
    );
    expect([readable(TopicArn), readable(Endpoint)]).toEqual(['TicketEvents', 'WeCom.Arn']);
    expect(FilterPolicy).toEqual({ group: ['true'] });
    expect(readable((RedrivePolicy as { deadLetterTargetArn: unknown }).deadLetterTargetArn)).toBe(queue);
  });

  it('is told of one event at a time, and what cannot be told lies in a queue', () => {
    expect(weCom.ReservedConcurrentExecutions).toBe(1);
    expect(readable(weCom.DeadLetterConfig.TargetArn)).toBe(queue);
    // Lambda tries again after a minute: by then an attempt that was under way has ended.
    expect(weCom.Timeout).toBeLessThan(60);
  });

  it('gives the function what it declares, and the key by the name of its secret only', () => {
    const given = Object.fromEntries(
      Object.entries(weCom.Environment.Variables).map(([name, value]) => [name, readable(value)]),
    );
    expect(z.strictObject(environment.shape).safeParse(given).error).toBeUndefined();
    expect(given).toEqual({
      TABLE_NAME: 'Tickets',
      WECOM_ENDPOINT: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send',
      WECOM_SECRET: china.wecom?.secretName,
    });
  });

  it('alarms by its queue alone: the function fails by design when the minute is used up', () => {
    const alarms = Object.keys(resourcesOf(hotline, 'AWS::CloudWatch::Alarm'));
    expect(alarms).toContain('AlarmsWeComDeadLetters');
    expect(alarms).not.toContain('AlarmsWeComErrors');
  });

  it('is nowhere in a deployment without one', async () => {
    expect(Object.keys(resourcesOf((await synthesize(profile)).hotline, 'AWS::Lambda::Function'))).not.toContain(
      'WeCom',
    );
  });
});
