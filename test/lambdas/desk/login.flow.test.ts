import '../support/quiet.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openIssuer } from '../../../lambdas/desk/login/issuer.ts';
import { type DeskUnderTest, type Shown, startDesk } from './support/desk.ts';
import { startIssuer, type Told } from './support/issuer.ts';

const at = '2026-11-23T11:00:00+08:00';
const person = { sub: 'li', roles: ['supervisor'], unit: 'centre' };
let issuer: Awaited<ReturnType<typeof startIssuer>>;
let desk: DeskUnderTest;

beforeEach(async () => {
  issuer = await startIssuer(Date.parse(at));
  desk = await startDesk({ issuer: openIssuer(issuer.settings) });
});
afterEach(async () => {
  await desk.stop();
  await issuer.stop();
});

/** `name=value` of a cookie that an answer sets, or empties. */
const cookieOf = ({ headers }: Shown, name: string): string =>
  headers
    .getSetCookie()
    .find((line) => line.startsWith(`__Host-${name}=`))
    ?.split(';')[0] ?? '';

const begin = async (to = '/desk', when = at) => {
  const answer = await desk.visit(`/desk/login?to=${encodeURIComponent(to)}`, { at: when });
  return { address: answer.headers.get('location') ?? '', cookie: cookieOf(answer, 'desk-login'), answer };
};

/** The whole way: to the issuer, where the person logs in, and back. */
const logIn = async (told: Told = { claims: person }, to = '/desk') => {
  const begun = await begin(to);
  const query = await issuer.logsIn(begun.address, told);
  const back = (headers: Record<string, string> = { cookie: begun.cookie }, when = at) =>
    desk.visit(`/desk/callback?${query}`, { at: when, headers });
  return { ...begun, query, back };
};

/** It says what went wrong and offers to try again, and nobody is logged in. */
const expectRefused = (answer: Shown, status: number, words: string): void => {
  expect([answer.status, cookieOf(answer, 'desk')]).toEqual([status, '']);
  expect(answer.text).toContain(words);
  expect(answer.text).toContain('重新登录');
};

describe('logging in', () => {
  it('leads to the county’s login and back to the page that was asked for', async () => {
    const asked = await desk.visit('/desk/queues/review?town=town-yanghe');
    const to = new URL(asked.headers.get('location') ?? '', 'https://desk.test').searchParams.get('to') ?? '';
    const { back, address } = await logIn({ claims: person }, to);
    const sent = new URL(address).searchParams;
    expect(Object.fromEntries(sent)).toMatchObject({
      response_type: 'code',
      client_id: 'hotline-desk',
      redirect_uri: 'http://desk.test/desk/callback',
      code_challenge_method: 'S256',
    });
    const answer = await back();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk/queues/review?town=town-yanghe']);
    const session = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-desk='));
    expect(session).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const page = await desk.visit('/desk', { headers: { cookie: cookieOf(answer, 'desk') } });
    expect(page.text).toContain('督办员');
  });

  it('goes straight on for who is logged in', async () => {
    const cookie = cookieOf(await (await logIn()).back(), 'desk');
    const answer = await desk.visit('/desk/login?to=/desk/search', { headers: { cookie } });
    expect(answer.headers.get('location')).toBe('/desk/search');
  });

  it('ends the session that was there before, and logging out ends the new one', async () => {
    const first = cookieOf(await (await logIn()).back(), 'desk');
    const { back, cookie } = await logIn();
    const second = cookieOf(await back({ cookie: `${cookie}; ${first}` }), 'desk');
    expect((await desk.visit('/desk', { headers: { cookie: first } })).status).toBe(303);
    expect((await desk.visit('/desk', { headers: { cookie: second } })).status).toBe(200);
    const left = await desk.visit('/desk/logout', { headers: { cookie: second }, form: {} });
    expect([left.headers.get('location'), cookieOf(left, 'desk')]).toEqual(['/desk/logged-out', '__Host-desk=']);
    expect((await desk.visit('/desk', { headers: { cookie: second } })).status).toBe(303);
    expect((await desk.visit('/desk/logged-out')).text).toContain('/logout?client_id=hotline-desk');
  });

  it('lasts ten hours', async () => {
    const cookie = cookieOf(await (await logIn()).back(), 'desk');
    const statusAt = async (when: string) => (await desk.visit('/desk', { at: when, headers: { cookie } })).status;
    expect(await statusAt('2026-11-23T20:59:59+08:00')).toBe(200);
    expect(await statusAt('2026-11-23T21:00:00+08:00')).toBe(303);
  });
});

