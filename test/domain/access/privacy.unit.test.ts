import { describe, expect, it } from '@jest/globals';
import { isComplainedOf, isUnitComplainedOf, seesCaller } from '../../../domain/access/privacy.ts';
import type { Role } from '../../../domain/access/roles.ts';
import type { Filing } from '../../../domain/tickets/commands.ts';
import { county } from '../support/county.ts';
import { filing } from '../support/filing.ts';
import { citizen, clerk, handler, housing, staff, water, workflow } from '../support/people.ts';
import { dispatched } from '../support/stages.ts';
import { whenFiled } from '../support/story.ts';

const sensitive: readonly Partial<Filing>[] = [
  { type: 'violation-report' },
  { againstOfficials: true, complainedUnit: water },
  { confidential: true },
];

describe('who the caller is', () => {
  it('is shown with an ordinary ticket to everyone who may read it', () => {
    const { ticket } = dispatched('2026-11-23 09:00');
    for (const actor of [handler, staff('supervisor'), staff('inspector'), citizen])
      expect(seesCaller(actor, ticket)).toBe(true);
    for (const actor of [staff('handler', water), staff('association'), workflow])
      expect(seesCaller(actor, ticket)).toBe(false);
  });

  it.each(sensitive)('is kept from the unit and its superiors with %j, and reached through the centre', (changes) => {
    const { ticket } = dispatched('2026-11-23 09:00', {}, changes);
    const shown: readonly Role[] = ['intake', 'supervisor', 'centre-head', 'upstream'];
    const hidden: readonly Role[] = ['general', 'leading-group', 'inspector', 'reader', 'admin'];
    for (const role of shown) expect([role, seesCaller(staff(role), ticket)]).toEqual([role, true]);
    for (const role of hidden) expect([role, seesCaller(staff(role), ticket)]).toEqual([role, false]);
    expect(seesCaller(handler, ticket)).toBe(false);
    expect(seesCaller(citizen, ticket)).toBe(true);
  });

  it('is known to the clerk who wrote it down', () => {
    const { ticket } = whenFiled(filing({ confidential: true }), clerk, '2026-11-23 09:00').after();
    expect(seesCaller(clerk, ticket)).toBe(true);
    expect(seesCaller(staff('clerk', 'town-lijun'), ticket)).toBe(false);
  });
});

describe('the body complained of', () => {
  it('and those below it are on the other side; others, the centre and its superior are not', () => {
    const against = (unit: string | undefined, complained: string | undefined) =>
      isUnitComplainedOf(unit, complained, county.organisation);
    expect(against(housing, housing)).toBe(true);
    expect(against('640121001001', county.organisation.get('640121001001')?.parent)).toBe(true);
    expect(against(housing, 'centre')).toBe(true);
    expect(against(water, housing)).toBe(false);
    expect(against('centre', 'centre')).toBe(false);
    expect(against('city', 'centre')).toBe(false);
    expect(against(undefined, housing)).toBe(false);
    expect(against(housing, undefined)).toBe(false);
  });

  it('is recognised by the unit of whoever acts', () => {
    const { ticket } = dispatched('2026-11-23 09:00', {}, { complainedUnit: water });
    expect(isComplainedOf(staff('unit-head', water), ticket, county.organisation)).toBe(true);
    expect(isComplainedOf(handler, ticket, county.organisation)).toBe(false);
    expect(isComplainedOf(citizen, ticket, county.organisation)).toBe(false);
  });
});
