import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { countySource } from '../../../lambdas/shared/county-source.ts';
import { changeOrganisation } from '../../../lambdas/shared/organisation/register.ts';
import { type Store, startStore } from '../support/store.ts';
import { watchTable } from '../support/watched-table.ts';

const monday = Date.parse('2026-11-23T10:00:00+08:00');
const tuesday = Date.parse('2026-11-24T00:00:00+08:00');
const names = { name: '永宁县住房保障局', shortName: '住保局', english: 'Housing Security Bureau' };

let store: Store;
beforeEach(async () => {
  store = await startStore();
});
afterEach(() => store.stop());

const rename = (key: string, shortName: string, effectiveFrom: string) =>
  changeOrganisation(
    { name: 'rename', body: { unit: 'dept-housing', ...names, shortName, effectiveFrom } },
    { by: { sub: 'general-1', roles: ['general'] }, at: monday, identity: { key, bodyHash: '' } },
    store.table,
  );

describe('the county that a function instance works with', () => {
  it('is as its register says for the instant that is asked for', async () => {
    await rename('a', '住保局', '2026-11-24');
    const county = await countySource(store.table)(monday);
    expect(county.organisation.get('dept-housing')?.shortName).toBe('住建局');
    expect(county.organisationAt(tuesday).get('dept-housing')?.shortName).toBe('住保局');
    expect((await countySource(store.table)(tuesday)).organisation.get('dept-housing')?.shortName).toBe('住保局');
  });

  it('is read once for many requests of a moment, and on a new date only what is new', async () => {
    await rename('a', '住保局', '2026-11-24');
    const watched = watchTable(store);
    const source = countySource(watched.table);
    await Promise.all(Array.from({ length: 20 }, () => source(monday)));
    await source(monday + 1000);
    expect(watched.asked).toHaveLength(1);
    await rename('b', '住房局', '2026-11-24');
    expect((await source(tuesday)).organisation.get('dept-housing')?.shortName).toBe('住房局');
    expect(watched.asked).toHaveLength(2);
    watched.close();
  });

  it('asks again after it could not read, and answers nobody from nothing', async () => {
    const { client, name } = store.table;
    let fails = true;
    const send = (command: never) => (fails ? Promise.reject(new Error('throttled')) : client.send(command));
    const source = countySource({ client: { send } as unknown as typeof client, name });
    await expect(source(monday)).rejects.toThrow('throttled');
    fails = false;
    expect((await source(monday)).organisation.size).toBeGreaterThan(100);
  });
});
