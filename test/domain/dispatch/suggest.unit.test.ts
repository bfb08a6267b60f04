import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { categories, directory, units } from '../../../config/county.ts';
import { type Directory, type DirectoryRule, isGrassRoots } from '../../../domain/dispatch/directory.ts';
import type { Matter } from '../../../domain/dispatch/matter.ts';
import { holds, isRegulated, suggest } from '../../../domain/dispatch/suggest.ts';
import { isWithin } from '../../../domain/organisation/unit.ts';
import { ticketTypes } from '../../../domain/tickets/values.ts';
import { county } from '../support/county.ts';

const { organisation } = county;
const ofLevel3 = units.filter(({ level }) => level === 3).map(({ id }) => id);
const towns = ofLevel3.filter(isGrassRoots);
const everyCategory = categories.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)]);
const words = [...new Set(directory.rules.flatMap(({ when }) => when.keywords ?? []))];

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const anyMatter: fc.Arbitrary<Matter> = fc.record({
  type: maybe(fc.constantFrom(...ticketTypes)),
  category: maybe(fc.constantFrom(...everyCategory)),
  town: maybe(fc.constantFrom(...towns)),
  urgent: maybe(fc.boolean()),
  againstOfficials: maybe(fc.boolean()),
  complainedUnit: maybe(fc.constantFrom(...units.map(({ id }) => id))),
  subject: maybe(fc.constantFrom(...words, '路灯不亮')),
});

const anyRule: fc.Arbitrary<DirectoryRule> = fc.record({
  id: fc.uuid(),
  when: fc.record(
    {
      categories: fc.array(fc.constantFrom(...everyCategory), { minLength: 1, maxLength: 3 }),
      towns: fc.array(fc.constantFrom(...towns), { minLength: 1, maxLength: 3 }),
      urgent: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  to: fc.oneof(
    fc.constant({ kind: 'township' as const }),
    fc.constantFrom(...ofLevel3, 'centre', 'dept-gone').map((unit) => ({ kind: 'unit' as const, unit })),
  ),
  clause: fc.constant('三(二)'),
  note: fc.constant('说明'),
});
const anyDirectory: fc.Arbitrary<Directory> = fc
  .uniqueArray(anyRule, { maxLength: 12, selector: ({ id }) => id })
  .map((rules) => ({ ...directory, rules }));

const unitsFor = (matter: Matter, from: Directory = directory): readonly string[] =>
  suggest(matter, from, organisation).map(({ unit }) => unit);

describe('a suggestion, whatever the matter and the rules', () => {
  it('names a unit of level 3 that exists, never the body complained of nor one below it (R3)', () => {
    fc.assert(
      fc.property(anyMatter, anyDirectory, (matter, from) => {
        for (const unit of unitsFor(matter, from)) {
          expect(organisation.get(unit)?.level).toBe(3);
          if (matter.complainedUnit !== undefined)
            expect(isWithin(organisation, unit, matter.complainedUnit)).toBe(false);
        }
      }),
    );
  });

  it('is given by a rule that holds, each unit once, in the order of the rules', () => {
    fc.assert(
      fc.property(anyMatter, anyDirectory, (matter, from) => {
        const found = suggest(matter, from, organisation);
        const places = found.map(({ rule }) => from.rules.indexOf(rule));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(new Set(found.map(({ unit }) => unit)).size).toBe(found.length);
        for (const { rule } of found) expect(holds(rule.when, matter)).toBe(true);
      }),
    );
  });

  it('is the first that holds: what stands before it and holds as well comes before it', () => {
    fc.assert(
      fc.property(
        anyMatter,
        anyDirectory,
        fc.constantFrom(...ofLevel3.filter((id) => !isGrassRoots(id))),
        (matter, from, unit) => {
          const rule: DirectoryRule = { id: 'first', when: {}, to: { kind: 'unit', unit }, clause: '', note: '' };
          const barred = matter.complainedUnit !== undefined && isWithin(organisation, unit, matter.complainedUnit);
          const [first] = unitsFor(matter, { ...from, rules: [rule, ...from.rules] });
          if (!barred) expect(first).toBe(unit);
        },
      ),
    );
  });

  it('keeps with departments what is theirs (R33)', () => {
    fc.assert(
      fc.property(anyMatter, anyDirectory, (matter, from) => {
        if (isRegulated(matter, from)) expect(unitsFor(matter, from).filter(isGrassRoots)).toEqual([]);
      }),
    );
  });
});

describe('the county’s own rules', () => {
  it.each(everyCategory)('name a unit for %s in every township', (category) => {
    for (const town of towns) expect(unitsFor({ category, town })).not.toEqual([]);
    expect(unitsFor({ category, againstOfficials: true })).not.toEqual([]);
  });

  it.each([
    ['utilities/heating', '暖气不热', 'dept-housing', false],
    ['utilities/heating', '整栋楼停暖', 'dept-housing', true],
    ['ecology/noise', '工地夜间施工', 'dept-urban-management', false],
    ['ecology/noise', '广场舞扰民', 'dept-public-security', false],
    ['ecology/noise', '工厂噪声', 'dept-ecology', false],
    ['urban-management/sanitation', '垃圾没人清', 'town-yanghe', false],
    ['agriculture/village-affairs', '账目不公开', 'town-yanghe', false],
    ['market/food-safety', '饭里有虫', 'dept-market-regulation', false],
  ])('send %s, %s, to %s', (category, subject, unit, urgent) => {
    const [first] = suggest({ category, subject, town: 'town-yanghe' }, directory, organisation);
    expect(first).toMatchObject({ unit, urgent });
  });

  it('go by territory first for site matters, and name the department behind (R33)', () => {
    expect(unitsFor({ category: 'urban-management/sanitation', town: 'town-lijun' })).toEqual([
      'town-lijun',
      'dept-urban-management',
    ]);
    expect(unitsFor({ category: 'urban-management/sanitation' })).toEqual(['dept-urban-management']);
  });

  it('stay urgent when the caller’s matter was ticked so', () => {
    const [first] = suggest({ category: 'transport/bus', urgent: true }, directory, organisation);
    expect(first).toMatchObject({ unit: 'dept-transport', urgent: true });
  });
});
