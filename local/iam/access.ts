import type { IncomingMessage } from 'node:http';
import type { Assembly, Secret } from '../assembly/model.ts';
import { ServiceError } from '../platform.ts';
import { type Authority, accessKeyOf } from './authority.ts';
import {
  functionsRequest,
  invocationRequest,
  mappingRequest,
  secretRequest,
  stateRequest,
  topicRequest,
} from './requests.ts';
import type { Asked } from './statement.ts';
import { tableRequest } from './table-requests.ts';

type Input = Readonly<Record<string, unknown>>;

/** Lets the requests of the wire protocols through whose senders may ask that. Each throws a ServiceError otherwise. */
export interface Access {
  /** A request of the AWS JSON protocol. */
  operation(request: IncomingMessage, service: string, operation: string, body: Buffer): void;
  invocation(request: IncomingMessage, functionName: string): void;
  /** Of the mappings that hand streams to functions. */
  mapping(request: IncomingMessage, method: string): void;
  /** Which functions there are. */
  functions(request: IncomingMessage): void;
  topic(request: IncomingMessage, operation: string, input: Input): void;
}

export interface AccessDependencies {
  readonly authority: Authority;
  readonly assembly: Pick<Assembly, 'tables' | 'secrets' | 'stateMachines'>;
  readonly otherSecrets: readonly Secret[];
}

/** What is no JSON is refused by its service. */
function parsed(body: Buffer): Input {
  try {
    const input: unknown = JSON.parse(body.toString('utf8'));
    return typeof input === 'object' && input !== null ? (input as Input) : {};
  } catch {
    return {};
  }
}

/** The access of an assembly's functions to what else it has. */
export function createAccess({ authority, assembly, otherSecrets }: AccessDependencies): Access {
  const secrets = [...assembly.secrets, ...otherSecrets];
  const machineArns = assembly.stateMachines.map(({ arn }) => arn);
  const askedIn = (service: string, operation: string, body: Buffer): Asked => {
    switch (service) {
      case 'DynamoDB_20120810':
        return tableRequest(operation, parsed(body), assembly.tables);
      case 'AWSStepFunctions':
        return stateRequest(operation, parsed(body), machineArns);
      case 'secretsmanager':
        return secretRequest(operation, parsed(body), secrets);
      default:
        return { action: `${service}:${operation}`, resources: [''], context: {} };
    }
  };
  const check = ({ headers }: IncomingMessage, asks: () => Asked, type: string, status: number): void => {
    const refusal = authority.refusal(accessKeyOf(headers.authorization), asks);
    if (refusal !== undefined) throw new ServiceError(type, refusal, status);
  };
  return {
    operation: (request, service, operation, body) =>
      check(request, () => askedIn(service, operation, body), 'AccessDeniedException', 400),
    invocation: (request, name) => check(request, () => invocationRequest(name), 'AccessDeniedException', 403),
    mapping: (request, method) => check(request, () => mappingRequest(method), 'AccessDeniedException', 403),
    functions: (request) => check(request, () => functionsRequest, 'AccessDeniedException', 403),
    topic: (request, operation, input) =>
      check(request, () => topicRequest(operation, input), 'AuthorizationError', 403),
  };
}
