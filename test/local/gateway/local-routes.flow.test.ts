import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { makeParts, type Parts } from '../run/support/parts.ts';
import { serveGateway } from './support/served.ts';

describe('The local run’s own routes', () => {
  let parts: Parts;
  let served: Awaited<ReturnType<typeof serveGateway>>;
  beforeEach(async () => {
    parts = await makeParts('2026-11-23T06:00:00Z');
    served = await serveGateway(parts, (event) => event);
  });
  afterEach(async () => {
    await served.stop();
    await parts.remove();
  });

  const get = async (path: string) => {
    const response = await fetch(`${served.url}/local/${path}`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const moveClock = async (body: unknown) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${served.url}/local/clock`, { method: 'PUT', body: text });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('give a token by role and unit, valid ten years around the clock', async () => {
    const claimsOf = async (query: string) => decodeJwt(String((await get(`token?${query}`)).body.token));
    const claims = await claimsOf('role=handler&unit=dept-housing');
    expect(claims).toMatchObject({
      sub: 'handler@dept-housing',
      roles: ['handler'],
      unit: 'dept-housing',
      iss: 'https://identity.example',
      aud: ['hotline'],
    });
    expect(Number(claims.exp) * 1000).toBeGreaterThan(Date.parse('2036-11-22T00:00:00Z'));
    expect(Number(claims.nbf) * 1000).toBeLessThan(Date.parse('2016-11-24T00:00:00Z'));
    expect(await claimsOf('role=supervisor')).toMatchObject({ sub: 'supervisor' });
    expect(await claimsOf('role=a,b&sub=li')).toMatchObject({ sub: 'li', roles: ['a', 'b'] });
    expect((await get('token')).status).toBe(422);
    expect((await get('jwks')).body).toMatchObject({ keys: [{ kid: 'local-1', kty: 'RSA', alg: 'RS256' }] });
  });

  it('tell and move the clock', async () => {
    expect((await get('clock')).body).toMatchObject({ now: '2026-11-23T14:00:00.000+08:00', mode: 'manual' });
    expect((await moveClock({ advance: 'P1DT8H30M' })).body.now).toBe('2026-11-24T22:30:00.000+08:00');
    expect((await moveClock({ to: '2026-11-26T18:00:00+08:00' })).body.now).toBe('2026-11-26T18:00:00.000+08:00');
    expect(parts.clock.now()).toBe(Date.parse('2026-11-26T10:00:00Z'));
  });

  it('know the county’s calendar, and move the clock to the start of a working day', async () => {
    expect((await get('clock')).body).toMatchObject({
      day: { worked: true },
      nextWorkday: '2026-11-24T08:30:00.000+08:00',
    });
    expect((await moveClock({ workday: 5 })).body).toMatchObject({
      now: '2026-11-30T08:30:00.000+08:00',
      nextWorkday: '2026-12-01T08:30:00.000+08:00',
    });
    expect((await moveClock({ to: '2026-12-05T12:00:00+08:00' })).body).toMatchObject({
      day: { worked: false, note: '周六' },
      nextWorkday: '2026-12-07T08:30:00.000+08:00',
    });
    expect((await moveClock({ workday: 0 })).status).toBe(422);
    const beyond = (await moveClock({ to: '2099-01-01T00:00:00+08:00' })).body;
    expect([beyond.day, beyond.nextWorkday]).toEqual([undefined, undefined]);
    expect((await moveClock({ workday: 1 })).status).toBe(422);
  });

  it('move the clock to the next timer, and answer when what it started has ended', async () => {
    let ended = false;
    parts.clock.schedule(parts.clock.now() + 60_000, () => {
      void parts.activity.during(async () => {
        await new Promise((passed) => setTimeout(passed, 20));
        ended = true;
      });
    });
    expect((await moveClock({ next: true })).body.now).toBe('2026-11-23T14:01:00.000+08:00');
    expect(ended).toBe(true);
    expect((await moveClock({ next: true })).status).toBe(409);
  });

  it.each([
    ['{"advance":"8 hours"}', 422],
    ['{"advance":"P1M"}', 422],
    ['{"advance":"PT"}', 422],
    ['{"to":"2026-11-24"}', 422],
    ['{"to":"2026-11-24T18:00:00"}', 422],
    ['{"next":true,"to":"2026-11-24T18:00:00Z"}', 422],
    ['{}', 422],
    ['now', 422],
    ['{"to":"2026-11-23T05:59:59Z"}', 409],
  ])('refuse the movement %s with %d', async (body, status) => {
    const answer = await moveClock(body);
    expect(answer).toEqual({ status, body: { message: expect.any(String) } });
  });

  it('show the SMS of a phone or a ticket', async () => {
    await served.outbox.record('+8613909500001', '您好', { ticketId: '1' });
    const response = await fetch(`${served.url}/local/messages?to=+8613909500001&ticketId=1`);
    expect(await response.json()).toEqual([
      { to: '+8613909500001', text: '您好', segments: 1, at: '2026-11-23T14:00:00.000+08:00', ticketId: '1' },
    ]);
  });

  it('tell whose phones they are', async () => {
    const phones = (await get('phones')).body as unknown as Array<Record<string, unknown>>;
    expect(phones).toContainEqual({
      phone: '+8610000002023',
      unit: 'town-yanghe',
      post: 'handler',
      owner: '杨和镇 · 承办人',
      english: expect.stringMatching(/^Yanghe.*, handler$/),
    });
    expect(new Set(phones.map(({ phone }) => phone)).size).toBe(phones.length);
  });

  it.each([
    ['{"from":"+8613800138000","text":"1"}', 409],
    ['{"from":"13800138000","text":""}', 422],
    ['{"from":"110","text":"1"}', 422],
    ['{"from":"+8613800138000"}', 422],
    ['1', 422],
    ['one', 422],
  ])('answer the text %s of a person, for an application that takes none, with %d', async (body, status) => {
    const response = await fetch(`${served.url}/local/messages`, { method: 'POST', body });
    expect([response.status, await response.json()]).toEqual([status, { message: expect.any(String) }]);
    expect(await (await fetch(`${served.url}/local/replies`)).json()).toEqual([]);
  });

  it('show what the robot posted to the working group', async () => {
    await served.chat.record('【新派】工单1');
    expect((await get('group-messages')).body).toEqual([
      { text: '【新派】工单1', bytes: 19, at: '2026-11-23T14:00:00.000+08:00' },
    ]);
  });

  it('tell what the platform will retry once nothing is in flight', async () => {
    const cancel = parts.clock.schedule(parts.clock.now() + 60_000, () => undefined, true);
    expect((await get('settled')).body).toEqual({ pendingRetries: 1 });
    cancel();
    expect((await get('settled')).body).toEqual({ pendingRetries: 0 });
  });

  it('know nothing else', async () => {
    expect((await get('unknown')).status).toBe(404);
    expect((await get('..%2Fpackage.json')).status).toBe(404);
    expect((await fetch(`${served.url}/local/settled`, { method: 'POST' })).status).toBe(405);
  });
});
