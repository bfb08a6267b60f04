import { importExample } from '../../../lambdas/shared/schemas/organisation-bodies.ts';
import { centreHead, handler, type Person } from '../../lambdas/support/people.ts';

/** A request that a page of the desk takes: its route as the desk's app knows it, the address, and the form. */
export type DeskExample = {
  readonly route: `${'GET' | 'POST'} /desk${string}`;
  readonly as: Person;
  /** Address with its query; the route itself unless told. */
  readonly target?: string;
  readonly form?: Readonly<Record<string, string>>;
};

/** Requests that are taken, around which the fuzz is made; every route of the desk has at least one. */
export const deskExamples: readonly DeskExample[] = [
  { route: 'GET /desk', as: centreHead },
  { route: 'GET /desk/login', as: centreHead, target: '/desk/login?to=/desk' },
  { route: 'GET /desk/callback', as: centreHead, target: '/desk/callback?code=x&state=y' },
  { route: 'GET /desk/logged-out', as: centreHead },
  { route: 'POST /desk/logout', as: centreHead },
  { route: 'GET /desk/queues', as: centreHead },
  { route: 'GET /desk/queues/counts', as: handler },
  { route: 'GET /desk/queues/:queue', as: centreHead, target: '/desk/queues/review?town=town-yanghe&cursor=x' },
  { route: 'GET /desk/queues/:queue', as: handler, target: '/desk/queues/unit?stage=signature' },
  { route: 'GET /desk/search', as: centreHead, target: '/desk/search?by=day&day=2026-11-23' },
  { route: 'GET /desk/search', as: handler, target: '/desk/search?by=number&number=123456' },
  { route: 'POST /desk/search', as: centreHead, form: { by: 'phone', phone: '13800138000', cursor: '' } },
  { route: 'GET /desk/assets/:file', as: centreHead, target: '/desk/assets/desk-0.css' },
  { route: 'GET /desk/organisation', as: centreHead, target: '/desk/organisation?at=2026-12-01' },
  { route: 'GET /desk/organisation/units.csv', as: centreHead },
  { route: 'GET /desk/organisation/units/:id', as: centreHead, target: '/desk/organisation/units/dept-housing' },
  {
    route: 'POST /desk/organisation',
    as: centreHead,
    form: { act: 'try-import', csv: importExample.csv, effectiveFrom: '2027-01-01', basis: '' },
  },
  {
    route: 'POST /desk/organisation/units/:id',
    as: centreHead,
    target: '/desk/organisation/units/dept-water',
    form: { act: 'record-deputy', role: 'signatory', sub: 'deputy', from: '2026-12-01', until: '2026-12-31' },
  },
];
