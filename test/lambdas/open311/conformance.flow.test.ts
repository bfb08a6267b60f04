import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../support/people.ts';
import { apiKey, faultsOf, type Open311, otherKey, startOpen311 } from './support/open311.ts';

let open311: Open311;
let heating: string;
let street: string;
let closed: string;
let secret: string;

const v2 = '/open311/v2';

/** The required fields of the standard's own example of a report. */
const report = {
  api_key: apiKey,
  jurisdiction_id: 'yongning',
  service_code: 'utilities.heating',
  lat: '38.2771',
  long: '106.2534',
  description: '楼道暖气管漏水,三天了',
};

beforeAll(async () => {
  open311 = await startOpen311();
  heating = await open311.dispatched();
  street = await open311.file({ category: 'urban-management/street-lighting' }, { at: '2026-11-20T08:00:00+08:00' });
  closed = await open311.file({}, { at: '2026-11-21T08:00:00+08:00' });
  await open311.api.post(`/tickets/${closed}/withdraw`, { reason: '已自行解决' });
  secret = await open311.dispatched({ type: 'violation-report' });
  for (const id of [heating, street, closed, secret]) await open311.open(id);
});
afterAll(() => open311.stop());

const xmlOf = async (target: string): Promise<string> => {
  const { status, body, headers } = await open311.get(`${v2}/${target}`);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/xml; charset=utf-8');
  expect(await faultsOf(body)).toEqual([]);
  return body;
};

const jsonOf = async (target: string) => {
  const { status, body, headers } = await open311.get(`${v2}/${target}`);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  return JSON.parse(body);
};

const numbersIn = (requests: readonly { readonly service_request_id: string }[]): string[] =>
  requests.map(({ service_request_id: id }) => id);

describe('GeoReport v2, every resource in both formats', () => {
  it('tells where the services are and how to get a key', async () => {
    expect(await xmlOf('discovery.xml')).toContain('<url>https://12345.example/open311/v2</url>');
    const { endpoints } = await jsonOf('discovery.json');
    expect(endpoints).toEqual([
      expect.objectContaining({ type: 'production', formats: ['text/xml', 'application/json'] }),
    ]);
  });

  it('lists the services, each with the fields of the standard', async () => {
    expect(await xmlOf('services.xml')).toContain('<service_code>utilities.heating</service_code>');
    const services = await jsonOf('services.json');
    expect(services.length).toBeGreaterThan(50);
    expect(new Set(services.map(({ service_code: code }: { service_code: string }) => code)).size).toBe(
      services.length,
    );
  });

  it('defines the attributes of every service', async () => {
    for (const { service_code: code } of await jsonOf('services.json')) {
      const { service_code: own, attributes } = await jsonOf(`services/${code}.json`);
      expect(own).toBe(code);
      expect(attributes.map(({ code: each }: { code: string }) => each)).toEqual(['type', 'request', 'confidential']);
    }
    await xmlOf('services/utilities.heating.xml');
  });

  it('lists the requests, the latest first, with the limit as expected_datetime', async () => {
    await xmlOf('requests.xml');
    const requests = await jsonOf('requests.json');
    expect(numbersIn(requests)).toEqual([heating, closed, street]);
    expect(requests[0]).toEqual({
      service_request_id: heating,
      status: 'open',
      status_notes: expect.stringContaining('办理中'),
      service_name: expect.any(String),
      service_code: 'utilities.heating',
      description: expect.stringContaining('团结西路'),
      agency_responsible: expect.stringContaining('住房'),
      service_notice: null,
      requested_datetime: expect.stringMatching(/\+08:00$/),
      updated_datetime: '2026-11-23T10:30:00.000+08:00',
      expected_datetime: '2026-11-24T18:00:00.000+08:00',
      address: expect.stringContaining('团结西路'),
      address_id: 'town-tuanjiexilu',
      zipcode: null,
      lat: null,
      long: null,
      media_url: null,
    });
  });

  it('shows one request, and what it has beyond the standard only if asked', async () => {
    await xmlOf(`requests/${heating}.xml`);
    await xmlOf(`requests/${heating}.xml?extensions=true`);
    const [plain] = await jsonOf(`requests/${heating}.json`);
    expect(plain).not.toHaveProperty('extended_attributes');
    const [extended] = await jsonOf(`requests/${heating}.json?extensions=true`);
    expect(extended.extended_attributes).toEqual({ type: 'help', channel: 'phone', stage: 'dispatched' });
  });

  it('answers a number given for a token with itself', async () => {
    await xmlOf(`tokens/${heating}.xml`);
    expect(await jsonOf(`tokens/${heating}.json`)).toEqual([{ service_request_id: heating, token: heating }]);
  });

  it('tells the steps of requests in the form of FixMyStreet', async () => {
    await xmlOf('servicerequestupdates.xml');
    const updates = await jsonOf('servicerequestupdates.json?start_date=2026-11-21&end_date=2026-11-24');
    expect(updates.map(({ service_request_id: id, status }: Record<string, string>) => [id, status])).toEqual([
      [closed, 'OPEN'],
      /** Nobody dispatched it that day: it is late, and open all the same. */
      [closed, 'OPEN'],
      [closed, 'CLOSED'],
      [heating, 'OPEN'],
      [heating, 'IN_PROGRESS'],
    ]);
  });
});

