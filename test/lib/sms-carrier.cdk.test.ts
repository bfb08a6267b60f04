import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { templates } from '../../config/county.ts';
import { profile, profileNamed } from '../../config/profile.ts';
import { environment } from '../../lambdas/carrier/env.ts';
import { environment as publishEnvironment } from '../../lambdas/publish/env.ts';
import { propertiesOf, readable, resourcesOf, synthesize } from './synthesis.ts';

const china = profileNamed('china');
const { hotline } = await synthesize(china);

const environmentOf = (name: string): Record<string, string> => {
  type Properties = { Environment: { Variables: Record<string, unknown> } };
  const { Variables } = propertiesOf<Properties>(hotline, 'AWS::Lambda::Function', name).Environment;
  return Object.fromEntries(Object.entries(Variables).map(([variable, value]) => [variable, readable(value)]));
};

describe('SMS through a provider', () => {
  it('are published to an encrypted topic, over encrypted connections only', () => {
    expect(readable(resourcesOf(hotline, 'AWS::SNS::Topic').Sms?.Properties.KmsMasterKeyId)).toMatch(
      /^arn:AWS::Partition:kms:cn-northwest-1:.*alias\/aws\/sns$/,
    );
    expect(JSON.stringify(resourcesOf(hotline, 'AWS::SNS::TopicPolicy').SmsPolicy?.Properties)).toContain(
      '"Action":"sns:Publish","Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
    );
  });

  it('go from the topic to the function, or to the queue that an alarm watches', () => {
    const queue = 'SmsCarrierCarrierDeadLetters.Arn';
    const { TopicArn, Endpoint, RedrivePolicy } = propertiesOf<Record<string, unknown>>(
      hotline,
      'AWS::SNS::Subscription',
      'CarrierSms',
    );
    expect([readable(TopicArn), readable(Endpoint)]).toEqual(['Sms', 'Carrier.Arn']);
    expect(readable((RedrivePolicy as { deadLetterTargetArn: unknown }).deadLetterTargetArn)).toBe(queue);
    const { DeadLetterConfig, Timeout } = propertiesOf<{ DeadLetterConfig: { TargetArn: unknown }; Timeout: number }>(
      hotline,
      'AWS::Lambda::Function',
      'Carrier',
    );
    expect(readable(DeadLetterConfig.TargetArn)).toBe(queue);
    // Lambda tries again after a minute: by then an attempt that was under way has ended.
    expect(Timeout).toBeLessThan(60);
  });

  it('are handed over by publish with the signature, under the short domain', () => {
    const given = environmentOf('Publish');
    expect(z.strictObject(publishEnvironment.shape).safeParse(given).error).toBeUndefined();
    expect(given).toMatchObject({
      SMS_ADAPTER: 'topic',
      SMS_TOPIC_ARN: 'Sms',
      SMS_SIGNATURE: encodeURIComponent(china.smsSignature),
      LINK_BASE_URL: china.linkBaseUrl,
    });
  });

  it('are sent with the settings of the profile, which fit into an environment of 4 kB', () => {
    const given = environmentOf('Carrier');
    expect(z.strictObject(environment.shape).safeParse(given).error).toBeUndefined();
    const provider = china.sms?.provider;
    expect(given).toMatchObject({
      TABLE_NAME: 'Tickets',
      SMS_PROVIDER_ENDPOINT: provider?.endpoint,
      SMS_PROVIDER_SECRET: provider?.secretName,
    });
    expect(JSON.parse(given.SMS_TEMPLATE_CODES ?? '')).toEqual(provider?.templateCodes);
    expect(JSON.stringify(given).length).toBeLessThan(3900);
  });

  it('have nothing of all this where SNS sends to phones', async () => {
    const global = (await synthesize(profile)).hotline;
    expect(Object.keys(resourcesOf(global, 'AWS::Lambda::Function'))).not.toContain('Carrier');
    expect(Object.keys(resourcesOf(global, 'AWS::SNS::Topic')).sort()).toEqual([
      'AlarmTopic',
      'InboundSms',
      'TicketEvents',
    ]);
  });
});

describe('the registration of the texts', () => {
  it('gives each template of the county a code of its own', () => {
    const codes = china.sms?.provider.templateCodes ?? {};
    expect(Object.keys(codes).sort()).toEqual(templates.map(({ key }) => key).sort());
    expect(new Set(Object.values(codes)).size).toBe(templates.length);
  });
});
