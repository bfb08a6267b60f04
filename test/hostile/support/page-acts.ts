import type { LinkRole, Recipient } from '../../../domain/notices/notice.ts';
import type { CommandName } from '../../../domain/tickets/commands.ts';
import { handler, type Recipe, recipes, type Step, unit, village } from './recipes.ts';
import { canary } from './texts.ts';

type Fields = Readonly<Record<string, string>>;

/** How an act is sent from a page: which ticket, through whose link, with which fields. */
export type PageAct = {
  readonly act: string;
  /** None for a link to a unit's list. */
  readonly recipe?: Recipe;
  readonly role: LinkRole;
  readonly recipient: Recipient;
  readonly fields: Fields;
  /** The link is past its end. */
  readonly expired?: true;
};

const post = (of: string, name: Extract<Recipient, { to: 'post' }>['post']): Recipient => ({
  to: 'post',
  unit: of,
  post: name,
});
const citizen: Recipient = { to: 'citizen' };
const holders = {
  handler: post(unit, 'handler'),
  signatory: post(unit, 'signatory'),
  liaison: post(village, 'liaison'),
  reviewer: post('centre', 'head'),
  supervisor: post('centre', 'duty'),
  citizen,
} as const satisfies Record<LinkRole, Recipient>;

/** A body's values as the fields of a form: a moment without its seconds and offset, as a browser has it. */
const fieldsOf = (body: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value).replace(/:\d\d\+08:00$/, '')]));

/** An act that is a command as well, from where the command's recipe leads. */
const command = (act: CommandName, role: LinkRole, more: Fields = {}): PageAct => {
  const recipe = recipes[act];
  return { act, recipe, role, recipient: holders[role], fields: { ...fieldsOf(recipe.last[1]), ...more } };
};

const delegated: readonly Step[] = [...recipes.delegate.before, recipes.delegate.last];
const villageAct = (act: 'contact-citizen' | 'submit-result', fields: Fields): PageAct => ({
  act,
  recipe: { before: delegated, last: recipes[act].last },
  role: 'liaison',
  recipient: holders.liaison,
  fields,
});
const villageTime: Step = [
  'request-extension',
  { reason: canary, dueAt: '2026-11-24T14:00:00+08:00' },
  { sub: 'liaison-4', roles: ['liaison'], unit: village },
];
const desk = { role: 'handler', recipient: holders.handler } as const;

/** Every act that a page sends; a coverage test compares it with the forms of the product. */
export const pageActs: readonly PageAct[] = [
  ...(['acknowledge', 'contact-citizen', 'submit-result', 'request-extension', 'request-return'] as const).map((act) =>
    command(act, 'handler'),
  ),
  ...(['delegate', 'request-closure', 'contribute', 'withdraw-request'] as const).map((act) => command(act, 'handler')),
  villageAct('contact-citizen', { medium: 'phone', note: canary }),
  villageAct('submit-result', { summary: canary, outcome: 'solved' }),
  {
    act: 'decide-extension',
    recipe: {
      before: [...delegated, villageTime],
      last: ['decide-extension', { approve: true, reason: canary }, handler],
    },
    role: 'handler',
    recipient: holders.handler,
    fields: { approve: 'true', reason: canary },
  },
  {
    act: 'request-extension',
    recipe: { before: delegated, last: villageTime },
    role: 'liaison',
    recipient: holders.liaison,
    fields: fieldsOf(villageTime[1]),
  },
  command('reply-supervision', 'handler'),
  command('reply-supervision', 'signatory'),
  command('sign-result', 'signatory'),
  command('withdraw-request', 'signatory'),
  command('decide-return', 'reviewer'),
  command('decide-extension', 'reviewer'),
  command('decide-closure', 'reviewer'),
  command('record-callback', 'supervisor'),
  command('reopen', 'supervisor'),
  command('decline-reopen', 'supervisor'),
  {
    ...command('decline', 'supervisor'),
    recipe: {
      before: [['decline', { reason: canary, route: '法院' }, { sub: 'intake-7', roles: ['intake'] }]],
      last: recipes.decline.last,
    },
  },
  command('record-upstream-decision', 'supervisor'),
  command('add-information', 'citizen'),
  command('urge', 'citizen'),
  command('answer-survey', 'citizen'),
  { ...command('reopen', 'citizen'), fields: { reopenReason: '问题没有解决', reason: canary } },
  { ...command('withdraw', 'citizen'), fields: { reason: canary, sure: 'yes' } },
  { ...command('mark-read', 'handler'), fields: {} },
  { ...command('acknowledge', 'handler'), act: 'my-tickets', fields: {} },
  { ...command('acknowledge', 'handler'), act: 'new-link', fields: {}, expired: true },
  { ...desk, act: 'open', fields: { ticket: '' } },
  { ...desk, act: 'cover', fields: { phone: '13909510001', from: '2026-11-24', until: '2026-11-25' } },
  { ...desk, act: 'end-cover', fields: {} },
];
