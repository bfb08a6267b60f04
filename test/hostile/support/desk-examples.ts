import { centreHead, handler, intake, type Person, supervisor } from '../../lambdas/support/people.ts';
import { knownTicket } from './known-ticket.ts';

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
  { route: 'GET /desk/directory', as: intake },
  { route: 'POST /desk/directory', as: intake, form: { act: 'test', subject: '停暖', category: 'utilities/heating' } },
  {
    route: 'POST /desk/directory',
    as: supervisor,
    form: {
      act: 'settle',
      settled: 'dismiss-proposal',
      proposal: 'ecology/air:dept-ecology>dept-housing',
      reason: '个别',
    },
  },
  { route: 'GET /desk/directory/history', as: intake },
  { route: 'GET /desk/directory/rules', as: supervisor },
  {
    route: 'POST /desk/directory/rules',
    as: supervisor,
    form: { act: 'add-rule', categories: 'other', to: 'dept-finance', clause: '三(二)', note: '试', reason: '试' },
  },
  { route: 'GET /desk/directory/rules/:id', as: supervisor, target: '/desk/directory/rules/parking' },
  {
    route: 'POST /desk/directory/rules/:id',
    as: supervisor,
    target: '/desk/directory/rules/parking',
    form: { act: 'move-rule', before: 'conduct', reason: '试' },
  },
  { route: 'GET /desk/directory/merge', as: supervisor, target: `/desk/directory/merge?into=${knownTicket}` },
  {
    route: 'POST /desk/directory/merge',
    as: supervisor,
    form: { act: 'merge', into: knownTicket, ticket: '20261123004228' },
  },
  { route: 'GET /desk/assets/:file', as: centreHead, target: '/desk/assets/desk-0.css' },
];
