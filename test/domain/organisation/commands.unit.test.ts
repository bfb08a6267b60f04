import { describe, expect, it } from '@jest/globals';
import type { OrganisationCommand } from '../../../domain/organisation/commands.ts';
import { type OrganisationRefusalCode, refusalTexts } from '../../../domain/organisation/refusal-texts.ts';
import { organisationAt } from '../../../domain/organisation/timeline.ts';
import { standingUnits } from '../../../domain/organisation/unit.ts';
import { versionsOf } from '../../../domain/organisation/versions.ts';
import { Register } from './support/register.ts';

const today = '2026-11-23';
const tomorrow = '2026-11-24';
const later = '2026-12-01';
const when = { effectiveFrom: later };
const phones = { head: '+8613800138001', signatory: '+8613800138002', handler: '+8613800138003' };
const bureau = { name: '永宁县数据局', shortName: '数据局', english: 'Data Bureau' };

const found = (more: object = {}): OrganisationCommand =>
  ({
    name: 'found',
    body: { unit: 'dept-data', parent: 'centre', phones, ...bureau, ...when, ...more },
  }) as OrganisationCommand;
const rename = (more: object = {}): OrganisationCommand =>
  ({ name: 'rename', body: { unit: 'dept-housing', ...bureau, ...when, ...more } }) as OrganisationCommand;
const move = (more: object = {}): OrganisationCommand =>
  ({ name: 'move', body: { unit: '640121001001', parent: 'town-yanghe', ...when, ...more } }) as OrganisationCommand;
const abolish = (more: object = {}): OrganisationCommand =>
  ({
    name: 'abolish',
    body: { unit: 'dept-water', successor: 'dept-agriculture', ...when, ...more },
  }) as OrganisationCommand;
const merge = (more: object = {}): OrganisationCommand =>
  ({
    name: 'merge',
    body: { units: ['dept-water'], into: 'dept-agriculture', ...when, ...more },
  }) as OrganisationCommand;
const change = (more: object = {}): OrganisationCommand =>
  ({ name: 'change-phones', body: { unit: 'dept-housing', phones, ...when, ...more } }) as OrganisationCommand;
const period = { from: today, until: '2026-12-31' };
const record = (more: object = {}): OrganisationCommand =>
  ({
    name: 'record-deputy',
    body: { unit: 'dept-housing', role: 'signatory', sub: 'zhang@dept-housing', ...period, ...more },
  }) as OrganisationCommand;
const end = (more: object = {}): OrganisationCommand =>
  ({
    name: 'end-deputy',
    body: { unit: 'dept-housing', role: 'signatory', sub: 'zhang@dept-housing', until: today, ...more },
  }) as OrganisationCommand;

const empty = new Register();
const withoutWater = empty.with(abolish(), today);

/** One way into each refusal, with the field it is about. */
const ways: { readonly [C in OrganisationRefusalCode]: readonly [Register, OrganisationCommand, field?: string] } = {
  'unit-not-known': [withoutWater, rename({ unit: 'dept-water' }), 'unit'],
  'unit-id-malformed': [empty, found({ unit: 'Data' }), 'unit'],
  'unit-id-taken': [withoutWater, found({ unit: 'dept-water' }), 'unit'],
  'wrong-parent': [empty, move({ parent: 'dept-housing' }), 'parent'],
  'below-itself': [empty, move({ parent: '640121001001' }), 'parent'],
  'fixed-unit': [empty, move({ unit: 'centre', parent: 'dept-housing' }), 'unit'],
  'name-unfit': [empty, rename({ name: '=1+1' }), 'name'],
  'short-name-too-long': [empty, rename({ shortName: '永宁县数据局' }), 'shortName'],
  'name-taken': [empty, found({ shortName: '信访局' }), 'shortName'],
  'post-without-phone': [empty, change({ phones: { head: phones.head } }), 'phones'],
  'phone-unfit': [empty, change({ phones: { ...phones, duty: '110' } }), 'phones'],
  'successor-unfit': [empty, abolish({ successor: '640121001001' }), 'successor'],
  'has-subordinates': [empty, abolish({ unit: 'town-yanghe', successor: 'town-lijun' }), 'unit'],
  'nothing-changed': [empty.with(rename(), today), rename({ effectiveFrom: '2026-12-02' })],
  'effective-in-past': [empty, rename({ effectiveFrom: '2026-11-22' }), 'effectiveFrom'],
  'succession-from-tomorrow': [empty, abolish({ effectiveFrom: today }), 'effectiveFrom'],
  'later-change-broken': [
    empty.with(rename({ unit: 'dept-water' }), today),
    abolish({ effectiveFrom: tomorrow }),
    'effectiveFrom',
  ],
  'merging-one': [empty, merge({ units: ['dept-agriculture'] }), 'units'],
  'deputy-post': [empty, record({ role: 'supervisor' }), 'role'],
  'deputy-oneself': [empty, record({ sub: 'general-1' }), 'sub'],
  'deputy-period': [empty, record({ until: '2026-11-20' }), 'until'],
  'deputy-standing': [empty.with(record(), today), record({ from: tomorrow }), 'sub'],
  'no-such-deputy': [empty, end(), 'until'],
};
const codes = Object.keys(refusalTexts) as readonly OrganisationRefusalCode[];

