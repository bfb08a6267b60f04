import type { Route } from '../assembly/model.ts';

export interface MatchedRoute {
  readonly route: Route;
  /** Decoded values of the path's variables. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

export type RouteTable = (method: string, path: string) => MatchedRoute | undefined;

interface Pattern {
  readonly route: Route;
  readonly method: string;
  readonly segments: readonly string[];
}

/**
 * Chooses among the routes as HTTP API does: the most specific path first, fixed segments before `{id}` before
 * `{proxy+}`, a method before `ANY`, `$default` last. Nothing is assumed of trailing slashes, and `HEAD` is a method of
 * its own.
 */
export function createRouteTable(routes: readonly Route[]): RouteTable {
  const fallback = routes.find(({ key }) => key === '$default');
  const patterns = routes
    .filter((route) => route !== fallback)
    .map(parse)
    .sort(bySpecificity);
  return (method, path) => {
    const segments = path.split('/').slice(1);
    for (const pattern of patterns) {
      if (pattern.method !== 'ANY' && pattern.method !== method) continue;
      const pathParameters = matchSegments(pattern.segments, segments);
      if (pathParameters !== undefined) return { route: pattern.route, pathParameters };
    }
    return fallback === undefined ? undefined : { route: fallback, pathParameters: {} };
  };
}

function parse(route: Route): Pattern {
  const [method = '', path = ''] = route.key.split(' ');
  return { route, method, segments: path.split('/').slice(1) };
}

function matchSegments(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const variable = /^\{(.+?)(\+?)\}$/.exec(part);
    if (variable?.[2] === '+') {
      const rest = segments.slice(index).join('/');
      if (rest === '') return undefined;
      found[variable[1] as string] = decodeURIComponent(rest);
      return found;
    }
    const segment = segments[index];
    if (segment === undefined) return undefined;
    if (variable === null) {
      if (part !== decodeURIComponent(segment)) return undefined;
    } else if (segment === '') return undefined;
    else found[variable[1] as string] = decodeURIComponent(segment);
  }
  return segments.length === pattern.length ? found : undefined;
}

function bySpecificity(one: Pattern, other: Pattern): number {
  for (let index = 0; index < Math.max(one.segments.length, other.segments.length); index += 1) {
    const difference = rank(one.segments[index]) - rank(other.segments[index]);
    if (difference !== 0) return difference;
  }
  return Number(one.method === 'ANY') - Number(other.method === 'ANY');
}

function rank(segment: string | undefined): number {
  if (segment === undefined || !segment.startsWith('{')) return 0;
  return segment.endsWith('+}') ? 2 : 1;
}
