import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Role, roles } from '../../domain/access/roles.ts';
import { commandNames } from '../../lambdas/shared/schemas/command-bodies.ts';
import { clerk, intake, type Person } from '../lambdas/support/people.ts';
import { effortOf } from './support/effort.ts';
import { faultsIn } from './support/holds.ts';
import { type Answered, type Hotline, startHotline } from './support/hotline.ts';
import { planted, prepare } from './support/prepare.ts';
import { recipes, unit } from './support/recipes.ts';
import { openTally } from './support/tally.ts';
import { canary } from './support/texts.ts';

const tally = openTally('units');
let hotline: Hotline;
/** Tickets of the township: an ordinary one, one told in confidence, a report, and one against the water department. */
let tickets: Readonly<Record<'ordinary' | 'confidential' | 'report' | 'complaint', string>>;

beforeAll(async () => {
  hotline = await startHotline();
  const make = (filing: Readonly<Record<string, unknown>>) => prepare(hotline, { ...recipes['submit-result'], filing });
  tickets = {
    ordinary: await make({}),
    confidential: await make({ confidential: true }),
    report: await make({ type: 'violation-report' }),
    complaint: await make({ type: 'complaint', againstOfficials: true, complainedUnit: 'dept-water' }),
  };
  for (const ticketId of Object.values(tickets)) await hotline.show(ticketId);
});
afterAll(async () => {
  tally.close();
  await hotline.stop();
});

/** Units that have no part in the tickets. */
const strangers = ['dept-water', 'dept-housing', 'town-lijun', '640121100201', 'town-minning'] as const;
/** Roles that see a ticket only by what they have to do with it (REGULATION §11). */
const bound = ['handler', 'signatory', 'unit-head', 'liaison', 'clerk'] as const satisfies readonly Role[];
/** Roles that read every ticket, and of one told in confidence not who told it. */
const overseers = ['general', 'leading-group', 'inspector', 'reader', 'admin'] as const satisfies readonly Role[];
/** Roles without any part in tickets. */
const outsiders = ['association', 'enterprise'] as const satisfies readonly Role[];

/** What nobody sees who has no part in the ticket: each word that the caller said, where and who the caller is. */
const anything = new RegExp(`${canary}|王秀兰|和苑|13800138000|38\\.28|106\\.25`);
/** Who the caller is, and how to find or reach that person. */
const caller = /王秀兰|和苑|13800138000|38\.28|106\.25/;

const ask = async (target: string, method: string, path: string, as: Person, body?: object): Promise<Answered> => {
  const request = {
    method,
    target: path,
    as,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(body)) } : {}),
  };
  const answered = await hotline.ask(request);
  tally.note(target, answered.status);
  expect(faultsIn(request, answered)).toEqual([]);
  return answered;
};

const person = (role: Role, of: string | undefined): Person => ({
  sub: `${role}-of-${of}`,
  roles: [role],
  ...(of === undefined ? {} : { unit: of }),
});
const anyTicket = fc.constantFrom('ordinary', 'confidential', 'report', 'complaint') as fc.Arbitrary<
  keyof typeof tickets
>;
const stranger = fc.oneof(
  fc.tuple(fc.constantFrom(...bound), fc.constantFrom(...strangers)).map(([role, of]) => person(role, of)),
  fc
    .tuple(fc.constantFrom(...outsiders), fc.constantFrom(...strangers, undefined))
    .map(([role, of]) => person(role, of)),
  fc.constant<Person>({ sub: 'many', roles: ['handler', 'signatory', 'clerk', 'liaison'], unit: 'dept-housing' }),
  fc.constant<Person>({ ...clerk, unit: 'town-lijun' }),
);

it('the roles of these tests are all there are, beside the centre’s desks and level 1', () => {
  const desks = ['intake', 'supervisor', 'centre-head', 'upstream'];
  expect([...bound, ...overseers, ...outsiders, ...desks].toSorted()).toEqual([...roles].toSorted());
});

