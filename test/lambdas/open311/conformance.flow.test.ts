import '../support/quiet.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOf } from './support/geo-report.ts';
import { type Open311, startOpen311, v2 } from './support/open311.ts';

let open311: Open311;
let heating: string;
let street: string;
let closed: string;
let secret: string;

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
    ['start_date=2027-11-21', () => []],
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
