import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOf } from './support/geo-report.ts';
import { type Open311, report, startOpen311, v2 } from './support/open311.ts';

let open311: Open311;
beforeAll(async () => {
  open311 = await startOpen311();
});
afterAll(() => open311.stop());

const post = (body: string) =>
  open311.raw('POST', `${v2}/requests.xml`, body, { 'content-type': 'application/x-www-form-urlencoded' });
const good = new URLSearchParams(report).toString();
const ticketOf = async (xml: string) => {
  const [, id = ''] = /<service_request_id>(\d+)</.exec(xml) ?? [];
  return (await open311.api.get(`/tickets/${id}`)).ticket;
};

describe('a form that is not what a client would send', () => {
  it('longer than every field can be is refused before it is read', async () => {
    const { status, body } = await post(`${good}&x=${'a'.repeat(64 * 1024)}`);
    expect([status, await faultsOf(body)]).toEqual([400, []]);
  });

  it('with ten thousand fields is taken by those that count', async () => {
    const more = Array.from({ length: 10_000 }, (_, n) => `k=${n % 10}`).join('&');
    expect((await post(`${good}&${more}`)).status).toBe(201);
  });

  it('with a field twice counts by the first', async () => {
    const { status, body } = await post(`${good}&service_code=no-such&description=other&lat=91`);
    expect(status).toBe(201);
    expect((await ticketOf(body)).description).toBe(report.description);
  });

  it.each(['attribute[__proto__]', 'attribute[constructor]', '__proto__', 'attribute[__proto__][type]', 'constructor'])(
    'with %s changes nothing but itself, which is nothing',
    async (name) => {
      const { status, body } = await post(`${good}&${new URLSearchParams({ [name]: 'complaint' })}`);
      expect(status).toBe(201);
      expect((await ticketOf(body)).type).toBe('help');
      expect(Object.hasOwn(Object.prototype, 'type')).toBe(false);
    },
  );

  it('with __proto__ for a service finds none', async () => {
    for (const code of ['__proto__', 'constructor', 'toString'])
      expect((await post(good.replace('utilities.heating', code))).status).toBe(404);
    expect((await open311.get(`${v2}/services/__proto__.xml`)).status).toBe(404);
  });

  it('with characters that XML cannot hold is answered in XML that parses', async () => {
    for (const code of [
      '%00%01%0b%1f',
      '%ed%a0%80',
      '%ff%fe',
      '%ef%bf%be',
      '%3C!%5BCDATA%5B',
      '%26amp%3B%3C/errors%3E',
    ]) {
      const { status, body } = await post(`${good.replace('utilities.heating', 'x')}&phone=${code}`);
      expect(status).toBe(404);
      expect(await faultsOf(body)).toEqual([]);
      const wrong = await post(`${good}&phone=1&attribute%5Btype%5D=${code}&address_id=${code}`);
      expect(wrong.status).toBe(400);
      expect(await faultsOf(wrong.body)).toEqual([]);
    }
  });
});
