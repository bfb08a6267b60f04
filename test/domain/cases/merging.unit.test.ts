import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../domain/access/roles.ts';
import type { CommandBodies } from '../../../domain/tickets/commands.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import { evolve } from '../../../domain/tickets/evolve.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { at, play, staff } from './play.ts';

const supervisor = staff('supervisor');
const when = at('2026-11-23 11:00');

const master: Ticket = { ...play('2026-11-23 09:00').ticket(), id: '20261123000018' };
const merged = (): Ticket => {
  const follower = play('2026-11-23 10:00').ticket();
  const decision = decide(follower, { name: 'merge', body: { into: master.id } }, supervisor, when, county, master);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.events.reduce<Ticket>(evolve, follower);
};
const calledBack = (body: CommandBodies['record-callback'], actor: Actor = supervisor) =>
  decide(merged(), { name: 'record-callback', body }, actor, when, county);
const refusal = (...call: Parameters<typeof calledBack>): readonly [string, string?] | undefined => {
  const decision = calledBack(...call);
  if (decision.ok) return undefined;
  const { code, field } = decision.refusal;
  return field === undefined ? [code] : [code, field];
};

const satisfied = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied' } as const;

describe('the caller of a merged ticket (三(四) 逐件回访, R42)', () => {
  it('is called back under the own number; the ticket stays merged and keeps the answer', () => {
    const decision = calledBack(satisfied);
    if (!decision.ok) throw new Error(decision.refusal.code);
    const after = decision.events.reduce<Ticket>(evolve, merged());
    expect(after.phase).toMatchObject({ kind: 'ended', stage: 'merged', answer: { satisfaction: 'satisfied' } });
  });

  it('is called back by a supervisor, not by intake', () => {
    expect(refusal(satisfied, staff('intake'))).toEqual(['audit-not-yours', 'medium']);
  });

  it('is not audited: the audit and what follows from it are the master’s', () => {
    expect(refusal({ ...satisfied, audit: 'pass' })).toEqual(['merged-into']);
    expect(refusal({ ...satisfied, next: 'rework' })).toEqual(['merged-into']);
  });

  it('answers both questions when reached, and none when not', () => {
    expect(refusal({ medium: 'phone', reached: true })).toEqual(['answer-needed', 'solved']);
    expect(refusal({ medium: 'phone', reached: true, solved: 'yes' })).toEqual(['answer-needed', 'satisfaction']);
    expect(refusal({ ...satisfied, reached: false })).toEqual(['not-reached', 'reached']);
    expect(refusal({ medium: 'phone', reached: false })).toBeUndefined();
  });
});
