import { describe, expect, it } from '@jest/globals';
import { rules } from '../../config/county.ts';
import { readable, resourcesOf, synthesize } from './synthesis.ts';

const rule = resourcesOf((await synthesize()).hotline, 'AWS::Events::Rule').MorningDigestRule?.Properties;

describe('the morning digest', () => {
  it('runs each day at start of business in Shanghai, which is eight hours ahead of UTC', () => {
    expect(rule?.ScheduleExpression).toBe('cron(30 0 * * ? *)');
    expect(rules.startOfBusiness.value).toBe('08:30');
  });

  it('starts the function Digest with the schedule’s own event, and keeps one that could not be delivered', () => {
    const [target] = (rule?.Targets ?? []) as { Arn: unknown; DeadLetterConfig: { Arn: unknown } }[];
    expect(readable(target?.Arn)).toBe('Digest.Arn');
    expect(readable(target?.DeadLetterConfig.Arn)).toBe('MorningDigestDigestDeadLetters.Arn');
    expect(target).not.toHaveProperty('Input');
  });
});
