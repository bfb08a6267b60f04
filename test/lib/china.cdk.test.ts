import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { profileNamed } from '../../config/profile.ts';
import { makeApp, withoutBundling } from '../../lib/app.ts';
import { projectRoot } from '../../lib/project-root.ts';
import { readable, resourcesOf, synthesize } from './synthesis.ts';

const china = profileNamed('china');
const { data, hotline } = await synthesize(china);
const templates = [data.toJSON(), hotline.toJSON()];
const text = JSON.stringify(templates);
const types = templates.flatMap(({ Resources }) =>
  Object.values(Resources as Record<string, { Type: string }>).map(({ Type }) => Type),
);

type Statement = { readonly Effect: string; readonly Action: string | string[]; readonly Resource?: unknown };

/** Every statement by which a role or a resource allows something. */
const allowed = Object.values(resourcesOf(hotline, 'AWS::IAM::Policy'))
  .flatMap(({ Properties }) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement)
  .filter(({ Effect }) => Effect === 'Allow');
const actions = allowed.flatMap(({ Action }) => Action);

/** The text of every value but the names IAM knows services by: those are the same in every partition. */
const withoutServicePrincipals = text
  .replaceAll(/"Service":"[a-z]+\.amazonaws\.com"/g, '')
  .replaceAll(/"Principal":"[a-z]+\.amazonaws\.com"/g, '');

describe('the deployment to Ningxia', () => {
  it('goes to cn-northwest-1, chosen by the context “profile”', () => {
    const context = { ...withoutBundling, profile: 'china' };
    const app = makeApp(profileNamed, { context, builtinCloudFormationValidation: false });
    expect(app.synth().getStackByName('Hotline').environment.region).toBe('cn-northwest-1');
  });

  it('names no partition: every ARN is made from the one it is deployed to', () => {
    expect(text.match(/arn:aws[a-z-]*:/g)).toBeNull();
  });

  it('names no address of AWS outside China: domains end as the region’s do', () => {
    expect(withoutServicePrincipals.match(/[\w.-]*amazonaws\.com[\w.]*/g)).toBeNull();
    expect(text).toContain('.amazonaws.com');
  });

  it('makes the workflow call its tasks by ARNs of the partition aws-cn', () => {
    const [machine] = Object.values(resourcesOf(hotline, 'AWS::StepFunctions::StateMachine'));
    const given = machine?.Properties.DefinitionSubstitutions as Record<string, unknown>;
    const values = { 'AWS::Partition': 'aws-cn', 'AWS::Region': 'cn-northwest-1' };
    const definition = readFileSync(join(projectRoot, 'statemachines/ticket.asl.json'), 'utf8').replaceAll(
      /\$\{(\w+)\}/g,
      (_, name: string) =>
        Object.entries(values).reduce((value, [from, to]) => value.replace(from, to), readable(given[name])),
    );
    const resources = [...definition.matchAll(/"Resource": ?"([^"]+)"/g)].map(([, resource]) => resource);
    expect(new Set(resources)).toEqual(
      new Set(['arn:aws-cn:states:::lambda:invoke', 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken']),
    );
    expect(definition).not.toMatch(/\$\{|arn:aws:/);
  });
});

describe('what China’s regions do not have is not asked for', () => {
  it('X-Ray', () => {
    expect(text).not.toMatch(/"Mode":"Active"|"TracingConfiguration":\{"Enabled":true/);
    expect(actions.filter((action) => action.startsWith('xray:'))).toEqual([]);
  });

  it('Cognito: tokens come from any OIDC issuer', () => {
    expect(text).not.toMatch(/cognito/i);
    hotline.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', { AuthorizerType: 'JWT' });
  });

  it('function URLs', () => expect(types).not.toContain('AWS::Lambda::Url'));

  it('Step Functions’ calls of HTTPS APIs', () => {
    const definition = readFileSync(join(projectRoot, 'statemachines/ticket.asl.json'), 'utf8');
    expect(definition).not.toContain(':::http:invoke');
    expect(actions.filter((action) => action === 'states:InvokeHTTPEndpoint')).toEqual([]);
  });

  it('SMS by SNS: only topics are published to', () => {
    const publishing = allowed.filter(({ Action }) => [Action].flat().includes('sns:Publish'));
    expect(publishing.flatMap(({ Resource }) => [Resource].flat().map(readable)).sort()).toEqual([
      'InboundSms',
      'Sms',
      'TicketEvents',
    ]);
    expect(text).not.toContain('NotResource');
  });
});