describe('a change of the organisation', () => {
  it.each(codes)('is refused with %s, in words and with the clause', (code) => {
    const [register, command, field] = ways[code];
    const decision = register.decide(command, today);
    if (decision.ok) throw new Error('not refused');
    const { refusal } = decision;
    expect([refusal.code, refusal.field]).toEqual([code, field]);
    expect(refusal.message).toMatch(/[一-鿿]/);
    expect(refusal.english).toMatch(/^[A-Z][^一-鿿]*\.$/);
    expect(refusal.clause).toMatch(/^[一二三四五]/);
    expect(JSON.stringify(refusal)).not.toMatch(/[{]\w+[}]/);
  });

  it('is refused for a village under a department, a department under a township, and an unknown superior', () => {
    const tries = [
      found({ unit: '640121001999', parent: 'dept-housing', phones: { liaison: phones.head } }),
      found({ parent: 'town-yanghe' }),
      found({ parent: 'dept-nothing' }),
    ];
    const refused = tries.map((command) => {
      const decision = empty.decide(command, today);
      return decision.ok ? 'accepted' : decision.refusal.code;
    });
    expect(refused).toEqual(['wrong-parent', 'wrong-parent', 'unit-not-known']);
  });

  it('holds from its date on and not before', () => {
    const { seed, entries } = empty
      .with(rename(), today)
      .with(found({ unit: 'dept-data', name: '永宁县大数据局', shortName: '大数据局' }), today);
    const before = organisationAt(seed, entries, '2026-11-30');
    const after = organisationAt(seed, entries, later);
    expect([before.get('dept-housing')?.shortName, after.get('dept-housing')?.shortName]).toEqual(['住建局', '数据局']);
    expect([before.has('dept-data'), after.get('dept-data')?.level]).toEqual([false, 3]);
  });

  it('merges townships with all their villages, and keeps the old names on record', () => {
    const merged = empty.with(merge({ units: ['town-shengli', 'town-lijun'], into: 'town-yanghe' }), today);
    const tree = organisationAt(merged.seed, merged.entries, later);
    expect(standingUnits(tree).filter(({ parent }) => parent === 'town-yanghe')).toHaveLength(36);
    expect(tree.get('town-lijun')).toMatchObject({ name: '永宁县李俊镇人民政府', successor: 'town-yanghe' });
  });

  it('is kept in the unit’s history with who entered it', () => {
    const { seed, entries } = empty
      .with(rename({ effectiveFrom: '2027-01-01', basis: '永编发〔2026〕12号' }), today)
      .with(change({ effectiveFrom: tomorrow }), today);
    const versions = versionsOf(seed, entries, 'dept-housing');
    expect(versions.map(({ from, unit, change: made }) => [from, unit.shortName, made?.entry.by.sub])).toEqual([
      [undefined, '住建局', undefined],
      [tomorrow, '住建局', 'general-1'],
      ['2027-01-01', '数据局', 'general-1'],
    ]);
    expect(versions.at(-1)?.change?.event.basis).toBe('永编发〔2026〕12号');
    expect(versionsOf(seed, entries, 'dept-nothing')).toEqual([]);
  });
});
