import type { Fields } from './fields.ts';
import { readAssignment, readSeconds, readTemplate } from './templates.ts';
import type { Catcher, Exit, Retrier, TaskResource, TaskState } from './types.ts';

const integration = /^arn:[^:]+:states:::lambda:invoke(\.waitForTaskToken)?$/;
const functionArn = /^arn:[^:]+:lambda:[^:]*:\d{12}:function:[\w-]+(:[\w$-]+)?$/;
const integrationArguments = new Set(['FunctionName', 'Payload', 'Qualifier']);

/** Loads a Task state: the Lambda integration, with or without a callback, or a function's ARN. */
export function parseTask(name: string, fields: Fields, exit: Exit): TaskState | undefined {
  if (fields.place.language === 'JSONPath') {
    fields.refuse('', 'A Task state is only supported with the JSONata QueryLanguage');
    return undefined;
  }
  const resource = parseResource(fields);
  if (resource.kind !== 'function') {
    refuseUnknownArguments(fields);
  }
  const timeoutSeconds = readSeconds(fields, 'TimeoutSeconds', 1);
  const heartbeatSeconds = readSeconds(fields, 'HeartbeatSeconds', 1);
  if (
    typeof timeoutSeconds === 'number' &&
    typeof heartbeatSeconds === 'number' &&
    heartbeatSeconds >= timeoutSeconds
  ) {
    fields.refuse('HeartbeatSeconds', 'HeartbeatSeconds must be smaller than TimeoutSeconds');
  }
  const retriers = parseAll(fields, 'Retry', parseRetrier);
  const catchers = parseAll(fields, 'Catch', parseCatcher);
  const template = readTemplate(fields, 'Arguments');
  return {
    type: 'Task',
    name,
    ...exit,
    resource,
    arguments: template,
    timeoutSeconds,
    heartbeatSeconds,
    retriers,
    catchers,
  };
}

function parseResource(fields: Fields): TaskResource {
  const resource = fields.requiredText('Resource');
  const match = integration.exec(resource);
  if (match !== null) {
    return { kind: match[1] === undefined ? 'invoke' : 'callback' };
  }
  if (!functionArn.test(resource)) {
    fields.refuse('Resource', `Resource '${resource}' is not supported`);
  }
  return { kind: 'function', functionArn: resource };
}

function refuseUnknownArguments(fields: Fields): void {
  const given = fields.raw('Arguments');
  if (typeof given !== 'object' || given === null) {
    return;
  }
  for (const name of Object.keys(given)) {
    if (!integrationArguments.has(name)) {
      fields.refuse(`Arguments/${name}`, `The field '${name}' is not supported by the Lambda integration`);
    }
  }
  if (!('FunctionName' in given)) {
    fields.refuse('Arguments', "The field 'FunctionName' is required but was missing");
  }
}

/** Retriers or catchers in their order: a `States.ALL` must stand alone and last. */
function parseAll<T extends { errorEquals: readonly string[] }>(
  fields: Fields,
  name: string,
  parse: (item: Fields) => T,
): T[] {
  const items = fields.list(name);
  return items.map((item, index) => {
    const parsed = parse(item);
    item.close();
    if (parsed.errorEquals.includes('States.ALL') && (parsed.errorEquals.length > 1 || index < items.length - 1)) {
      item.refuse('ErrorEquals', 'States.ALL must stand alone and in the last position');
    }
    return parsed;
  });
}

function parseErrorEquals(fields: Fields): string[] {
  const names = fields.raw('ErrorEquals');
  if (!Array.isArray(names) || names.length === 0 || !names.every((name) => typeof name === 'string')) {
    fields.refuse('ErrorEquals', 'Expected a list of error names');
    return [];
  }
  return names;
}

function parseRetrier(fields: Fields): Retrier {
  const intervalSeconds = fields.number('IntervalSeconds', 1) ?? 1;
  const maxDelaySeconds = fields.number('MaxDelaySeconds', 1);
  const jitter = fields.text('JitterStrategy') ?? 'NONE';
  if (jitter !== 'NONE' && jitter !== 'FULL') {
    fields.refuse('JitterStrategy', 'Value should be one of the following: [FULL, NONE]');
  }
  if (maxDelaySeconds !== undefined && maxDelaySeconds <= intervalSeconds) {
    fields.refuse('MaxDelaySeconds', 'MaxDelaySeconds must be greater than IntervalSeconds');
  }
  return {
    errorEquals: parseErrorEquals(fields),
    intervalSeconds,
    maxAttempts: fields.number('MaxAttempts', 0) ?? 3,
    backoffRate: fields.number('BackoffRate', 1, false) ?? 2,
    maxDelaySeconds,
    fullJitter: jitter === 'FULL',
  };
}

function parseCatcher(fields: Fields): Catcher {
  const next = fields.requiredText('Next');
  const exit = { next, assign: readAssignment(fields), output: readTemplate(fields, 'Output') };
  return { errorEquals: parseErrorEquals(fields), exit };
}
