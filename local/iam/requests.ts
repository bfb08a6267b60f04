import { localAccount, localRegion } from '../platform.ts';
import type { Asked } from './statement.ts';

type Input = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** SNS: a topic; a phone has no ARN. A batch needs the same permission as a single message. */
export const topicRequest = (operation: string, input: Input): Asked => ({
  action: operation === 'PublishBatch' ? 'sns:Publish' : `sns:${operation}`,
  resources: [text(input.TopicArn ?? input.TargetArn ?? input.PhoneNumber)],
  context: {},
});

/** Secrets Manager, by name or ARN. */
export const secretRequest = (
  operation: string,
  input: Input,
  secrets: readonly { readonly name: string; readonly arn: string }[],
): Asked => {
  const id = text(input.SecretId);
  const known = secrets.find(({ name, arn }) => id === name || id === arn);
  return { action: `secretsmanager:${operation}`, resources: [known?.arn ?? id], context: {} };
};

/** Step Functions. A task token names no state machine: that of any one that is run will do. */
export const stateRequest = (operation: string, input: Input, machineArns: readonly string[]): Asked => {
  const named = input.executionArn ?? input.stateMachineArn;
  return {
    action: `states:${operation}`,
    resources: named === undefined ? machineArns : [text(named)],
    context: {},
  };
};

/** Lambda's `Invoke`, by name or ARN. */
export const invocationRequest = (name: string): Asked => ({
  action: 'lambda:InvokeFunction',
  resources: [name.startsWith('arn:') ? name : `arn:aws:lambda:${localRegion}:${localAccount}:function:${name}`],
  context: {},
});

/** Lambda's event source mappings: no function has to do with them. */
export const mappingRequest = (method: string): Asked => ({
  action: method === 'PUT' ? 'lambda:UpdateEventSourceMapping' : 'lambda:GetEventSourceMapping',
  resources: ['an event source mapping'],
  context: {},
});

/** Lambda's list of functions, an action that takes no resource. */
export const functionsRequest: Asked = { action: 'lambda:ListFunctions', resources: ['*'], context: {} };

const objectActions: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  POST: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};

/** S3: an object, or the keys of a bucket when none is named. */
export const objectRequest = (method: string, bucketArn: string, key: string, prefix: string | undefined): Asked =>
  key === ''
    ? {
        action: 's3:ListBucket',
        resources: [bucketArn],
        context: prefix === undefined ? {} : { 's3:prefix': [prefix] },
      }
    : { action: objectActions[method] ?? `s3:${method}`, resources: [`${bucketArn}/${key}`], context: {} };
