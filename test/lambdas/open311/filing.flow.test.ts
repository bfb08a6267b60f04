import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../support/people.ts';
import { faultsOf } from './support/geo-report.ts';
import { appKey, type Open311, otherKey, report, startOpen311, v2 } from './support/open311.ts';

let open311: Open311;
let heating: string;
let secret: string;

beforeAll(async () => {
  open311 = await startOpen311();
  heating = await open311.dispatched();
  secret = await open311.dispatched({ type: 'violation-report' });
  for (const id of [heating, secret]) await open311.open(id);
});
afterAll(() => open311.stop());

describe('filing a request', () => {
  it('files a ticket with what the standard has fields for', async () => {
    const { status, body } = await open311.post(`${v2}/requests.json`, {
      ...report,
      address_string: '团结西路街道和苑小区3号楼',
      first_name: '秀兰',
      last_name: '王',
      phone: '13800138000',
      email: 'someone@example.com',
      device_id: 'device',
      media_url: 'https://photos.example/1.jpg',
      'attribute[type]': 'complaint',
      'attribute[request]': '请修好',
    });
    expect(status).toBe(201);
    const [{ service_request_id: ticketId }] = JSON.parse(body);
    const { ticket } = await open311.api.get(`/tickets/${ticketId}`);
    expect(ticket).toMatchObject({
      channel: 'app',
      type: 'complaint',
      category: 'utilities/heating',
      request: '请修好',
      citizen: { name: '王秀兰', phone: '+8613800138000' },
      location: { town: 'town-tuanjiexilu', address: '团结西路街道和苑小区3号楼', lat: 38.2771, long: 106.2534 },
    });
    expect(ticket.description).toContain('https://photos.example/1.jpg');
    const stored = JSON.stringify(await open311.commits(ticketId));
    expect(stored).not.toMatch(/someone@example|device/);
  });

  it('answers in XML as the standard has it', async () => {
    const { status, body } = await open311.post(`${v2}/requests.xml`, report);
    expect(status).toBe(201);
    expect(await faultsOf(body)).toEqual([]);
  });

  it('gives a query code to whoever leaves no phone', async () => {
    const { body } = await open311.post(`${v2}/requests.json`, report);
    expect(JSON.parse(body)[0].service_notice).toMatch(/查询码 \d{8}/);
  });

  it('files once for all copies with one Idempotency-Key', async () => {
    const sent = { headers: { 'idempotency-key': 'one-and-the-same' } };
    const first = await open311.post(`${v2}/requests.json`, report, sent);
    const again = await open311.post(`${v2}/requests.json`, report, sent);
    expect(again.body).toBe(first.body);
    const other = await open311.post(`${v2}/requests.json`, { ...report, description: '另一件事' }, sent);
    expect(other.status).toBe(422);
  });

  it.each<[string, Record<string, string | undefined>, number, string]>([
    ['no key', { api_key: undefined }, 403, 'api_key'],
    ['a wrong key', { api_key: 'made up' }, 403, 'api_key'],
    ['no service', { service_code: undefined }, 400, 'service_code'],
    ['an unknown service', { service_code: 'potholes' }, 404, 'service_code'],
    ['no place', { lat: undefined, long: undefined }, 400, 'address_string'],
    ['half a coordinate', { long: undefined }, 400, 'address_string'],
    ['a coordinate off the earth', { lat: '91' }, 400, 'lat'],
    ['a coordinate that is none', { lat: 'north' }, 400, 'lat'],
    ['a phone that is none', { phone: '555-5555' }, 400, 'phone'],
    ['a town that is none', { address_id: 'atlantis' }, 400, 'atlantis'],
    ['a description too long', { description: '字'.repeat(4001) }, 400, 'description'],
    ['a type that is none', { 'attribute[type]': 'joke' }, 400, 'attribute[type]'],
    ['another jurisdiction', { jurisdiction_id: 'sfgov.org' }, 404, 'jurisdiction_id'],
  ])('refuses %s in both formats', async (_what, change, status, named) => {
    const form = Object.fromEntries(
      Object.entries({ ...report, ...change }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    for (const format of ['xml', 'json']) {
      const answer = await open311.post(`${v2}/requests.${format}`, form);
      expect(answer.status).toBe(status);
      expect(answer.body).toContain(named);
      if (format === 'xml') expect(await faultsOf(answer.body)).toEqual([]);
      else expect(JSON.parse(answer.body)[0]).toEqual({ code: status, description: expect.any(String) });
    }
  });

  it('tells all that the standard asks for at once', async () => {
    const { body } = await open311.post(`${v2}/requests.json`, { api_key: appKey });
    expect(JSON.parse(body)).toHaveLength(2);
  });

  it('takes a form and nothing else', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await open311.call('POST', `${v2}/requests.json`, { headers })).status).toBe(400);
  });
});

describe('adding to a request', () => {
  const update = { api_key: appKey, update_id: '17', description: '今天又漏了' };

  it('appends what the caller says, once for each update_id', async () => {
    const filed = await open311.post(`${v2}/requests.json`, report);
    const [{ service_request_id: id }] = JSON.parse(filed.body);
    const form = { ...update, service_request_id: id };
    for (const format of ['json', 'xml', 'json']) {
      const { status } = await open311.post(`${v2}/servicerequestupdates.${format}`, form);
      expect(status).toBe(201);
    }
    expect(await open311.commits(id)).toHaveLength(2);
    await open311.open(id);
    const other = await open311.post(`${v2}/servicerequestupdates.json`, { ...form, api_key: otherKey });
    expect(other.status).toBe(403);
  });

  it('refuses it for a request of somebody else', async () => {
    const { status } = await open311.post(`${v2}/servicerequestupdates.json`, {
      ...update,
      service_request_id: heating,
    });
    expect(status).toBe(403);
  });

  it.each(['20261123999999', 'nonsense'])('knows no request %s', async (id) => {
    const form = { ...update, service_request_id: id };
    expect((await open311.post(`${v2}/servicerequestupdates.json`, form)).status).toBe(404);
  });

  it('knows no sensitive request of somebody else either', async () => {
    const form = { ...update, service_request_id: secret };
    expect((await open311.post(`${v2}/servicerequestupdates.json`, form)).status).toBe(404);
  });
});

describe('a request of a caller who wants confidence', () => {
  it('is filed, and not shown', async () => {
    const form = { ...report, phone: '13800138000', 'attribute[confidential]': 'yes' };
    const { body } = await open311.post(`${v2}/requests.json`, form);
    const [{ service_request_id: id }] = JSON.parse(body);
    await open311.open(id);
    expect((await open311.get(`${v2}/requests/${id}.json`)).status).toBe(404);
    expect((await open311.api.get(`/tickets/${id}`, { as: handler })).status).toBe(403);
  });
});
