import type { OfficeRouteKey } from '../../../lambdas/office/route-keys.ts';
import { directoryExamples } from '../../../lambdas/shared/schemas/directory-bodies.ts';
import { suggestionsExample } from '../../../lambdas/shared/schemas/suggestions.ts';
import { centreHead, intake, type Person, supervisor } from '../../lambdas/support/people.ts';

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
  'GET /directory': [{ as: intake }],
  'GET /directory/proposals': [{ as: supervisor }],
  'POST /directory/{command}': [
    { as: supervisor, path: { command: 'add-rule' }, body: directoryExamples['add-rule'] },
    { as: centreHead, path: { command: 'change-rule' }, body: directoryExamples['change-rule'] },
    { as: centreHead, path: { command: 'move-rule' }, body: directoryExamples['move-rule'] },
    { as: supervisor, path: { command: 'dismiss-proposal' }, body: directoryExamples['dismiss-proposal'] },
  ],
  'GET /routes': [{ as: intake }],
  'GET /tickets/{id}/suggestions': [{ as: intake, path: { id: '20261123004210' } }],
  'POST /suggestions': [{ as: intake, body: suggestionsExample }],
};
