import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CategoriesView, UnitsView } from '../../../lambdas/shared/schemas/organisation-view.ts';
import { type Api, startApi } from '../support/api.ts';
import { saidOf } from '../support/problems.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const units = async (query: string): Promise<UnitsView> =>
  (await api.get(`/units${query}`)).body as unknown as UnitsView;

describe('the units', () => {
  it('are listed by level and superior, without a phone', async () => {
    expect((await units('?level=2')).map(({ id }) => id)).toEqual(['centre']);
    expect((await units('?parent=centre')).map(({ id }) => id)).toContain('dept-housing');
    const villages = await units('?level=4&parent=town-yanghe');
    expect(villages.length).toBeGreaterThan(0);
    expect(new Set(villages.map(({ parent }) => parent))).toEqual(new Set(['town-yanghe']));
    expect(JSON.stringify(await units(''))).not.toContain('+86');
  });

  it.each([
    ['?level=5', 'invalid-query', 'level'],
    ['?parent=dept-nothing', 'unknown-unit', 'parent'],
    ['?name=housing', 'invalid-query', 'name'],
  ])('are refused for %s', async (query, code, field) => {
    expect(saidOf(await api.get(`/units${query}`))).toEqual([422, code, field]);
  });

  it('are shown to staff of this system only', async () => {
    expect(saidOf(await api.get('/units', { as: { sub: 'x', roles: ['visitor'] } }))).toEqual([
      403,
      'no-role',
      undefined,
    ]);
  });
});

describe('the categories', () => {
  it('are a tree of two levels', async () => {
    const tree = (await api.get('/categories')).body as unknown as CategoriesView;
    const utilities = tree.find(({ id }) => id === 'utilities');
    expect(utilities?.children.map(({ id }) => id)).toContain('utilities/heating');
    expect(tree.every(({ id }) => !id.includes('/'))).toBe(true);
  });
});

describe('an address that the function does not know', () => {
  it('is said to lead nowhere', async () => {
    expect(saidOf(await api.get('/nothing'))).toEqual([404, 'unknown-route', undefined]);
  });
});
