import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  admitIntegrator,
  changeSubscription,
  issueKey,
  makeSubscription,
  revokeKey,
  rotateSecret,
  standIntegrator,
  standSubscription,
} from '../../../domain/integrators/decide.ts';
import {
  countingKeys,
  generationsAt,
  mostKeys,
  mostSubscriptions,
  overlap,
  type Standing,
} from '../../../domain/integrators/integrator.ts';
import {
  type IntegratorEvent,
  type IntegratorsState,
  integratorByKey,
  integratorsOf,
  standingOf,
} from '../../../domain/integrators/register.ts';
import type { Entry } from '../../../domain/registers/entry.ts';
import type { RegisterDecision } from '../../../domain/registers/refusal.ts';
import { county } from '../../../lambdas/shared/county.ts';

const known = { ...county, services: new Map() };
const wanted = { url: 'https://hooks.example.cn/', filter: { kinds: ['ticket.filed'] } } as const;
const standings: readonly Standing[] = ['active', 'suspended', 'ended'];
const hour = 3_600_000;

type Act = (state: IntegratorsState, at: number) => RegisterDecision<IntegratorEvent>;

const numbered = fc.integer({ min: 1, max: 3 });
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.nat({ max: 4 }).map(
    (n): Act =>
      (state) =>
        admitIntegrator(state, { name: `系统${n}`, body: '单位' }),
  ),
  fc.tuple(numbered, fc.constantFrom(...standings)).map(
    ([n, standing]): Act =>
      (state) =>
        standIntegrator(state, `int-${n}`, { standing, reason: '因' }),
  ),
  numbered.map(
    (n): Act =>
      (state) =>
        issueKey(state, `int-${n}`, (k) => `hash-${n}-${k}`),
  ),
  fc.tuple(numbered, numbered).map(
    ([n, k]): Act =>
      (state) =>
        revokeKey(state, `int-${n}`, k),
  ),
  numbered.map(
    (n): Act =>
      (state) =>
        makeSubscription(state, `int-${n}`, wanted, known),
  ),
  fc.tuple(numbered, fc.integer({ min: 1, max: 5 }), fc.constantFrom(...standings)).map(
    ([n, s, standing]): Act =>
      (state) =>
        standSubscription(state, { integrator: `int-${n}`, subscription: `sub-${s}` }, standing),
  ),
  fc.tuple(numbered, fc.integer({ min: 1, max: 5 })).map(
    ([n, s]): Act =>
      (state, at) =>
        rotateSecret(state, { integrator: `int-${n}`, subscription: `sub-${s}` }, at),
  ),
  fc.tuple(numbered, fc.integer({ min: 1, max: 5 })).map(
    ([n, s]): Act =>
      (state) =>
        changeSubscription(state, { integrator: `int-${n}`, subscription: `sub-${s}` }, wanted, known),
  ),
);

/** The states that a register goes through when the acts are done an hour apart. */
const statesAfter = (all: readonly Act[]): readonly IntegratorsState[] => {
  const entries: Entry<IntegratorEvent>[] = [];
  return all.map((act, index) => {
    const at = index * hour;
    const decision = act(integratorsOf(entries), at);
    const by = { sub: 'x', roles: [] };
    if (decision.ok) entries.push({ schema: 1, n: entries.length + 1, at, command: 'x', by, events: decision.events });
    return integratorsOf(entries);
  });
};

describe('the register of integrators, whatever is done in whatever order', () => {
  it('keeps its bounds: keys that count, open subscriptions, one name, one owner of a key', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 60 }), (all) => {
        for (const state of statesAfter(all)) {
          const open = state.integrators.filter(({ standing }) => standing !== 'ended');
          expect(new Set(open.map(({ name }) => name)).size).toBe(open.length);
          for (const integrator of state.integrators) {
            expect(countingKeys(integrator).length).toBeLessThanOrEqual(mostKeys);
            for (const { hash } of countingKeys(integrator))
              expect(integratorByKey(state, hash)?.id).toBe(integrator.id);
            const own = state.subscriptions.filter((each) => each.integrator === integrator.id);
            expect(own.filter(({ standing }) => standing !== 'ended').length).toBeLessThanOrEqual(mostSubscriptions);
          }
        }
      }),
    );
  });

  it('lets nothing that has ended come back, and no revoked key open anything', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 60 }), (all) => {
        const states = statesAfter(all);
        for (const [index, state] of states.entries()) {
          const later = states.at(-1) ?? state;
          for (const one of state.subscriptions.filter((each) => standingOf(state, each) === 'ended')) {
            const then = later.subscriptions.find(({ id }) => id === one.id);
            expect(then && standingOf(later, then)).toBe('ended');
          }
          for (const { hash, revokedAt } of state.integrators.flatMap(({ keys }) => keys))
            if (revokedAt !== undefined) expect(integratorByKey(states[index] ?? state, hash)).toBeUndefined();
        }
      }),
    );
  });

  it('signs with two secrets for a day after a rotation, and with one at all other times', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 60 }), fc.nat({ max: 80 }), (all, hours) => {
        const at = hours * hour;
        for (const { generation, rotatedAt } of statesAfter(all).at(-1)?.subscriptions ?? []) {
          const signing = generationsAt({ generation, ...(rotatedAt === undefined ? {} : { rotatedAt }) }, at);
          const both = rotatedAt !== undefined && at < rotatedAt + overlap;
          expect(signing).toEqual(both ? [generation, generation - 1] : [generation]);
          expect(signing.every((each) => each >= 1)).toBe(true);
        }
      }),
    );
  });
});
