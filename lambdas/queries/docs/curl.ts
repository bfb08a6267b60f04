import type { Parameter, Placed } from './document.ts';

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

/** A request as one types it into a shell: `$HOTLINE` is the address of the API, `$TOKEN` a valid token. */
export const curlOf = ({ method, path, operation }: Placed, parameters: readonly Parameter[]): string => {
  const body = operation.requestBody?.content['application/json'].example;
  const key = parameters.find(({ name }) => name === 'Idempotency-Key')?.example;
  return [
    `curl ${method === 'GET' ? '' : `-X ${method} `}"$HOTLINE${filled(path, parameters)}${queried(parameters)}"`,
    ...(operation.security?.length === 0 ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...(key === undefined ? [] : [`-H 'Idempotency-Key: ${key}'`]),
    ...(body === undefined
      ? []
      : ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(body, null, 1))}`]),
  ].join(' \\\n  ');
};
