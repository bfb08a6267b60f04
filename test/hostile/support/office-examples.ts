import type { OfficeRouteKey } from '../../../lambdas/office/route-keys.ts';
import { centreHead, type Person } from '../../lambdas/support/people.ts';

/** A request that a route of the office takes: values of the path's variables, query and body. */
export type OfficeExample = {
  readonly as: Person;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, readonly string[]>>;
  readonly body?: Readonly<Record<string, unknown>>;
};

/** For each route requests that are taken, around which the fuzz is made: a new route without one does not compile. */
export const officeExamples: { readonly [K in OfficeRouteKey]: readonly [OfficeExample, ...OfficeExample[]] } = {
  'GET /registers/{register}': [{ as: centreHead, path: { register: 'organisation' } }],
};
