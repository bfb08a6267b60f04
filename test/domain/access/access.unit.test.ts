import { describe, expect, it } from '@jest/globals';
import { admits } from '../../../domain/access/allowed.ts';
import { type Actor, type Role, roles } from '../../../domain/access/roles.ts';
import { access, reading } from '../../../domain/access/table.ts';
import type { CommandName } from '../../../domain/tickets/commands.ts';
import { filing } from '../support/filing.ts';
import { citizen, clerk, housing, staff, water, workflow } from '../support/people.ts';
import { dispatched } from '../support/stages.ts';
import { type Story, whenFiled } from '../support/story.ts';

type Act = CommandName | 'file';
/** Every cell of the table is held against the regulation over HTTP; here is what no single cell shows. */
const commands = Object.keys(access) as readonly Act[];

const unitRoles: readonly Role[] = ['handler', 'signatory', 'unit-head'];
const readers = 'intake supervisor general centre-head leading-group inspector reader admin upstream'.split(' ');

const held: Story = dispatched('2026-11-23 09:00');
const filedByClerk = whenFiled(filing(), clerk, '2026-11-23 09:00').after();

/** The actor of a role as it stands to the ticket: the holding unit, the filing outlet, the centre. */
const actorOf = (role: Role): Actor =>
  staff(role, unitRoles.includes(role) ? housing : role === 'clerk' ? clerk.unit : undefined);
const ticketOf = (role: Role) => (role === 'clerk' ? filedByClerk : held).ticket;

const verdict = (command: Act, actor: Actor, ticket = held.ticket): string => {
  const admitted = admits(access[command], actor, ticket);
  return admitted.ok ? 'may' : admitted.refusal.code;
};

describe('the table of who may do what', () => {
  it('lets the former unit go with the reassignment', () => {
    const moved = held
      .when('reassign', { unit: water, reason: '属供水' }, staff('supervisor'), '2026-11-23 10:00')
      .after().ticket;
    expect(verdict('acknowledge', staff('handler', housing), moved)).toBe('wrong-relation');
    expect(verdict('acknowledge', staff('handler', water), moved)).toBe('may');
  });

  it('lets a clerk add to what the clerk or a colleague of the outlet filed, and to nothing else', () => {
    const colleague = staff('clerk', clerk.unit, 'another-clerk');
    expect(verdict('add-information', colleague, filedByClerk.ticket)).toBe('may');
    expect(verdict('add-information', staff('clerk', 'town-lijun'), filedByClerk.ticket)).toBe('wrong-relation');
    expect(verdict('add-information', clerk, held.ticket)).toBe('wrong-relation');
  });

  it.each(commands)('answers for the citizen and %s', (command) => {
    const expected = ['answer-survey', 'add-information', 'urge', 'withdraw', 'reopen'].includes(command)
      ? 'may'
      : 'wrong-role';
    expect(verdict(command, citizen)).toBe(expected);
  });

  it.each(commands)('never lets the workflow itself %s', (command) => {
    expect(verdict(command, workflow)).toBe('wrong-role');
  });

  it('adds up the roles of one person, and counts a role only as that role stands to the ticket', () => {
    const both: Actor = { kind: 'staff', sub: 'two-posts', roles: ['handler', 'clerk'], unit: water };
    expect(verdict('file', both)).toBe('may');
    expect(verdict('submit-result', both)).toBe('wrong-relation');
    expect(verdict('restart', both)).toBe('wrong-role');
  });

  it('names the posts that may, in Chinese', () => {
    const admitted = admits(access.withdraw, staff('reader'));
    expect(admitted).toMatchObject({ refusal: { params: { roles: '接听派单组、督办员、中心负责人、群众本人' } } });
  });
});

describe('reading a ticket', () => {
  it.each(roles)('is open or closed to %s', (role) => {
    const own = readers.includes(role) || unitRoles.includes(role) || role === 'clerk';
    expect(admits(reading, actorOf(role), ticketOf(role)).ok).toBe(own);
    const stranger = unitRoles.includes(role) ? staff(role, water) : staff(role, 'town-lijun');
    expect(admits(reading, stranger, held.ticket).ok).toBe(readers.includes(role));
  });

  it('stays open to the unit that concluded it', () => {
    const withdrawn = held.when('withdraw', { reason: '已解决' }, citizen, '2026-11-23 10:00').after().ticket;
    expect(admits(reading, staff('handler', housing), withdrawn).ok).toBe(true);
  });

  it('is closed to a unit before anything was dispatched to it', () => {
    expect(admits(reading, staff('handler', housing), filedByClerk.ticket).ok).toBe(false);
  });
});