describe('whoever has no part in a ticket', () => {
  it('reads none of it, by no way', async () => {
    const paths = fc.constantFrom('', '/deadline');
    await fc.assert(
      fc.asyncProperty(stranger, anyTicket, paths, async (as, which, path) => {
        const { status, body } = await ask('foreign read', 'GET', `/tickets/${tickets[which]}${path}`, as);
        expect([status, body.toString()]).toEqual([403, expect.not.stringMatching(anything)]);
      }),
      effortOf('foreign read', 400),
    );
  });

  it('does nothing to it, whatever command it sends, and learns nothing from the refusal', async () => {
    await fc.assert(
      fc.asyncProperty(stranger, anyTicket, fc.constantFrom(...commandNames), async (as, which, name) => {
        const ticketId = tickets[which];
        const before = (await hotline.commits(ticketId)).length;
        const body = name === 'merge' ? { into: tickets.ordinary } : recipes[name].last[1];
        const { status, body: told } = await ask('foreign act', 'POST', `/tickets/${ticketId}/${name}`, as, body);
        expect([status, told.toString()]).toEqual([403, expect.not.stringMatching(anything)]);
        expect(await hotline.commits(ticketId)).toHaveLength(before);
      }),
      effortOf('foreign act', 700),
    );
  });

  it('finds it in no list, whatever is asked of the list', async () => {
    const queries = fc.constantFrom(
      '',
      `?unit=${unit}`,
      '?day=2026-11-23',
      '?caller=13800138000',
      '?stage=signature',
      '?limit=200',
    );
    await fc.assert(
      fc.asyncProperty(stranger, queries, async (as, query) => {
        const { status, body } = await ask('foreign list', 'GET', `/tickets${query}`, as);
        expect([200, 403]).toContain(status);
        for (const ticketId of Object.values(tickets)) expect(body.toString()).not.toContain(ticketId);
      }),
      effortOf('foreign list', 200),
    );
  });
});

describe('what was told in confidence', () => {
  const secret = fc.constantFrom('confidential', 'report', 'complaint') as fc.Arbitrary<keyof typeof tickets>;
  const reader = fc.oneof(
    fc.constantFrom('handler', 'signatory', 'unit-head').map((role) => person(role as Role, unit)),
    fc.constantFrom(...overseers).map((role) => person(role, undefined)),
  );

  it('names the caller neither to the unit nor to an overseer', async () => {
    await fc.assert(
      fc.asyncProperty(reader, secret, fc.constantFrom('', '/deadline'), async (as, which, path) => {
        const { status, body } = await ask('confidence', 'GET', `/tickets/${tickets[which]}${path}`, as);
        expect([status, body.toString()]).toEqual([200, expect.not.stringMatching(caller)]);
      }),
      effortOf('confidence', 250),
    );
  });

  it('nor in the answer to an act of the unit', async () => {
    await fc.assert(
      fc.asyncProperty(secret, fc.constantFrom(...commandNames), async (which, name) => {
        const as = person('handler', unit);
        const body = name === 'merge' ? { into: tickets.ordinary } : recipes[name].last[1];
        const { body: told } = await ask('confidence act', 'POST', `/tickets/${tickets[which]}/${name}`, as, body);
        expect(told.toString()).not.toMatch(caller);
      }),
      effortOf('confidence act', 150),
    );
  });

  it('is told to the centre, or these tests would see nothing', async () => {
    for (const ticketId of Object.values(tickets)) {
      const { body } = await ask('own read', 'GET', `/tickets/${ticketId}`, intake);
      expect(body.toString()).toMatch(caller);
      expect(body.toString()).toContain(planted.citizen.name);
    }
  });
});

it('was not idle', () => {
  expect(tally.oneSided(['foreign read', 'foreign act'], ['refused'])).toEqual([]);
  expect(tally.oneSided(['confidence', 'own read'], ['accepted'])).toEqual([]);
});
