import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, roles } from '../../domain/access/roles.ts';
import type { CommandName } from '../../domain/tickets/commands.ts';
import { append } from '../../lambdas/shared/store/append.ts';
import { type Api, filing, startApi } from './support/api.ts';
import type { Person } from './support/people.ts';

/** How a person stands to the ticket of this table: by the unit of the token. */
const units = {
  holder: 'town-yanghe',
  other: 'dept-transport',
  partner: 'dept-water',
  village: '640121100200',
  filer: 'town-lijun',
  none: undefined,
} as const;
type Relation = keyof typeof units;
const relations = Object.keys(units) as readonly Relation[];

const unitAct = 'handler@holder signatory@holder unit-head@holder';

/**
 * Who may do what, from DESIGN §6 and REGULATION §11: `role` however that role stands to the ticket, `role@relation` only
 * so. Whatever is not named is refused.
 */
const may: { readonly [C in CommandName | 'file' | 'read']: string } = {
  file: 'intake clerk upstream',
  read: `intake supervisor general centre-head leading-group inspector reader admin upstream ${unitAct} handler@partner signatory@partner unit-head@partner liaison@village clerk@filer`,
  answer: 'intake supervisor',
  decline: 'intake supervisor centre-head',
  dispatch: 'intake supervisor centre-head',
  reassign: 'supervisor centre-head',
  acknowledge: unitAct,
  'mark-read': `${unitAct} liaison@village`,
  'contact-citizen': `intake supervisor ${unitAct} liaison@village`,
  'request-return': unitAct,
  'decide-return': 'supervisor centre-head leading-group',
  'request-extension': `${unitAct} liaison@village`,
  'decide-extension': `centre-head leading-group ${unitAct}`,
  'withdraw-request': unitAct,
  delegate: unitAct,
  'submit-result': `${unitAct} liaison@village`,
  'sign-result': 'signatory@holder unit-head@holder',
  'decide-closure': 'centre-head leading-group',
  'record-upstream-decision': 'upstream supervisor centre-head',
  join: 'leading-group',
  contribute: `${unitAct} handler@partner signatory@partner unit-head@partner`,
  supervise: 'supervisor centre-head leading-group upstream',
  'reply-supervision': unitAct,
  'propose-joint': 'supervisor centre-head',
  'decline-joint': 'leading-group',
  merge: 'intake supervisor centre-head',
  reopen: 'supervisor centre-head',
  'decline-reopen': 'supervisor centre-head',
  'record-callback': 'intake supervisor centre-head leading-group',
  'answer-survey': '',
  'add-information': 'intake supervisor centre-head upstream clerk@filer',
  urge: 'intake supervisor centre-head upstream',
  withdraw: 'intake supervisor centre-head',
  restart: 'centre-head admin',
  resume: 'centre-head admin',
  erase: 'centre-head admin',
  hold: 'centre-head admin',
  'request-closure': unitAct,
};

/** Bodies that the schemas take and that change as little as can be: most are refused by the rule of the command. */
const bodies: { readonly [C in CommandName]: object } = {
  answer: { reply: '答复' },
  decline: { reason: '理由', route: '法院' },
  dispatch: { unit: 'dept-housing', class: 'ordinary' },
  reassign: { unit: units.holder, reason: '理由' },
  acknowledge: {},
  'mark-read': {},
  'contact-citizen': { medium: 'phone', note: '已联系' },
  'request-return': { reason: '理由', suggestedUnit: 'undetermined' },
  'decide-return': { approve: false, reason: '理由' },
  'request-extension': { reason: '理由', workingDays: 4 },
  'decide-extension': { approve: false, reason: '理由' },
  'withdraw-request': {},
  delegate: { unit: 'dept-housing' },
  'submit-result': { summary: '结果', outcome: 'explained' },
  'sign-result': { approve: true },
  'request-closure': { ground: 'objective-conditions', replyToCitizen: '已告知', statement: '说明' },
  'decide-closure': { approve: false, reason: '理由' },
  'record-upstream-decision': { accept: true, reason: '理由' },
  join: { lead: units.holder, partners: [units.holder], minutes: '纪要' },
  contribute: { opinion: '意见' },
  supervise: { message: '督办', replyBy: '2026-01-01T00:00:00+08:00' },
  'reply-supervision': { text: '答复' },
  'propose-joint': { reason: '理由', impact: 'wide' },
  'decline-joint': { reason: '理由' },
  merge: { into: '' },
  reopen: { reason: '理由' },
  'decline-reopen': { reason: '理由' },
  'record-callback': { medium: 'phone', reached: true },
  'answer-survey': { solved: 'yes', satisfaction: 'satisfied' },
  'add-information': { text: '补充' },
  urge: { message: '催办' },
  withdraw: { reason: '理由' },
  restart: {},
  resume: {},
  erase: { reason: '理由' },
  hold: { until: '2030-01-01T00:00:00+08:00', reason: '理由' },
};

