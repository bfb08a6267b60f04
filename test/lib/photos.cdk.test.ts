import { describe, expect, it } from '@jest/globals';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { allowPhotoAddresses } from '../../lib/constructs/photo-permissions.ts';
import { DataStack } from '../../lib/data-stack.ts';
import { propertiesOf, readable, synthesize } from './synthesis.ts';

const { hotline } = await synthesize();

type Rule = {
  readonly EventPattern: {
    readonly detail: { readonly bucket: { readonly name: unknown[] }; readonly object: unknown };
  };
  readonly Targets: readonly { readonly Arn: unknown; readonly DeadLetterConfig: { readonly Arn: unknown } }[];
};
type Policy = { readonly PolicyDocument: { readonly Statement: readonly { Action: unknown; Resource: unknown }[] } };

describe('photos that arrive', () => {
  const { Targets, ...rule } = propertiesOf<Rule>(hotline, 'AWS::Events::Rule', 'PhotoArrivalsRule');

  it('are told by the bucket, as far as they came by a form', () => {
    expect(rule).not.toHaveProperty('ScheduleExpression');
    const { detail, ...pattern } = rule.EventPattern;
    expect(pattern).toEqual({ source: ['aws.s3'], 'detail-type': ['Object Created'] });
    expect(detail.bucket.name.map(readable)).toEqual(['Photos']);
    expect(detail.object).toEqual({ key: [{ prefix: 'incoming/' }] });
  });

  it('are handed to the function PhotoCheck, or to the queue that an alarm watches', () => {
    const queue = 'PhotoArrivalsPhotoCheckDeadLetters.Arn';
    const [target] = Targets;
    expect(readable(target?.Arn)).toBe('PhotoCheck.Arn');
    expect(readable(target?.DeadLetterConfig.Arn)).toBe(queue);
    expect(target).not.toHaveProperty('Input');
    const { DeadLetterConfig } = propertiesOf<{ DeadLetterConfig: { TargetArn: unknown } }>(
      hotline,
      'AWS::Lambda::Function',
      'PhotoCheck',
    );
    expect(readable(DeadLetterConfig.TargetArn)).toBe(queue);
  });
});

describe('a function that signs forms and addresses', () => {
  const app = new App({ builtinCloudFormationValidation: false });
  const data = new DataStack(app, 'HotlineData', {});
  const stack = new Stack(app, 'Pages');
  const fn = new LambdaFunction(stack, 'Pages', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    code: Code.fromInline('exports.handler = () => {}'),
  });
  allowPhotoAddresses(fn, data);

  it('may do what it lets a browser do: send a photo and get a finished one, no more', () => {
    const template = Template.fromStack(stack);
    const { PolicyDocument } = propertiesOf<Policy>(template, 'AWS::IAM::Policy', 'PagesServiceRoleDefaultPolicy');
    expect(PolicyDocument.Statement.map(({ Action, Resource }) => [Action, readable(Resource)])).toEqual([
      ['s3:PutObject', 'Photos.Arn/incoming/*'],
      ['s3:GetObject', 'Photos.Arn/photos/*'],
    ]);
  });
});