describe('the filters of a list', () => {
  it.each([
    ['status=open', () => [heating, street]],
    ['status=closed', () => [closed]],
    ['status=open,closed', () => [heating, closed, street]],
    ['service_code=utilities.heating', () => [heating, closed]],
    ['service_code=urban-management.street-lighting,transport.roads', () => [street]],
    ['service_code=no-such', () => []],
    ['start_date=2026-11-21T00:00:00Z', () => [heating, closed]],
    ['start_date=2026-11-21T00:00:00%2B08:00&end_date=2026-11-21T23:59:59%2B08:00', () => [closed]],
    ['end_date=2026-11-20T08:00:00%2B08:00', () => [street]],
    ['start_date=2026-11-21', () => [heating, closed]],
    ['page_size=2', () => [heating, closed]],
    ['page_size=2&page=2', () => [street]],
    ['page=7&page_size=1000', () => []],
  ])('%s', async (query, expected) => {
    expect(numbersIn(await jsonOf(`requests.json?${query}`))).toEqual(expected());
  });

  it('a list of numbers overrides all others, and leaves out what is unknown or not public', async () => {
    const ids = [street, secret, '20261123999999', heating].join(',');
    expect(numbersIn(await jsonOf(`requests.json?service_request_id=${ids}&status=closed`))).toEqual([street, heating]);
  });

  it.each([
    ['start_date=yesterday', 'start_date'],
    ['start_date=2026-02-30T00:00:00Z', 'start_date'],
    ['end_date=2026-11-23T00:00:00', 'end_date'],
    ['start_date=2026-01-01T00:00:00Z&end_date=2026-11-23T00:00:00Z', '90'],
    ['start_date=2026-11-23T00:00:00Z&end_date=2026-11-01T00:00:00Z', 'end_date'],
    ['status=done', 'status'],
    ['page_size=0', 'page_size'],
    ['page_size=1001', 'page_size'],
    ['page=-1', 'page'],
  ])('%s is refused, naming what is wrong', async (query, named) => {
    const { status, body } = await open311.get(`${v2}/requests.xml?${query}`);
    expect(status).toBe(400);
    expect(await faultsOf(body)).toEqual([]);
    expect(body).toContain(named);
  });

  it('tells everything that is wrong at once', async () => {
    const { body } = await open311.get(`${v2}/requests.json?status=done&page=x&start_date=now`);
    expect(JSON.parse(body)).toHaveLength(3);
  });
});

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
    const { body } = await open311.post(`${v2}/requests.json`, { api_key: apiKey });
    expect(JSON.parse(body)).toHaveLength(2);
  });

  it('takes a form and nothing else', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await open311.call('POST', `${v2}/requests.json`, { headers })).status).toBe(400);
  });
});

describe('adding to a request', () => {
  const update = { api_key: apiKey, update_id: '17', description: '今天又漏了' };

  it('appends what the caller says, once for each update_id', async () => {
    const filed = await open311.post(`${v2}/requests.json`, report);
    const [{ service_request_id: id }] = JSON.parse(filed.body);
    const form = { ...update, service_request_id: id };
    for (const format of ['json', 'xml', 'json']) {
      const { status } = await open311.post(`${v2}/servicerequestupdates.${format}`, form);
      expect(status).toBe(201);
    }
    expect(await open311.commits(id)).toHaveLength(2);
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
});

describe('what there is not', () => {
  it.each([
    'requests',
    'requests.html',
    'nothing.xml',
    'services/no-such.json',
    'requests/20261123999999.json',
    'requests/nonsense.xml',
    'tokens/nonsense.json',
    'requests/1/2.xml',
    '.xml',
    'services.xml?jurisdiction_id=sfgov.org',
  ])('%s is a 404 in the standard’s form', async (target) => {
    const { status, body } = await open311.get(`${v2}/${target}`);
    expect(status).toBe(404);
    if (target.includes('json')) expect(JSON.parse(body)[0].code).toBe(404);
    else expect(await faultsOf(body)).toEqual([]);
  });

  it('a sensitive ticket, for anybody', async () => {
    for (const target of [`requests/${secret}.json`, `tokens/${secret}.json`])
      expect((await open311.get(`${v2}/${target}`)).status).toBe(404);
  });
});

describe('the open data of a month', () => {
  it('has a line for each public request and no word of the caller', async () => {
    const { status, body, headers } = await open311.get('/open-data/requests/2026-11.csv');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = body.trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('service_request_id,requested_datetime,expected_datetime');
    expect(body).not.toMatch(/暖气不热|王秀兰|13800138000|和苑/);
    expect(body).not.toContain(secret);
  });

  it('is empty but for its header in a month without any', async () => {
    const { body } = await open311.get('/open-data/requests/2026-10.csv');
    expect(body.trim().split('\r\n')).toHaveLength(1);
  });

  it.each(['2026-13.csv', '2026-11.xlsx', 'x'])('%s is a 404', async (file) => {
    expect((await open311.get(`/open-data/requests/${file}`)).status).toBe(404);
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
