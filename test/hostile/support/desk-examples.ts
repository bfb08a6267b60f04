import { centreHead, leadingGroup, type Person, supervisor } from '../../lambdas/support/people.ts';

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
  { route: 'GET /desk/supervision', as: supervisor },
  { route: 'GET /desk/supervision/warnings', as: supervisor },
  {
    route: 'POST /desk/supervision/instructions',
    as: supervisor,
    form: { act: 'create', nonce: 'n', kind: 'report', number: '12号', text: '报送', dueAt: '2026-11-25T18:00' },
  },
  { route: 'GET /desk/supervision/instructions', as: supervisor, target: '/desk/supervision/instructions?year=2026' },
  {
    route: 'GET /desk/supervision/instructions/:id',
    as: supervisor,
    target: '/desk/supervision/instructions/2026-1',
  },
  {
    route: 'POST /desk/supervision/instructions/:id',
    as: supervisor,
    target: '/desk/supervision/instructions/2026-1',
    form: { act: 'reply', nonce: 'n', text: '已办' },
  },
  {
    route: 'POST /desk/supervision/campaigns',
    as: leadingGroup,
    form: {
      act: 'create',
      nonce: 'n',
      subject: '供暖督查',
      team: 'inspector-1',
      from: '2026-11-23',
      to: '2026-12-04',
    },
  },
  { route: 'GET /desk/supervision/campaigns', as: leadingGroup },
  { route: 'GET /desk/supervision/campaigns/:id', as: leadingGroup, target: '/desk/supervision/campaigns/2026-1' },
  {
    route: 'POST /desk/supervision/campaigns/:id',
    as: leadingGroup,
    target: '/desk/supervision/campaigns/2026-1',
    form: { act: 'draw-random', nonce: 'n', size: '3', from: '2026-11-01', to: '2026-11-23', seed: 's' },
  },
  {
    route: 'POST /desk/supervision/campaigns/:id/tickets/:ticket',
    as: leadingGroup,
    target: '/desk/supervision/campaigns/2026-1/tickets/20261123004210',
    form: {},
  },
  {
    route: 'POST /desk/supervision/meetings',
    as: centreHead,
    form: {
      act: 'create',
      nonce: 'n',
      date: '2026-11-23',
      subject: '会商',
      participants: '住建局',
      conclusions: '抓紧办理',
    },
  },
  { route: 'GET /desk/supervision/meetings', as: centreHead },
  { route: 'GET /desk/supervision/meetings/:id', as: centreHead, target: '/desk/supervision/meetings/2026-1' },
  {
    route: 'POST /desk/supervision/meetings/:id',
    as: centreHead,
    target: '/desk/supervision/meetings/2026-1',
    form: { act: 'add-follow-up', nonce: 'n', unit: 'dept-housing', text: '抢修', dueOn: '2026-12-04' },
  },
  { route: 'GET /desk/assets/:file', as: centreHead, target: '/desk/assets/desk-0.css' },
];
