import type { EventSourceMappings, MappingDescription } from '../dynamodb/event-source-mappings.ts';
import { functionNameOf } from '../functions/hosted-function.ts';
import { ServiceError } from '../platform.ts';
import type { WireAnswer } from './json-protocol.ts';

const mappingPath = /^\/2015-03-31\/event-source-mappings(?:\/([^/]*))?$/;

/** Which mapping a request path is about: its UUID, empty for all; undefined for another path. */
export function namedMapping(path: string): string | undefined {
  const found = mappingPath.exec(path);
  return found === null ? undefined : decodeURIComponent(found[1] ?? '');
}

/** Lambda's List-, Get- and UpdateEventSourceMapping. @throws ServiceError for anything else */
export async function operateOnMapping(
  request: { readonly method: string; readonly uuid: string; readonly query: string; readonly body: Buffer },
  mappings: EventSourceMappings,
): Promise<WireAnswer> {
  const { method, uuid, query, body } = request;
  if (method === 'GET' && uuid === '') {
    const wanted = matching(new URLSearchParams(query));
    return answer(200, { EventSourceMappings: (await mappings.list()).filter(wanted) });
  }
  if (method === 'GET') return answer(200, await mappings.get(uuid));
  if (method === 'PUT') return answer(202, await mappings.update(uuid, settingsIn(body)));
  throw new ServiceError('UnknownOperationException', 'Mappings are listed, read and switched on and off only');
}

function matching(query: URLSearchParams): (mapping: MappingDescription) => boolean {
  const [name, source] = [query.get('FunctionName'), query.get('EventSourceArn')];
  return ({ FunctionArn, EventSourceArn }) =>
    (name === null || functionNameOf(FunctionArn) === functionNameOf(name)) &&
    (source === null || EventSourceArn === source);
}

function settingsIn(body: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(body.toString('utf8')) as Record<string, unknown>;
  } catch {
    throw new ServiceError('InvalidRequestContentException', 'Could not parse request body into json');
  }
}

function answer(status: number, output: object): WireAnswer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(output) };
}
