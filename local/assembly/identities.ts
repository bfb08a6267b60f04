import { createHash } from 'node:crypto';
import { localAccount, localRegion } from '../platform.ts';
import type { Addresses } from './addresses.ts';
import { urlSuffix } from './pseudo-parameters.ts';

/** What `Ref` and `Fn::GetAtt` of a resource give. */
export interface Identity {
  readonly name: string;
  readonly reference: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Named {
  readonly type: string;
  readonly stack: string;
  readonly logicalId: string;
  /** The name property, when the template gives one. */
  readonly given: string | undefined;
  readonly addresses: Addresses;
}

/** The property that gives a resource of this type a name of the template's own choice. */
export const nameProperties: Readonly<Record<string, string>> = {
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::ApiGatewayV2::Stage': 'StageName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::IAM::Role': 'RoleName',
};

const longestNames: Readonly<Record<string, number>> = {
  'AWS::Lambda::Function': 64,
  'AWS::Events::Rule': 64,
  'AWS::S3::Bucket': 63,
};

/** ARN in the account and region of the local run. */
function arn(service: string, resource: string): string {
  return `arn:aws:${service}:${localRegion}:${localAccount}:${resource}`;
}

/**
 * The identity of a resource: the same at every start, so that what the data folder holds stays reachable. A type that
 * is not run gets a plausible ARN, because templates hand the ARNs of roles and log groups on.
 */
export function identify(named: Named): Identity {
  const name = named.given ?? generatedName(named);
  const known = identities[named.type];
  return known === undefined ? unknownIdentity(named, name) : { name, ...known(name, named) };
}

function generatedName({ type, stack, logicalId }: Named): string {
  const name = type === 'AWS::S3::Bucket' ? `${stack}-${logicalId}`.toLowerCase() : `${stack}-${logicalId}`;
  const longest = longestNames[type] ?? 80;
  return name.length <= longest ? name : `${name.slice(0, longest - 9)}-${shortHash(name, 8)}`;
}

function shortHash(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

function unknownIdentity({ type }: Named, name: string): Identity {
  const [, service = 'cloudformation', kind = 'resource'] = type.split('::');
  const own = arn(service.toLowerCase(), `${kind.toLowerCase()}/${name}`);
  return { name, reference: name, attributes: { Arn: own } };
}

type Known = (name: string, named: Named) => { reference: string; attributes: Record<string, string> };

const identities: Readonly<Record<string, Known>> = {
  'AWS::Lambda::Function': (name) => ({ reference: name, attributes: { Arn: arn('lambda', `function:${name}`) } }),
  'AWS::DynamoDB::Table': (name) => {
    const own = arn('dynamodb', `table/${name}`);
    return { reference: name, attributes: { Arn: own, StreamArn: `${own}/stream/2026-01-01T00:00:00.000` } };
  },
  'AWS::StepFunctions::StateMachine': (name) => {
    const own = arn('states', `stateMachine:${name}`);
    return { reference: own, attributes: { Arn: own, Name: name } };
  },
  'AWS::S3::Bucket': (name) => ({
    reference: name,
    attributes: { Arn: `arn:aws:s3:::${name}`, RegionalDomainName: `${name}.s3.${localRegion}.${urlSuffix}` },
  }),
  'AWS::SNS::Topic': (name) => {
    const own = arn('sns', name);
    return { reference: own, attributes: { TopicArn: own, TopicName: name } };
  },
  'AWS::SQS::Queue': (name, { addresses }) => {
    const url = `${addresses.awsUrl}/${localAccount}/${name}`;
    return { reference: url, attributes: { Arn: arn('sqs', name), QueueName: name, QueueUrl: url } };
  },
  'AWS::SecretsManager::Secret': (name) => {
    const own = arn('secretsmanager', `secret:${name}-${shortHash(name, 6)}`);
    return { reference: own, attributes: { Id: own } };
  },
  'AWS::Events::Rule': (name) => ({ reference: name, attributes: { Arn: arn('events', `rule/${name}`) } }),
  'AWS::ApiGatewayV2::Api': (name, { addresses }) => {
    const id = apiId(name);
    return { reference: id, attributes: { ApiId: id, ApiEndpoint: addresses.apiUrl } };
  },
  'AWS::ApiGatewayV2::Authorizer': (name) => ({ reference: name, attributes: { AuthorizerId: name } }),
  'AWS::ApiGatewayV2::Integration': (name) => ({ reference: name, attributes: { IntegrationId: name } }),
  'AWS::ApiGatewayV2::Route': (name) => ({ reference: name, attributes: { RouteId: name } }),
  'AWS::IAM::Role': (name) => ({
    reference: name,
    attributes: { Arn: `arn:aws:iam::${localAccount}:role/${name}`, RoleId: name },
  }),
  'AWS::Logs::LogGroup': (name) => ({ reference: name, attributes: { Arn: arn('logs', `log-group:${name}:*`) } }),
};

function apiId(name: string): string {
  return shortHash(name, 10);
}