describe('a login that is not the one that was begun', () => {
  it('has another state', async () => {
    const { query, cookie } = await logIn();
    const forged = query.replace(/state=[^&]*/, 'state=forged');
    expectRefused(await desk.visit(`/desk/callback?${forged}`, { at, headers: { cookie } }), 400, '登录没有完成');
  });

  it('comes from another browser', async () => {
    const { back } = await logIn();
    expectRefused(await back({}), 400, '不是从本窗口开始的');
  });

  it('has a cookie that was tampered with', async () => {
    const { back, cookie } = await logIn();
    expectRefused(await back({ cookie: cookie.replace('=', '=e') }), 400, '登录没有完成');
  });

  it('was begun more than a quarter of an hour ago', async () => {
    const { back, cookie } = await logIn();
    expectRefused(await back({ cookie }, '2026-11-23T11:15:00+08:00'), 400, '超过 15 分钟');
  });

  it('brings a code that was used', async () => {
    const { back } = await logIn();
    expect((await back()).status).toBe(303);
    expectRefused(await back(), 400, '已经用过');
  });

  it('brings a code that belongs to the secret of another', async () => {
    const other = await logIn();
    const mine = await begin();
    const state = new URL(mine.address).searchParams.get('state') ?? '';
    const query = other.query.replace(/state=[^&]*/, `state=${state}`);
    const answer = await desk.visit(`/desk/callback?${query}`, { at, headers: { cookie: mine.cookie } });
    expectRefused(answer, 400, '已经用过');
  });

  it.each<[string, Told]>([
    ['another nonce', { claims: person, nonce: 'another' }],
    ['another issuer', { claims: person, issuer: 'https://elsewhere.test' }],
    ['another audience', { claims: person, audience: 'another-client' }],
    ['a time that is over', { claims: person, life: -60 }],
    ['a key of somebody else', { claims: person, foreignKey: true }],
    ['no subject', { claims: { roles: ['supervisor'] } }],
  ])('brings a token with %s', async (_, told) => {
    const answer = await (await logIn(told)).back();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(cookieOf(answer, 'desk')).toBe('');
    expect(answer.text).toContain('重新登录');
  });

  it('was refused by the issuer', async () => {
    const { address, cookie } = await begin();
    const state = new URL(address).searchParams.get('state');
    const answer = await desk.visit(`/desk/callback?error=access_denied&state=${state}`, { at, headers: { cookie } });
    expectRefused(answer, 403, '登录被取消');
  });
});

describe('a person without a place at the desk', () => {
  it.each<[string, object, string]>([
    ['no roles', { sub: 'li' }, '没有岗位'],
    ['roles of other systems', { sub: 'li', roles: ['cashier'] }, '没有岗位'],
    ['a handler without a unit', { sub: 'li', roles: ['handler'] }, '单位不明'],
    ['a handler of an unknown unit', { sub: 'li', roles: ['handler'], unit: 'dept-nowhere' }, '单位不明'],
  ])('has %s', async (_, claims, words) => {
    expectRefused(await (await logIn({ claims: { ...claims } })).back(), 403, words);
  });

  it('is told when the login cannot be reached', async () => {
    const { back } = await logIn();
    issuer.breaks();
    const answer = await back();
    expectRefused(answer, 503, '稍后');
    expect(answer.headers.get('retry-after')).toBe('5');
  });
});

describe('where a login leads', () => {
  it.each([
    'https://evil.test/desk',
    '//evil.test/desk',
    '/\\evil.test/desk',
    '/desk/../../evil',
    '/desk/..//evil.test',
    '/desk/%2e%2e//evil.test',
    '\t//evil.test',
    'javascript:alert(1)',
    '/deskevil',
    '/desk@evil.test',
    '/tickets/1',
    '/desk/logout',
    '/desk/login?to=/desk/login',
    `/desk/${'a'.repeat(2000)}`,
  ])('is the start for %s', async (to) => {
    const answer = await (await logIn({ claims: person }, to)).back();
    expect(answer.headers.get('location')).toBe('/desk');
  });
});
