import type { EngineAnswer } from './engine.ts';

/** The answer of a successful operation. */
export function success(output: object): EngineAnswer {
  return { status: 200, body: JSON.stringify(output) };
}

/** DynamoDB's refusal of a request that is well formed but not valid. */
export function invalid(message: string): EngineAnswer {
  return { status: 400, body: JSON.stringify({ __type: 'com.amazon.coral.validate#ValidationException', message }) };
}

/** Any other error of the DynamoDB API. */
export function failure(type: string, message: string, status = 400): EngineAnswer {
  return { status, body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message }) };
}

export function notFound(tableName: string): EngineAnswer {
  return failure('ResourceNotFoundException', `Requested resource not found: Table: ${tableName} not found`);
}
