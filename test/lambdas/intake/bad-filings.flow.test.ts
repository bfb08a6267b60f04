import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, filing, startApi } from '../support/api.ts';
import type { Asked } from '../support/gateway.ts';
import { clerk, handler, intake, signatory, supervisor } from '../support/people.ts';
import { expectHelpful, saidOf } from '../support/problems.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** Nothing was filed, whatever was sent. */
afterEach(async () => {
  const { Count } = await api.table.client.send(new ScanCommand({ TableName: api.table.name, Select: 'COUNT' }));
  expect(Count).toBe(0);
});

const refusesWith =
  (more: object, code: string, field: string | undefined, asked: Asked = {}) =>
  async () => {
    const answer = await api.post('/tickets', { ...filing, ...more }, asked);
    expect(saidOf(answer)).toEqual([422, code, field]);
    expectHelpful(answer);
  };

const citizen = (more: object) => ({ citizen: { ...filing.citizen, ...more } });
const location = (more: object) => ({ location: { ...filing.location, ...more } });

describe('a field that is wrong', () => {
  it.each([
    ['an unknown field', { priority: 1 }, 'priority'],
    ['an unknown field further in', citizen({ age: 60 }), 'citizen.age'],
    ['a number for a text', { subject: 5 }, 'subject'],
    ['a text for a yes or no', { urgent: 'yes' }, 'urgent'],
    ['a text for an object', { citizen: '王秀兰' }, 'citizen'],
    ['a list for an object', { location: [] }, 'location'],
    ['a text for a coordinate', location({ lat: '38.2', long: 106.2 }), 'location.lat'],
    ['null for a text', { description: null }, 'description'],
    ['a channel that does not exist', { channel: 'fax' }, 'channel'],
    ['a class that does not exist', { class: 'difficult' }, 'class'],
    ['an empty subject', { subject: '  ' }, 'subject'],
    ['a subject without words', { subject: '。。。' }, 'subject'],
    ['a subject that is too long', { subject: '长'.repeat(101) }, 'subject'],
    ['a description that is too long', { description: '长'.repeat(4001) }, 'description'],
    ['a null character', citizen({ name: '王\u0000秀兰' }), 'citizen.name'],
    ['a new line in a line', { subject: '暖气\n不热' }, 'subject'],
    ['a turned direction of writing', { description: '暖气\u202e不热' }, 'description'],
    ['half a character', { description: '暖气\ud800' }, 'description'],
    ['a latitude without a longitude', location({ lat: 38.2 }), 'location.lat'],
    ['a place that is not on earth', location({ lat: 38.2, long: 206.2 }), 'location.long'],
    ['a limit without an offset', { upstreamDueAt: '2026-11-24T18:00:00' }, 'upstreamDueAt'],
    ['a limit that is no date', { upstreamDueAt: '2026-02-30T18:00:00+08:00' }, 'upstreamDueAt'],
    ['a limit in another age', { upstreamDueAt: '0026-11-24T18:00:00+08:00' }, 'upstreamDueAt'],
    [
      'agency without consent',
      { onBehalf: { name: '李四', phone: '13800138001', consent: false, item: '代办社保' } },
      'onBehalf.consent',
    ],
    ['a phone that is none', citizen({ phone: '123' }), 'citizen.phone'],
    ['a landline without its area code', citizen({ phone: '8011234' }), 'citizen.phone'],
    ['a phone with an extension', citizen({ phone: '0951-8011234-801' }), 'citizen.phone'],
    ['a phone of another country', citizen({ phone: '+1 212 555 0100' }), 'citizen.phone'],
  ])('%s is named', (_, more, field) => refusesWith(more, 'invalid-fields', field)());

  it('is named with all the others at once', async () => {
    const { body } = await api.post('/tickets', { channel: 'phone', extra: 1, citizen: { phone: 'x' } });
    const errors = body.errors as ReadonlyArray<{ field: string; message: string }>;
    expect(errors).toEqual(
      expect.arrayContaining([
        { field: 'type', message: '必填' },
        { field: 'subject', message: '必填' },
        { field: 'citizen.phone', message: expect.stringContaining('手机号') },
        { field: 'extra', message: '没有此字段' },
      ]),
    );
    expect(body.detail).toContain('type 必填');
  });

  it('is cut short when there are too many', async () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`${'x'.repeat(80)}${index}`, 1]));
    const { body } = await api.post('/tickets', { ...filing, ...many });
    expect(body.errors).toHaveLength(21);
    expect(JSON.stringify(body).length).toBeLessThan(8_000);
  });

  it('is found in a body that names the prototype', async () => {
    const raw = JSON.stringify(filing).replace('{', '{"__proto__":{"urgent":true},');
    const answer = await api.post('/tickets', undefined, { raw });
    expect(saidOf(answer)).toEqual([422, 'invalid-fields', '__proto__']);
  });

  it.each([
    ['null', 'null'],
    ['a text', '"x"'],
    ['a list', '[]'],
  ])('is the whole body when it is %s', async (_, raw) => {
    expect(saidOf(await api.post('/tickets', undefined, { raw }))).toEqual([422, 'invalid-fields', '(body)']);
  });

  it('is every required field when there is no body', async () => {
    const { status, body } = await api.post('/tickets', undefined);
    expect([status, body.field]).toEqual([422, 'channel']);
  });
});

