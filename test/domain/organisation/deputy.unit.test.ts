import { describe, expect, it } from '@jest/globals';
import { deputies, units } from '../../../config/county.ts';
import { roles } from '../../../domain/access/roles.ts';
import { type Deputy, deputisedRoles } from '../../../domain/organisation/deputy.ts';
import { fromIso } from '../../../domain/time/instant.ts';

const record: Deputy = { unit: 'dept-water', role: 'unit-head', sub: 'b', from: '2026-11-24', until: '2026-11-24' };
const b = { sub: 'b', unit: 'dept-water' };

describe('a recorded deputy', () => {
  it.each([
    ['2026-11-23T23:59:59+08:00', []],
    ['2026-11-24T00:00:00+08:00', ['unit-head']],
    ['2026-11-24T23:59:59+08:00', ['unit-head']],
    ['2026-11-25T00:00:00+08:00', []],
  ])('stands in at %s for %j: both dates count, in Shanghai', (at, expected) => {
    expect(deputisedRoles([record, record], b, fromIso(at))).toEqual(expected);
  });

  it('stands in for the own unit, with a unit only', () => {
    const at = fromIso('2026-11-24T12:00:00+08:00');
    expect(deputisedRoles([record], { sub: 'b', unit: 'dept-housing' }, at)).toEqual([]);
    expect(deputisedRoles([record], { sub: 'b' }, at)).toEqual([]);
    expect(deputisedRoles([record], { ...b, sub: 'c' }, at)).toEqual([]);
  });

  it('is recorded for a post and a unit that exist', () => {
    for (const { unit, role, from, until } of deputies) {
      expect(units.map(({ id }) => id)).toContain(unit);
      expect(roles).toContain(role);
      expect(from <= until).toBe(true);
    }
  });
});
