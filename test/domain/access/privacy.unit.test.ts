import { describe, expect, it } from '@jest/globals';
import { isComplainedOf, isUnitComplainedOf, seesCaller, seesPhoto } from '../../../domain/access/privacy.ts';
import type { Role } from '../../../domain/access/roles.ts';
import type { Filing } from '../../../domain/tickets/commands.ts';
import { county } from '../support/county.ts';
import { filing } from '../support/filing.ts';
import {
  citizen,
  clerk,
  handler,
  housing,
  leadingGroup,
  signatory,
  staff,
  water,
  workflow,
} from '../support/people.ts';
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

describe('a photo', () => {
  const monday = '2026-11-23 09:00';
  const problem = { step: 'problem' } as const;
  const result = { step: 'result', unit: housing } as const;
  const signature = { step: 'signature', unit: housing } as const;

  it('of an ordinary ticket is shown to whoever reads the ticket whole, a signature not to the caller', () => {
    const { ticket } = dispatched(monday);
    for (const actor of [handler, signatory, staff('supervisor'), staff('reader'), citizen])
      for (const photo of [problem, result]) expect(seesPhoto(actor, ticket, photo)).toBe(true);
    expect(seesPhoto(handler, ticket, signature)).toBe(true);
    expect(seesPhoto(staff('inspector'), ticket, signature)).toBe(true);
    expect(seesPhoto(citizen, ticket, signature)).toBe(false);
    for (const photo of [problem, result, signature])
      for (const actor of [staff('handler', water), staff('association'), workflow])
        expect(seesPhoto(actor, ticket, photo)).toBe(false);
  });

  it.each(sensitive)('of the problem is kept from the unit and from readers with %j', (changes) => {
    const { ticket } = dispatched(monday, {}, changes);
    for (const actor of [handler, signatory, staff('reader'), staff('inspector')])
      expect(seesPhoto(actor, ticket, problem)).toBe(false);
    for (const actor of [staff('supervisor'), staff('intake'), citizen])
      expect(seesPhoto(actor, ticket, problem)).toBe(true);
    expect(seesPhoto(handler, ticket, { ...problem, unit: housing })).toBe(true);
    for (const photo of [result, signature]) expect(seesPhoto(signatory, ticket, photo)).toBe(true);
  });

  it.each([{}, { confidential: true }])(
    'of the problem alone is shown to a partner, unless %j is sensitive',
    (changes) => {
      const joined = { lead: housing, partners: [water], minutes: '会议纪要' };
      const { ticket } = dispatched(monday, {}, changes).when('join', joined, leadingGroup, monday).after();
      const partner = staff('handler', water);
      expect(seesPhoto(partner, ticket, problem)).toBe(!('confidential' in changes));
      for (const photo of [result, signature]) expect(seesPhoto(partner, ticket, photo)).toBe(false);
    },
  );

  it('of the problem and its own are shown to a village with a task', () => {
    const town = staff('handler', 'town-yanghe');
    const village = '640121100201';
    const { ticket } = dispatched(monday, { unit: 'town-yanghe' })
      .when('delegate', { unit: village }, town, monday)
      .after();
    const liaison = staff('liaison', village);
    expect(seesPhoto(liaison, ticket, problem)).toBe(true);
    expect(seesPhoto(liaison, ticket, { step: 'result', unit: village })).toBe(true);
    expect(seesPhoto(liaison, ticket, { step: 'result', unit: 'town-yanghe' })).toBe(false);
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