describe('a filing that the regulation does not take', () => {
  it.each([
    ['an unknown town', location({ town: 'town-nowhere' }), 'unknown-town', 'location.town'],
    ['a department for a town', location({ town: 'dept-housing' }), 'unknown-town', 'location.town'],
    ['an unknown category', { category: 'utilities/nothing' }, 'unknown-category', 'category'],
    ['an unknown unit complained of', { complainedUnit: 'dept-nothing' }, 'unknown-unit', 'complainedUnit'],
    ['a complaint that names no unit', { againstOfficials: true }, 'complained-unit-needed', 'complainedUnit'],
    ['neither a phone nor anonymity', { citizen: {} }, 'contact-needed', 'citizen.phone'],
    ['an anonymous caller with a phone', citizen({ anonymous: true }), 'anonymous-with-phone', 'citizen'],
  ])('%s is refused with the clause', async (_, more, code, field) => {
    const answer = await api.post('/tickets', { ...filing, ...more });
    expect(saidOf(answer)).toEqual([422, code, field]);
    expect(answer.body).toMatchObject({
      clause: expect.stringMatching(/\S/),
      requirement: expect.stringMatching(/^R\d/),
    });
    expectHelpful(answer);
  });

  it(
    'a clerk’s filing for another outlet is refused',
    refusesWith({ outlet: 'town-lijun' }, 'clerk-outlet', 'outlet', { as: clerk }),
  );
});

describe('a request that is no filing', () => {
  const form = 'application/x-www-form-urlencoded';
  it.each([
    ['no JSON', { raw: '{"channel":' }, 400, 'malformed-json'],
    [
      'JSON in another encoding',
      { raw: Buffer.from([0x7b, 0xff, 0x7d]).toString('base64'), base64: true },
      400,
      'malformed-json',
    ],
    ['a form', { raw: 'channel=phone', headers: { 'content-type': form } }, 415, 'unsupported-media-type'],
    [
      'JSON said to be GBK',
      { headers: { 'content-type': 'application/json; charset=gbk' } },
      415,
      'unsupported-media-type',
    ],
    ['a body of no type', { headers: { 'content-type': '' } }, 415, 'unsupported-media-type'],
    [
      'a body of a megabyte',
      { raw: JSON.stringify({ ...filing, description: '长'.repeat(350_000) }) },
      413,
      'body-too-large',
    ],
    ['a key with a space', { key: 'two words' }, 422, 'idempotency-key-malformed'],
    ['a key that is too long', { key: 'k'.repeat(129) }, 422, 'idempotency-key-malformed'],
    ['an empty key', { key: '' }, 422, 'idempotency-key-malformed'],
    ['a key in Chinese', { key: '王秀兰' }, 422, 'idempotency-key-malformed'],
    ['by a unit’s handler', { as: handler }, 403, 'wrong-role'],
    ['by a supervisor', { as: supervisor }, 403, 'wrong-role'],
    ['without roles', { as: { ...intake, roles: [] } }, 403, 'no-role'],
    ['with roles of another system', { as: { ...intake, roles: ['offline_access', 'constructor'] } }, 403, 'no-role'],
    ['without a subject', { as: { ...intake, sub: '' } }, 403, 'no-role'],
    ['by a signatory of no unit', { as: { sub: 's', roles: ['signatory'] } }, 403, 'unknown-unit-claim'],
    ['by a signatory of an unknown unit', { as: { ...signatory, unit: 'dept-nothing' } }, 403, 'unknown-unit-claim'],
  ])('is refused: %s', async (_, asked, status, code) => {
    const answer = await api.post('/tickets', filing, asked as Asked);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expectHelpful(answer);
  });
});
