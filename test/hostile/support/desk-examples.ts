import type { CommandName } from '../../../domain/tickets/commands.ts';
import { deskActs } from '../../../lambdas/desk/areas/tickets/forms/offered.ts';
import { stylesheet } from '../../../lambdas/desk/assets/assets.ts';
import { importExample } from '../../../lambdas/shared/schemas/organisation-bodies.ts';
import { centreHead, handler, intake, type Person, supervisor } from '../../lambdas/support/people.ts';
import { assessmentDeskExamples } from './assessment-examples.ts';
import { householdDeskExamples } from './household-desk-examples.ts';
import { knownTicket } from './known-ticket.ts';
import { levelOneDeskExamples } from './level-one-desk-examples.ts';
import { type Recipe, recipes } from './recipes.ts';
import { reportDeskExamples } from './report-desk-examples.ts';
import { supervisionDeskExamples } from './supervision-examples.ts';
import { canary } from './texts.ts';

/** A request that a page of the desk takes: its route as the desk's app knows it, the address, and the form. */
export type DeskExample = {
  readonly route: `${'GET' | 'POST'} /desk${string}`;
  readonly as: Person;
  /** Address with its query; the route itself unless told. */
  readonly target?: string;
  readonly form?: Readonly<Record<string, string>>;
  /** How the ticket is made that `{ticket}` in the address stands for. */
  readonly recipe?: Recipe;
  /** Whether an order of household services is placed, for which `{order}` in the address stands. */
  readonly order?: true | 'photographed';
  /** A photo of that ticket. */
  readonly photo?: string;
};

const photo = `${'0'.repeat(32)}-00000000`;

/** A body's values as the fields of a form: each of several values is a box of its own. */
const fieldsOf = (body: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): (readonly [string, string])[] =>
      Array.isArray(value)
        ? value.map((each) => [`${name}:${each}`, 'true'])
        : [[name, String(value).replace(/:\d\d\+08:00$/, '')]],
    ),
  );

/** The form of an act on the page of a ticket, by whoever does it at the desk. */
const act = (name: CommandName): DeskExample => {
  const recipe = recipes[name];
  const [, body, by] = recipe.last;
  const sure = name === 'withdraw' ? { sure: 'yes' } : {};
  return {
    route: 'POST /desk/tickets/:id',
    target: '/desk/tickets/{ticket}',
    as: by === 'caller' ? supervisor : by,
    recipe,
    form: { act: name, nonce: 'A'.repeat(16), ...fieldsOf(body), ...sure },
  };
};

/** What is taken down of a call: each text of it is planted. */
const call = {
  nonce: 'B'.repeat(16),
  phone: '13800138000',
  name: `王秀兰${canary}`,
  type: 'help',
  category: 'utilities/heating',
  subject: `暖气${canary}`,
  description: `家中很冷${canary}`,
  request: `恢复供暖${canary}`,
  town: 'town-yanghe',
  address: `和苑小区3号楼${canary}`,
  urgent: 'true',
  behalfName: `李大爷${canary}`,
  behalfPhone: '13900001111',
  behalfItem: `认证${canary}`,
  behalfConsent: 'true',
};
const taking = (step: string, more: Readonly<Record<string, string>> = {}): DeskExample => ({
  route: 'POST /desk/intake',
  as: intake,
  form: { ...call, step, ...more },
});
const dispatched: Recipe = recipes.acknowledge;
/** A ticket that waits for level 1. */
const seen = (route: DeskExample['route'], target: string): DeskExample => ({
  route,
  target,
  as: supervisor,
  recipe: dispatched,
});

/** Requests that are taken, around which the fuzz is made; every route of the desk has at least one. */
export const deskExamples: readonly DeskExample[] = [
  { route: 'GET /desk', as: centreHead },
  { route: 'GET /desk/login', as: centreHead, target: '/desk/login?to=/desk' },
  { route: 'GET /desk/callback', as: centreHead, target: '/desk/callback?code=x&state=y' },
  { route: 'GET /desk/logged-out', as: centreHead },
  { route: 'POST /desk/logout', as: { ...centreHead, sub: 'leaving' } },
  ...assessmentDeskExamples,
  ...supervisionDeskExamples,
  ...reportDeskExamples,
  ...householdDeskExamples,
  { route: 'GET /desk/queues', as: centreHead },
  { route: 'GET /desk/queues/counts', as: handler },
  { route: 'GET /desk/queues/:queue', as: centreHead, target: '/desk/queues/review?town=town-yanghe&cursor=x' },
  { route: 'GET /desk/queues/:queue', as: handler, target: '/desk/queues/unit?stage=signature' },
  { route: 'GET /desk/search', as: centreHead, target: '/desk/search?by=day&day=2026-11-23' },
  { route: 'GET /desk/search', as: handler, target: '/desk/search?by=number&number=123456' },
  { route: 'POST /desk/search', as: centreHead, form: { by: 'phone', phone: '13800138000' } },
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
  { route: 'GET /desk/assets/:file', as: centreHead, target: stylesheet.path },
  { route: 'GET /desk/assets/:file', as: centreHead, target: '/desk/assets/desk-0.css' },
  seen('GET /desk/tickets/:id', '/desk/tickets/{ticket}'),
  seen('GET /desk/tickets/:id/print', '/desk/tickets/{ticket}/print'),
  seen('GET /desk/tickets/:id/photos', '/desk/tickets/{ticket}/photos?step=problem&key=x&etag=y'),
  { ...seen('GET /desk/tickets/:id/photos/:photo', `/desk/tickets/{ticket}/photos/${photo}`), photo },
  seen('GET /desk/tickets/:id/photos/:photo', '/desk/tickets/{ticket}/photos/none'),
  ...deskActs.map(act),
  { ...act('mark-read'), form: { act: 'mark-read' } },
  { route: 'GET /desk/intake', as: intake },
  { route: 'GET /desk/intake/group', as: intake },
  { route: 'GET /desk/intake/filed/:id', as: intake, target: '/desk/intake/filed/{ticket}', recipe: dispatched },
  ...['caller', 'read-back', 'correct', 'file'].map((step) => taking(step)),
  taking('dispatch', { unit: 'dept-housing', dispatchClass: 'ordinary' }),
  taking('answer', { reply: `今晚恢复${canary}` }),
  { ...taking('merge', { intoOther: '{ticket}' }), recipe: dispatched },
  { route: 'GET /desk/handover', as: supervisor },
  { route: 'POST /desk/handover', as: intake, form: { act: 'note', note: `停水${canary}` } },
  { route: 'POST /desk/handover', as: intake, form: { act: 'hand-over', note: `退回待审${canary}` } },
  { route: 'POST /desk/handover', as: supervisor, form: { act: 'take-over', year: '2026', entry: '1' } },
  { route: 'GET /desk/integrations', as: centreHead, target: '/desk/integrations?did=admit' },
  { route: 'POST /desk/integrations', as: centreHead, form: { act: 'admit', name: '县平台', body: `某单位${canary}` } },
  { route: 'POST /desk/integrations', as: centreHead, form: { act: 'issue-key', integrator: 'int-1' } },
  { route: 'POST /desk/integrations', as: centreHead, form: { act: 'revoke-key', integrator: 'int-1', key: '1' } },
  { route: 'GET /desk/integrations/:id', as: centreHead, target: '/desk/integrations/sub-1' },
  { route: 'GET /desk/intake/level-one', as: intake },
  taking('file', { channel: 'upstream', upstreamNumber: `YC-1${canary}`, upstreamDueAt: '2026-11-25T12:00' }),
  ...levelOneDeskExamples,
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
