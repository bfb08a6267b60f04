import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { profileNamed } from '../../config/profile.ts';
import { environment } from '../../lambdas/inbound-push/env.ts';
import { propertiesOf, readable, resourcesOf, synthesize } from './synthesis.ts';

const china = profileNamed('china');
const { hotline } = await synthesize(china);
const { hotline: global } = await synthesize();
const { hotline: silent } = await synthesize({ ...china, ...(china.sms && { sms: { provider: china.sms.provider } }) });

type Policy = { PolicyDocument: { Statement: { Action: string | string[]; Resource: unknown }[] } };

describe('the address that a provider pushes texts to', () => {
  const routes = resourcesOf(hotline, 'AWS::ApiGatewayV2::Route');

  it('needs no token, for the provider has none, and has the key in its path', () => {
    const route = Object.values(routes).find(({ Properties }) => String(Properties.RouteKey).includes('/sms/'));
    expect(route?.Properties).toMatchObject({ RouteKey: 'POST /sms/inbound/{key}', AuthorizationType: 'NONE' });
  });

  it('is answered by a function that reads the key and publishes to the topic, and may do nothing else', () => {
    const { Statement } = propertiesOf<Policy>(
      hotline,
      'AWS::IAM::Policy',
      'InboundPushRoleDefaultPolicy',
    ).PolicyDocument;
    const may = Statement.flatMap(({ Action, Resource }) =>
      [Action].flat().flatMap((action) => [Resource].flat().map((resource) => `${action} ${readable(resource)}`)),
    );
    expect(may.filter((line) => !line.startsWith('logs:'))).toEqual([
      'secretsmanager:GetSecretValue SmsPushKey',
      'sns:Publish InboundSms',
    ]);
    type Given = { Environment: { Variables: Record<string, unknown> } };
    const { Variables } = propertiesOf<Given>(hotline, 'AWS::Lambda::Function', 'InboundPush').Environment;
    const given = Object.fromEntries(Object.entries(Variables).map(([name, value]) => [name, readable(value)]));
    expect(z.strictObject(environment.shape).parse(given)).toEqual({
      PUSH_KEY_SECRET: 'SmsPushKey',
      INBOUND_TOPIC_ARN: 'InboundSms',
    });
  });

  it('has a key of forty letters and digits, whose secret whoever deploys is told', () => {
    expect(resourcesOf(hotline, 'AWS::SecretsManager::Secret').SmsPushKey?.Properties).toMatchObject({
      GenerateSecretString: { PasswordLength: 40, ExcludePunctuation: true },
    });
    expect(Object.keys(hotline.findOutputs('*')).filter((name) => name.startsWith('SmsPushKeyArn'))).toHaveLength(1);
  });

  it('is there only where the profile names who pushes', () => {
    for (const template of [silent, global])
      expect(Object.keys(resourcesOf(template, 'AWS::Lambda::Function'))).not.toContain('InboundPush');
  });
});
