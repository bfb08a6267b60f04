import type { OfficeRouteKey } from '../../../lambdas/office/route-keys.ts';
import { assessmentExamples } from '../../../lambdas/shared/schemas/assessment-bodies.ts';
import { directoryExamples } from '../../../lambdas/shared/schemas/directory-bodies.ts';
import { suggestionsExample } from '../../../lambdas/shared/schemas/suggestions.ts';
import { centreHead, handler, intake, type Person, supervisor } from '../../lambdas/support/people.ts';

/** A request that a route of the office takes: values of the path's variables, query and body. */
export type OfficeExample = {
  readonly as: Person;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, readonly string[]>>;
  readonly body?: Readonly<Record<string, unknown>>;
};

const general: Person = { sub: 'general-1', roles: ['general'], unit: 'centre' };

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
  'GET /reports/analysis/{month}': [{ as: general, path: { month: '2026-11' } }],
  'GET /reports/analysis/{month}/tickets': [
    { as: general, path: { month: '2026-11' }, query: { trace: ['volume/town/town-yanghe', 'caller/1'] } },
  ],
  'GET /assessment/{year}': [{ as: general, path: { year: '2026' } }],
  'GET /assessment/{year}/units/{unit}': [{ as: general, path: { year: '2026', unit: 'dept-housing' } }],
  'GET /assessment/{year}/versions/{version}': [{ as: general, path: { year: '2026', version: '1' } }],
  'POST /assessment/{year}/scheme': [{ as: general, path: { year: '2026' }, body: assessmentExamples.scheme }],
  'POST /assessment/{year}/appeals': [{ as: handler, path: { year: '2026' }, body: assessmentExamples.appeal }],
  'POST /assessment/{year}/appeals/{n}': [
    { as: general, path: { year: '2026', n: '1' }, body: assessmentExamples.decision },
  ],
  'POST /assessment/{year}/freeze': [{ as: general, path: { year: '2026' }, body: {} }],
  'GET /bulletins/{year}': [{ as: general, path: { year: '2026' } }],
  'POST /bulletins/{year}': [{ as: general, path: { year: '2026' }, body: assessmentExamples.draft }],
  'POST /bulletins/{year}/{n}/revise': [
    { as: general, path: { year: '2026', n: '1' }, body: assessmentExamples.bulletin },
  ],
  'POST /bulletins/{year}/{n}/issue': [{ as: general, path: { year: '2026', n: '1' }, body: {} }],
  'POST /suggestions': [{ as: intake, body: suggestionsExample }],
};
