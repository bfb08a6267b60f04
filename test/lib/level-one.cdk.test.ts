import { describe, expect, it } from '@jest/globals';
import { profile } from '../../config/profile.ts';
import { propertiesOf, synthesize } from './synthesis.ts';

const endpoint = 'https://12345.yinchuan.example/hotline';
const without = (await synthesize()).hotline;
const withLevelOne = (await synthesize({ ...profile, levelOne: { endpoint, generation: 3 } })).hotline;

type Fn = { readonly Environment: { readonly Variables: Record<string, unknown> } };
type Policy = { readonly PolicyDocument: { readonly Statement: readonly { readonly Action: unknown }[] } };

describe.each(['Webhooks', 'WebhookAttempt'])('the function %s', (fn) => {
  it('knows level 1 where the profile names it, and may then read photos to sign their addresses', () => {
    const { Variables } = propertiesOf<Fn>(withLevelOne, 'AWS::Lambda::Function', fn).Environment;
    expect(Variables).toMatchObject({ LEVEL_ONE_ENDPOINT: endpoint, LEVEL_ONE_GENERATION: '3' });
    const { Statement } = propertiesOf<Policy>(
      withLevelOne,
      'AWS::IAM::Policy',
      `${fn}RoleDefaultPolicy`,
    ).PolicyDocument;
    expect(Statement.filter(({ Action }) => String(Action).startsWith('s3:')).map(({ Action }) => Action)).toEqual([
      's3:GetObject',
    ]);
  });

  it('knows nothing of it otherwise', () => {
    const { Variables } = propertiesOf<Fn>(without, 'AWS::Lambda::Function', fn).Environment;
    expect(Object.keys(Variables).filter((name) => /^LEVEL|^PHOTOS/.test(name))).toEqual([]);
  });
});

describe('what else knows level 1 where the profile names it', () => {
  it('is the desk, which shows its head the signing secret', () => {
    const { Variables } = propertiesOf<Fn>(withLevelOne, 'AWS::Lambda::Function', 'Desk').Environment;
    expect(Variables).toMatchObject({ LEVEL_ONE_ENDPOINT: endpoint, LEVEL_ONE_GENERATION: '3' });
    expect(propertiesOf<Fn>(without, 'AWS::Lambda::Function', 'Desk').Environment.Variables).not.toHaveProperty(
      'LEVEL_ONE_ENDPOINT',
    );
  });

  it('is the desk also to have level 1 told again', () => {
    const { Variables } = propertiesOf<Fn>(withLevelOne, 'AWS::Lambda::Function', 'Desk').Environment;
    expect(Variables).toHaveProperty('WEBHOOK_MACHINE_ARN');
    const actions = (template: typeof without) =>
      propertiesOf<Policy>(template, 'AWS::IAM::Policy', 'DeskRoleDefaultPolicy').PolicyDocument.Statement.map(
        ({ Action }) => Action,
      );
    expect(actions(withLevelOne)).toContain('states:StartExecution');
    expect(actions(without)).not.toContain('states:StartExecution');
  });

  it('is the making of reports, which has it told of a frozen month', () => {
    const reports = (template: typeof without) =>
      propertiesOf<Fn>(template, 'AWS::Lambda::Function', 'Reports').Environment.Variables;
    expect(reports(withLevelOne)).toMatchObject({ LEVEL_ONE: 'told', WEBHOOK_MACHINE_ARN: expect.anything() });
    expect(reports(without)).not.toHaveProperty('LEVEL_ONE');
  });
});
