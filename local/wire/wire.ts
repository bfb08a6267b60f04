import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { EventSourceMappings } from '../dynamodb/event-source-mappings.ts';
import type { RequestListener } from '../gateway/gateway.ts';
import { BodyTooLarge, ClientGone, readBody } from '../gateway/read-body.ts';
import { splitTarget } from '../gateway/request-event.ts';
import type { Access } from '../iam/access.ts';
import { type Activity, type Operations, ServiceError } from '../platform.ts';
import { errorAnswer } from '../s3/answers.ts';
import type { S3 } from '../s3/s3.ts';
import { callJsonOperation, jsonError, type WireAnswer } from './json-protocol.ts';
import {
  invokedFunction,
  invokeFunction,
  type LambdaDependencies,
  listFunctions,
  listsFunctions,
} from './lambda-operations.ts';
import { namedMapping, operateOnMapping } from './mapping-operations.ts';
import { parseQuery, queryAnswer, queryError } from './query-protocol.ts';

/** A service that answers requests of the AWS JSON protocol as they come, byte for byte. */
type RawService = (request: IncomingMessage, body: Buffer) => Promise<WireAnswer>;

export interface WireDependencies {
  readonly dynamo: RawService;
  readonly states: Operations;
  readonly secrets: Operations;
  readonly queues: Operations;
  readonly sns: Operations;
  readonly lambda: LambdaDependencies;
  readonly mappings: EventSourceMappings;
  readonly s3: S3;
  readonly activity: Activity;
  /** Holds requests of functions against their roles; without it, everybody may do everything. */
  readonly access?: Access;
  /** Told of every request that comes, by its `X-Amz-Target` or else its method and path: what a run costs is counted here. */
  readonly onRequest?: (name: string) => void;
}

const longestBody = 16 * 1024 * 1024;
const snsNamespace = 'http://sns.amazonaws.com/doc/2010-03-31/';
const defaultContentType = 'application/x-amz-json-1.0';

/**
 * The wire protocols of the AWS services the application uses, at one address, told apart by `X-Amz-Target`, form,
 * method or path. Signatures and regions are not looked at; by its access key a function is known, and
 * held to what its role allows.
 */
export function createWire(dependencies: WireDependencies): RequestListener {
  return (request, response) => {
    const requestId = randomUUID();
    dependencies.onRequest?.(String(request.headers['x-amz-target'] ?? `${request.method} ${request.url}`));
    answerRequest(request, requestId, dependencies).then(
      ({ status, headers, body }) => {
        if (response.destroyed) return;
        const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) };
        response.writeHead(status, { 'x-amzn-requestid': requestId, ...headers, ...length });
        response.end(body);
      },
      () => response.destroy(),
    );
  };
}

async function answerRequest(
  request: IncomingMessage,
  requestId: string,
  dependencies: WireDependencies,
): Promise<WireAnswer> {
  const { answer, refuse } = protocolOf(request, requestId, dependencies);
  try {
    const body = await readBody(request, longestBody);
    return await dependencies.activity.during(() => answer(body));
  } catch (fault) {
    if (fault instanceof ClientGone) throw fault;
    return refuse(asServiceError(fault));
  }
}

/** How a request is answered and how it is refused, in the words of its protocol. */
interface Protocol {
  answer(body: Buffer): Promise<WireAnswer>;
  refuse(error: ServiceError): WireAnswer;
}

function protocolOf(request: IncomingMessage, requestId: string, dependencies: WireDependencies): Protocol {
  const contentType = request.headers['content-type'] ?? defaultContentType;
  const { s3, sns, access } = dependencies;
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return {
      answer: (body) => answerForm(request, body, requestId, sns, access),
      refuse: (error) => formError(error, requestId),
    };
  }
  const { path } = splitTarget(request.url ?? '/');
  if (s3.takes(request) && namedMapping(path) === undefined && !listsFunctions(path)) {
    return { answer: (body) => s3.handle(request, body), refuse: (error) => errorAnswer(error, requestId) };
  }
  return {
    answer: (body) => dispatch(request, body, contentType, dependencies),
    refuse: (error) => jsonError(error, contentType),
  };
}

async function dispatch(
  request: IncomingMessage,
  body: Buffer,
  contentType: string,
  { dynamo, states, secrets, queues, lambda, mappings, access }: WireDependencies,
): Promise<WireAnswer> {
  const { path, query } = splitTarget(request.url ?? '/');
  const uuid = namedMapping(path);
  if (uuid !== undefined) {
    const method = request.method ?? 'GET';
    access?.mapping(request, method);
    return operateOnMapping({ method, uuid, query, body }, mappings);
  }
  if (listsFunctions(path)) {
    access?.functions(request);
    return listFunctions(request.method ?? 'GET', lambda);
  }
  const name = invokedFunction(path);
  if (name !== undefined) {
    access?.invocation(request, name);
    return invokeFunction(name, request.headers, body, lambda);
  }
  const target = String(request.headers['x-amz-target'] ?? '');
  const [service = '', operation = ''] = target.split('.');
  access?.operation(request, service, operation, body);
  if (service === 'DynamoDB_20120810') return dynamo(request, body);
  const services: Record<string, Operations> = {
    AWSStepFunctions: states,
    secretsmanager: secrets,
    AmazonSQS: queues,
  };
  const operations = Object.hasOwn(services, service) ? services[service] : undefined;
  if (operations !== undefined) return callJsonOperation(operations, operation, body, contentType);
  throw new ServiceError(
    'UnknownOperationException',
    `The local run has no service for ${target === '' ? `${request.method} ${request.url}` : target}`,
  );
}

async function answerForm(
  request: IncomingMessage,
  body: Buffer,
  requestId: string,
  sns: Operations,
  access: Access | undefined,
): Promise<WireAnswer> {
  const { action, input } = parseQuery(body.toString('utf8'));
  access?.topic(request, action, input);
  const run = Object.hasOwn(sns, action) ? sns[action] : undefined;
  if (run === undefined) throw new ServiceError('InvalidAction', `${action} is not part of the local run`);
  const output = await run(input);
  return {
    status: 200,
    headers: { 'content-type': 'text/xml' },
    body: queryAnswer(snsNamespace, action, output, requestId),
  };
}

function formError(error: ServiceError, requestId: string): WireAnswer {
  const body = queryError(snsNamespace, error.type, error.message, requestId);
  return { status: error.status, headers: { 'content-type': 'text/xml' }, body };
}

function asServiceError(fault: unknown): ServiceError {
  if (fault instanceof ServiceError) return fault;
  if (fault instanceof BodyTooLarge) return new ServiceError('RequestEntityTooLargeException', 'Too long a body', 413);
  process.stderr.write(`The wire endpoint failed: ${fault instanceof Error ? fault.stack : fault}\n`);
  return new ServiceError('InternalServerError', 'The local run failed to answer; see its output', 500);
}
