import type { Template } from 'aws-cdk-lib/assertions';
import { nameOf, readable, resourcesOf } from './synthesis.ts';

/** A statement of a policy, as a template has it. */
export type Statement = {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Principal?: unknown;
  readonly Action?: string | readonly string[];
  readonly NotAction?: unknown;
  readonly Resource?: unknown;
  readonly NotResource?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};

export const list = <T>(value: T | readonly T[]): readonly T[] => (Array.isArray(value) ? value : [value as T]);

/** Where a type keeps its policy. */
const documents: Readonly<Record<string, string>> = {
  'AWS::IAM::Policy': 'PolicyDocument',
  'AWS::KMS::Key': 'KeyPolicy',
  'AWS::S3::BucketPolicy': 'PolicyDocument',
  'AWS::SNS::TopicPolicy': 'PolicyDocument',
  'AWS::SQS::QueuePolicy': 'PolicyDocument',
};

/** Every statement of every policy of a template, with the name of what holds it. */
export const statementsOf = (template: Template): readonly (readonly [holder: string, Statement])[] =>
  Object.entries(documents).flatMap(([type, property]) =>
    Object.entries(resourcesOf(template, type)).flatMap(([name, { Properties }]) =>
      (Properties[property] as { readonly Statement: readonly Statement[] }).Statement.map(
        (statement) => [name, statement] as const,
      ),
    ),
  );

/** The condition of a statement in a few words: ` of TICKET#*`, ` via dynamodb`; nothing where there is none. */
const conditionOf = ({ Condition = {} }: Statement): string =>
  Object.entries(Condition)
    .flatMap(([operator, keys]) => Object.entries(keys).map(([key, value]) => wordsOf(operator, key, value)))
    .join('');

const wordsOf = (operator: string, key: string, value: unknown): string => {
  const values = list(value).map(readable).join(' ');
  if (operator === 'ForAllValues:StringLike' && key === 'dynamodb:LeadingKeys') return ` of ${values}`;
  if (operator === 'StringEquals' && key === 'kms:ViaService') return ` via ${values.split('.')[0]}`;
  return ` if ${operator} ${key} ${values}`;
};

/** What a role may do, one line per action and resource. */
export const mayOf = (template: Template, role: string): string[] =>
  Object.entries(template.findResources('AWS::IAM::Policy'))
    .filter(([id]) => nameOf(id) === `${role}RoleDefaultPolicy`)
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as Statement[])
    .flatMap((statement) =>
      list(statement.Action ?? []).flatMap((action) =>
        statement.Resource === undefined
          ? [`${action} but ${readable(statement.NotResource)}`]
          : list(statement.Resource).map((resource) => `${action} ${readable(resource)}${conditionOf(statement)}`),
      ),
    )
    .sort();