const commands = Object.keys(may).filter((name) => name in bodies) as readonly CommandName[];
const at = '2026-11-23T14:00:00+08:00';

let api: Api;
let ticketId: string;

/** One ticket to which every relation exists: filed by an outlet, led by a township, with a partner and a village. */
beforeAll(async () => {
  api = await startApi();
  const { filer, holder, partner, village } = units;
  ticketId = await api.file({}, { as: { sub: 'filing-clerk', roles: ['clerk'], unit: filer } });
  const act = (command: string, body: object, as: Person) => api.post(`/tickets/${ticketId}/${command}`, body, { as });
  const leading = { sub: 'leading', roles: ['leading-group'] };
  const joined = await act('join', { lead: holder, partners: [partner], minutes: '纪要' }, leading);
  const given = await act('delegate', { unit: village }, { sub: 'lead', roles: ['handler'], unit: holder });
  expect([joined.status, given.status]).toEqual([200, 200]);
  const facts = { at: Date.parse(at), command: 'follower-joined', by: { sub: 'workflow', roles: [] } };
  const follower = { type: 'FollowerJoined', at: facts.at, by: 'workflow', follower: '20261123004210' } as const;
  await append(api.table, ticketId, api.dependencies.county, facts, () => ({ events: [follower] }));
});
afterAll(() => api.stop());

const person = (role: Role, relation: Relation): Person => {
  const unit = units[relation];
  return { sub: `${role}-of-${relation}`, roles: [role], ...(unit === undefined ? {} : { unit }) };
};

const isOpen = (name: keyof typeof may, role: Role, relation: Relation): boolean => {
  const named = may[name].split(' ');
  return named.includes(role) || named.includes(`${role}@${relation}`);
};

type Probe = (as: Person) => Promise<{ readonly status: number }>;

const cells = roles.flatMap((role) => relations.map((relation) => ({ role, relation })));

/** The cells that answer otherwise than the table says, and how many acts were carried out. */
const probe = async (name: keyof typeof may, ask: Probe) => {
  const wrong: string[] = [];
  let done = 0;
  for (const { role, relation } of cells) {
    // A post of a unit or an outlet whose token names none is nobody's; an outlet's clerk may file without one.
    const unplaced = relation === 'none' && ['handler', 'signatory', 'unit-head', 'liaison'].includes(role);
    const { status } = await ask(person(role, relation));
    if ((status !== 403) !== (isOpen(name, role, relation) && !unplaced)) wrong.push(`${role}@${relation} ${status}`);
    if (status === 200) done += 1;
  }
  return { wrong, done };
};

describe('role × command × relation', () => {
  it('was written out for every command, role and relation', () => {
    expect(commands).toHaveLength(Object.keys(bodies).length);
    expect(cells).toHaveLength(16 * 6);
  });

  it.each(commands)('%s is open to whom the regulation says, and changes nothing for anybody else', async (name) => {
    const before = await api.commits(ticketId);
    const body = name === 'merge' ? { into: ticketId } : bodies[name];
    const { wrong, done } = await probe(name, (as) => api.post(`/tickets/${ticketId}/${name}`, body, { as, at }));
    expect(wrong).toEqual([]);
    expect(await api.commits(ticketId)).toHaveLength(before.length + done);
  });

  it('filing is open to the desks and level 1', async () => {
    const { wrong } = await probe('file', (as) => api.post('/tickets', { ...filing, citizen: {} }, { as, at }));
    expect(wrong).toEqual([]);
  });

  it('reading is open to the centre, its overseers, and whoever has a part in the ticket', async () => {
    const { wrong } = await probe('read', (as) => api.get(`/tickets/${ticketId}`, { as, at }));
    expect(wrong).toEqual([]);
  });
});
