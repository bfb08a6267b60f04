import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publicRequestOf } from '../../domain/open/public-request.ts';
import { open311RouteKeys } from '../../lambdas/open311/route-keys.ts';
import { readTicket } from '../../lambdas/shared/store/commits.ts';
import { writePublicRequest } from '../../lambdas/shared/store/public-requests.ts';
import { faultsOf } from '../lambdas/open311/support/geo-report.ts';
import { effortOf } from './support/effort.ts';
import { hostileForm, type SentForm } from './support/form-body.ts';
import { faultsIn } from './support/holds.ts';
import { type Answered, type Hotline, startHotline } from './support/hotline.ts';
import { admitted } from './support/integration-examples.ts';
import { fileKnownTicket, knownTicket } from './support/known-ticket.ts';
import { hostileHeaders, hostileMethod, hostileQuery, hostileSegment } from './support/oddities.ts';
import type { HostileRequest } from './support/request.ts';
import { openTally } from './support/tally.ts';

const tally = openTally('open311');
let hotline: Hotline;
let key: string;
beforeAll(async () => {
  hotline = await startHotline();
  await fileKnownTicket(hotline.table);
  const stored = await readTicket(hotline.table, knownTicket);
  const open = stored && publicRequestOf(stored.commits, stored.ticket);
  if (open) await writePublicRequest(hotline.table, open);
  key = (await admitted(hotline)).key;
  hotline.log.secrets.add(key);
});
afterAll(async () => {
  tally.close();
  await hotline.stop();
});

type Example = {
  readonly target: string;
  readonly query?: Readonly<Record<string, readonly string[]>>;
  readonly form?: Readonly<Record<string, string>>;
};

const v2 = '/open311/v2';
const dates = ['2026-11-23', '2026-11-23T00:00:00+08:00', '2026-08-26T00:00:00Z', '9999-12-31', '0001-01-01T00:00:00Z'];
const listed = {
  service_request_id: [knownTicket, `${knownTicket},x`],
  service_code: ['utilities.heating', 'other'],
  status: ['open', 'closed', 'open,closed'],
  start_date: dates,
  end_date: dates,
  page: ['1', '1000'],
  page_size: ['1', '1000'],
  extensions: ['true'],
  jurisdiction_id: ['yongning'],
};
const filing = () => ({
  api_key: key,
  jurisdiction_id: 'yongning',
  service_code: 'utilities.heating',
  address_string: '望远镇和苑小区',
  address_id: 'town-wangyuan',
  lat: '38.27',
  long: '106.25',
  phone: '13800138000',
  first_name: '秀兰',
  last_name: '王',
  description: '暖气不热',
  media_url: 'https://photos.example/1.jpg',
  'attribute[type]': 'help',
  'attribute[request]': '请修',
  'attribute[confidential]': 'no',
});
const update = () => ({ api_key: key, update_id: '1', service_request_id: knownTicket, description: '又坏了' });

/** For each route requests that are taken: a new route without one does not compile. */
const examples = (): { readonly [K in (typeof open311RouteKeys)[number]]: readonly [Example, ...Example[]] } => ({
  'GET /open311/v2/{proxy+}': [
    { target: `${v2}/requests.xml`, query: listed },
    { target: `${v2}/requests.json`, query: listed },
    { target: `${v2}/servicerequestupdates.xml`, query: listed },
    { target: `${v2}/requests/${knownTicket}.xml`, query: listed },
    { target: `${v2}/tokens/${knownTicket}.json`, query: listed },
    { target: `${v2}/services.xml` },
    { target: `${v2}/services/utilities.heating.xml` },
    { target: `${v2}/discovery.json` },
  ],
  'POST /open311/v2/{proxy+}': [
    { target: `${v2}/requests.xml`, form: filing() },
    { target: `${v2}/requests.json`, form: filing() },
    { target: `${v2}/servicerequestupdates.xml`, form: update() },
  ],
  'GET /open-data/requests/{file}': [{ target: '/open-data/requests/2026-11.csv' }],
});

const addresses = Array.from({ length: 250 }, (_, n) => `198.51.100.${n}`);
const formType = 'application/x-www-form-urlencoded';

/** The path with its right end, or another. */
const targetOf = (target: string): fc.Arbitrary<string> => {
  const from = target.startsWith(v2) ? v2.length + 1 : target.lastIndexOf('/') + 1;
  return hostileSegment([target.slice(from)]).map((end) => `${target.slice(0, from)}${end}`);
};

const sentWith = (form: Example['form']): fc.Arbitrary<SentForm | undefined> =>
  form ? hostileForm(form) : fc.constant(undefined);

const requestTo = (method: string, { target, query = {}, form }: Example): fc.Arbitrary<HostileRequest> =>
  fc
    .tuple(
      hostileMethod(method),
      targetOf(target),
      hostileQuery(query),
      hostileHeaders,
      sentWith(form),
      fc.constantFrom(...addresses),
    )
    .map(([asked, path, queried, headers, sent, address]) => ({
      method: asked,
      target: `${path}${queried}`,
      headers: { ...headers, ...(sent ? { 'content-type': sent.type } : {}) },
      ...(sent && asked === 'POST' ? { body: sent.body } : {}),
      address,
    }));

/** What the route takes, and something that it does not: each fuzz begins with both. */
const examplesOf = (method: string, { target, form }: Example): [HostileRequest][] => {
  const sent = form
    ? { headers: { 'content-type': formType }, body: Buffer.from(new URLSearchParams(form).toString()) }
    : {};
  const wrong = form ? { headers: { 'content-type': formType }, body: Buffer.from('api_key=x') } : {};
  return [[{ method, target, ...sent }], [{ method, target: form ? target : `${target}x`, ...wrong }]];
};

/** Whether an XML answer is one of the standard's. */
const schemaFaults = async ({ by, headers, body }: Answered): Promise<readonly string[]> =>
  by === 'function' && headers['content-type']?.startsWith('text/xml') ? faultsOf(body.toString('utf8')) : [];

describe.each(open311RouteKeys)('%s', (route) => {
  const [method = ''] = route.split(' ');

  it('answers whatever it is asked, in the standard’s form: no fault, no write that was refused, nothing in the log', async () => {
    for (const [n, example] of examples()[route].entries())
      await fc.assert(
        fc.asyncProperty(requestTo(method, example), async (request) => {
          const answered = await hotline.ask(request);
          tally.note(answered.route ?? 'no route', answered.status);
          expect([...faultsIn(request, answered), ...(await schemaFaults(answered))]).toEqual([]);
        }),
        { ...effortOf(`${route} ${n}`, 60), examples: examplesOf(method, example) },
      );
  });

  it('was not idle', () => {
    expect(tally.oneSided([route])).toEqual([]);
  });
});
