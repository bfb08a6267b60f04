import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { units } from '../../../config/county.ts';
import type { OrganisationCommand } from '../../../domain/organisation/commands.ts';
import { decideChanges } from '../../../domain/organisation/decide-change.ts';
import { differencesOf } from '../../../domain/organisation/differences.ts';
import { organisationAt, stepsOf } from '../../../domain/organisation/timeline.ts';
import { type Organisation, standingUnits, superiorsOf } from '../../../domain/organisation/unit.ts';
import { dateOfDay, dayNumber } from '../../../domain/time/instant.ts';
import { Register } from './support/register.ts';

const first = dayNumber('2026-11-23');
const phones = {
  head: '+8613800138001',
  signatory: '+8613800138002',
  handler: '+8613800138003',
  liaison: '+8613800138004',
};
const departments = ['dept-housing', 'dept-water', 'dept-data', 'dept-data-b'];
const townships = ['town-yanghe', 'town-lijun', 'farm-yuquanying', 'town-tuanjiexilu', 'town-data'];
const villages = ['640121001001', '640121100200', '640121001998', '640121001999'];
const anywhere = ['city', 'centre', 'dept-nothing', ...departments, ...townships, ...villages];
/** A small county, so that every step of its history can be looked at. */
const seed = units.filter(({ id, level }) => level < 3 || [...departments, ...townships, ...villages].includes(id));
/** Mostly such as fits, now and then any. */
const oneOf = (fitting: readonly string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...fitting) },
    { weight: 1, arbitrary: fc.constantFrom(...anywhere) },
  );
const any = oneOf([...departments, ...townships, ...villages]);
const names = fc
  .integer({ min: 1, max: 60 })
  .map((n) => ({ name: `永宁县第${n}局`, shortName: `${n}局${n}`.slice(0, 5), english: `Bureau ${n}` }));
const named = <N extends OrganisationCommand['name'], B>(name: N, body: fc.Arbitrary<B>) =>
  body.map((made) => ({ name, body: made }) as unknown as OrganisationCommand);
const phoned = { phones };
const command = (): fc.Arbitrary<OrganisationCommand> =>
  fc.oneof(
    named(
      'found',
      fc
        .tuple(oneOf([...departments, 'town-data']), names)
        .map(([unit, all]) => ({ unit, parent: 'centre', ...all, ...phoned })),
    ),
    named(
      'found',
      fc
        .tuple(oneOf(villages), oneOf(townships), names)
        .map(([unit, parent, all]) => ({ unit, parent, ...all, ...phoned })),
    ),
    named(
      'rename',
      fc.tuple(any, names).map(([unit, all]) => ({ unit, ...all })),
    ),
    named(
      'change-phones',
      any.map((unit) => ({ unit, ...phoned })),
    ),
    named('move', fc.record({ unit: oneOf(villages), parent: oneOf(townships) })),
    named(
      'merge',
      fc.record({ units: fc.uniqueArray(oneOf(townships), { minLength: 1, maxLength: 2 }), into: oneOf(townships) }),
    ),
    named('abolish', fc.record({ unit: oneOf(departments), successor: oneOf(departments) })),
    named('abolish', fc.record({ unit: oneOf(villages), successor: oneOf(villages) })),
  );
const on = (made: OrganisationCommand, effectiveFrom: string): OrganisationCommand =>
  ({ ...made, body: { ...made.body, effectiveFrom } }) as OrganisationCommand;
/** A change that is asked for some days after the last one, to hold from some days later on. */
const step = fc.record({
  passed: fc.integer({ min: 0, max: 3 }),
  ahead: fc.integer({ min: -1, max: 6 }),
  made: command(),
});

/** What is wrong with a tree: units out of place or out of reach, names that two have. */
const faultsOf = (tree: Organisation): readonly string[] => {
  const standing = standingUnits(tree);
  const misplaced = standing.filter(({ id, level, parent }) => {
    const above = tree.get(parent ?? '');
    return (
      level > 1 &&
      (above?.level !== level - 1 || above.successor !== undefined || superiorsOf(tree, id).at(-1) !== 'city')
    );
  });
  const twice = (['name', 'shortName'] as const).filter(
    (part) => new Set(standing.map((unit) => unit[part])).size < standing.length,
  );
  return [...misplaced.map(({ id }) => id), ...twice];
};

describe('any sequence of accepted changes', () => {
  it('leaves a tree without loops in which every unit is reached, on every date; and the past answers as before', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        let register = new Register([], seed);
        let day = first;
        for (const { passed, ahead, made } of steps) {
          day += passed;
          const today = dateOfDay(day);
          const dated = on(made, dateOfDay(day + ahead));
          const decision = register.decide(dated, today);
          if (!decision.ok) continue;
          accepted += 1;
          const past = stepsOf(seed, register.entries).filter(({ from }) => from < today);
          register = register.entered(dated.name, decision.events, today);
          expect(stepsOf(seed, register.entries).flatMap(({ organisation }) => faultsOf(organisation))).toEqual([]);
          expect(stepsOf(seed, register.entries).filter(({ from }) => from < today)).toEqual(past);
        }
      }),
      { numRuns: 60 },
    );
    expect(accepted).toBeGreaterThan(60);
  });

  it('is what a list of all units says, entered at once', () => {
    const when = { effectiveFrom: '2026-12-01' };
    fc.assert(
      fc.property(fc.array(command(), { minLength: 1, maxLength: 12 }), (commands) => {
        let register = new Register([], seed);
        for (const made of commands) {
          const decision = register.decide(on(made, when.effectiveFrom), '2026-11-23');
          if (decision.ok) register = register.entered(made.name, decision.events, '2026-11-23');
        }
        const wanted = organisationAt(register.seed, register.entries, '2026-12-01');
        const events = differencesOf(organisationAt(seed, [], '2026-12-01'), [...wanted.values()], when);
        const decision = decideChanges(events, { seed, entries: [], today: '2026-11-23' });
        if (!decision.ok) return expect(decision.refusal.code).toBe('name-taken');
        const listed = new Register([], seed).entered('import', decision.events, '2026-11-23');
        expect(
          [...organisationAt(seed, listed.entries, '2026-12-01').values()].filter(({ successor }) => !successor),
        ).toEqual(expect.arrayContaining([...standingUnits(wanted)]));
      }),
      { numRuns: 40 },
    );
  });
});
