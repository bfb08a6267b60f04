import {
  type ApiDocument,
  type DescribedOperation,
  exampleOf,
  type Parameter,
  type Placed,
  parametersOf,
} from './document.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const filled = (path: string, parameters: readonly Parameter[]): string =>
  path.replaceAll(
    /\{(\w+)\}/g,
    (whole, name: string) => parameters.find((each) => each.name === name)?.example ?? whole,
  );

/** Queries that must be given; what has no value that always holds is a variable of the shell. */
const queried = (parameters: readonly Parameter[]): string => {
  const needed = parameters.filter((each) => each.in === 'query' && each.required);
  const pairs = needed.map(({ name, schema }) => `${name}=${schema.enum?.[0] ?? `$${name.toUpperCase()}`}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};

/** What opens the operation: a token unless it says an integrator's key, or nothing. */
const credentialOf = ({ security }: DescribedOperation): readonly string[] => {
  if (security === undefined) return ['-H "Authorization: Bearer $TOKEN"'];
  return security.some((each) => 'key' in each) ? ['-H "X-Api-Key: $KEY"'] : [];
};

/**
 * A request as one types it into a shell: `$HOTLINE` is the address of the API, `$TOKEN` a valid token, `$KEY` an
 * integrator's key.
 */
export const curlOf = (api: ApiDocument, { method, path, operation }: Placed): string => {
  const parameters = parametersOf(api, operation);
  const body = exampleOf(api, operation.requestBody?.content['application/json'] ?? {});
  const key = parameters.find(({ name }) => name === 'Idempotency-Key')?.example;
  return [
    `curl ${method === 'GET' ? '' : `-X ${method} `}"$HOTLINE${filled(path, parameters)}${queried(parameters)}"`,
    ...credentialOf(operation),
    ...(key === undefined ? [] : [`-H 'Idempotency-Key: ${key}'`]),
    ...(body === undefined
      ? []
      : ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(body, null, 1))}`]),
  ].join(' \\\n  ');
};
