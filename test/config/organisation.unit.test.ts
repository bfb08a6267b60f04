import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { units } from '../../config/county.ts';
import { superiorsOf, type Unit } from '../../domain/organisation/unit.ts';

/** `100` is no mobile prefix (those are 13x to 19x): a notice to such a number reaches nobody. */
const phone = z.string().regex(/^\+861000000\d{4}$/);
const named = {
  name: z.string().min(3),
  shortName: z.string().min(2).max(5),
  english: z.string().min(3),
};
const parent = z.string();
const unit = z.discriminatedUnion('level', [
  z.strictObject({
    id: z.literal('city'),
    ...named,
    level: z.literal(1),
    phones: z.strictObject({ head: phone, duty: phone }),
  }),
  z.strictObject({
    id: z.literal('centre'),
    ...named,
    level: z.literal(2),
    parent,
    phones: z.strictObject({ head: phone, duty: phone }),
  }),
  z.strictObject({
    id: z.string().regex(/^(dept|town|farm)-[a-z]+(-[a-z]+)*$/),
    ...named,
    level: z.literal(3),
    parent,
    phones: z.strictObject({ head: phone, signatory: phone, handler: phone, duty: phone }),
  }),
  z.strictObject({
    id: z.string().regex(/^640121\d{6}$/),
    ...named,
    level: z.literal(4),
    parent,
    phones: z.strictObject({ liaison: phone }),
  }),
]) satisfies z.ZodType<Unit>;

const departments =
  'housing transport education health human-resources civil-affairs market-regulation ecology water agriculture public-security urban-management';
/** Villages and communities below each township-level unit, as the statistical codes of 2023 count them. */
const villagesOf = {
  'town-tuanjiexilu': 10,
  'town-yanghe': 10,
  'town-lijun': 16,
  'town-wangyuan': 25,
  'town-wanghong': 16,
  'town-minning': 7,
  'town-shengli': 10,
  'farm-huangyangtan': 1,
  'farm-yuquanying': 1,
};

const organisation = new Map(units.map((one) => [one.id, one]));

describe('the organisation tree', () => {
  it('describes every unit fully, by its level, and nothing else', () => {
    expect(z.array(unit).parse(units)).toEqual(units);
  });

  it('has no two units of the same id, name or short name', () => {
    for (const field of ['id', 'name', 'shortName'] as const)
      expect(new Set(units.map((one) => one[field])).size).toBe(units.length);
  });

  it('hangs every unit below one of the next higher level, without a loop', () => {
    for (const one of units.filter(({ level }) => level > 1)) {
      expect(organisation.get(one.parent ?? '')?.level).toBe(one.level - 1);
      expect(superiorsOf(organisation, one.id).at(-1)).toBe('city');
    }
  });

  it('gives every post a phone of its own', () => {
    const phones = units.flatMap(({ phones }) => Object.values(phones));
    expect(new Set(phones).size).toBe(phones.length);
  });

  it('knows the departments and townships that the API names', () => {
    const ids = [...departments.split(' ').map((id) => `dept-${id}`), ...Object.keys(villagesOf)];
    expect(ids.filter((id) => organisation.get(id)?.level !== 3)).toEqual([]);
  });

  it.each(Object.entries(villagesOf))('has all villages and communities of %s: %d', (id, count) => {
    const below = units.filter((one) => one.parent === id);
    expect(below).toHaveLength(count);
    expect(new Set(below.map((one) => one.id.slice(0, 9))).size).toBe(1);
  });
});
