import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { serveGateway } from '../gateway/support/served.ts';
import { makeParts, type Parts } from '../run/support/parts.ts';

const verifier = 'v'.repeat(43);
const redirectUri = 'http://127.0.0.1:3000/desk/callback';
const request = {
  response_type: 'code',
  client_id: 'hotline-desk',
  redirect_uri: redirectUri,
  scope: 'openid',
  state: 'the-state',
  nonce: 'the-nonce',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
};
const exchange = {
  grant_type: 'authorization_code',
  client_id: 'hotline-desk',
  redirect_uri: redirectUri,
  code_verifier: verifier,
};

describe('The login of the local run', () => {
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

  const post = (path: string, form: Record<string, string>) =>
    fetch(`${served.url}/local/oidc/${path}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
  const choose = async (choice: Record<string, string>): Promise<URL> => {
    const answer = await post('authorize', { ...request, ...choice });
    expect(answer.status).toBe(303);
    return new URL(answer.headers.get('location') ?? '');
  };
  const codeOf = async (choice: Record<string, string>) => (await choose(choice)).searchParams.get('code') ?? '';
  const redeem = async (more: Record<string, string>) => {
    const answer = await post('token', { ...exchange, ...more });
    return { status: answer.status, body: (await answer.json()) as Record<string, string> };
  };

  it('describes itself under the name of the issuer in the template', async () => {
    const answer = await fetch(`${served.url}/local/oidc/.well-known/openid-configuration`);
    expect(await answer.json()).toMatchObject({
      issuer: 'https://identity.example',
      authorization_endpoint: 'http://127.0.0.1:3000/local/oidc/authorize',
      code_challenge_methods_supported: ['S256'],
    });
  });

  it('offers every post, and the units to hold them in', async () => {
    const page = await fetch(`${served.url}/local/oidc/authorize?${new URLSearchParams(request)}`);
    const text = await page.text();
    expect(text).toContain('value="supervisor"');
    expect(text).toContain('value="dept-housing"');
    expect(text).toContain('value="640121100200"');
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self' http://127.0.0.1:3000");
    const marked = await fetch(
      `${served.url}/local/oidc/authorize?${new URLSearchParams({ ...request, state: '"><script>' })}`,
    );
    expect(await marked.text()).not.toContain('<script>');
  });

  it('gives tokens of who was chosen, to the desk and to the API', async () => {
    const back = await choose({ role: 'handler', unit: 'dept-housing' });
    expect(Object.fromEntries(back.searchParams)).toMatchObject({
      state: 'the-state',
      iss: 'https://identity.example',
    });
    const { body } = await redeem({ code: back.searchParams.get('code') ?? '' });
    const keys = (await (await fetch(`${served.url}/local/jwks`)).json()) as JSONWebKeySet;
    const checked = { issuer: 'https://identity.example', currentDate: new Date(parts.clock.now()) };
    const find = createLocalJWKSet(keys);
    const id = await jwtVerify(body.id_token ?? '', find, { ...checked, audience: 'hotline-desk' });
    expect(id.payload).toMatchObject({
      sub: 'handler@dept-housing',
      roles: ['handler'],
      unit: 'dept-housing',
      nonce: 'the-nonce',
    });
    const access = await jwtVerify(body.access_token ?? '', find, { ...checked, audience: 'hotline' });
    expect(access.payload.sub).toBe('handler@dept-housing');
    const named = await redeem({ code: await codeOf({ role: 'supervisor', unit: 'centre', sub: 'li' }) });
    expect((await jwtVerify(named.body.id_token ?? '', find, checked)).payload.sub).toBe('li');
  });

  it('takes a code once, in time, with its own secret', async () => {
    const code = await codeOf({ role: 'supervisor' });
    expect((await redeem({ code })).status).toBe(200);
    const refusals = [
      await redeem({ code }),
      await redeem({ code: await codeOf({ role: 'supervisor' }), code_verifier: 'w'.repeat(43) }),
      await redeem({ code: await codeOf({ role: 'supervisor' }), client_id: 'another' }),
      await redeem({ code: await codeOf({ role: 'supervisor' }), redirect_uri: 'http://127.0.0.1:1/desk/callback' }),
    ];
    const late = await codeOf({ role: 'supervisor' });
    await parts.clock.moveTo(parts.clock.now() + 60_000);
    for (const refusal of [...refusals, await redeem({ code: late })])
      expect(refusal).toEqual({ status: 400, body: { error: 'invalid_grant' } });
  });

  it.each<[string, Record<string, string>]>([
    ['another site to go back to', { redirect_uri: 'https://evil.test/desk/callback' }],
    ['another page to go back to', { redirect_uri: 'http://127.0.0.1:3000/tickets' }],
    ['a secret in the open', { code_challenge_method: 'plain' }],
    ['no state', { state: '' }],
  ])('refuses %s', async (_, wrong) => {
    expect((await post('authorize', { ...request, role: 'supervisor', ...wrong })).status).toBe(400);
  });

  it('refuses a post that there is not', async () => {
    expect((await post('authorize', { ...request, role: 'king' })).status).toBe(422);
    expect((await fetch(`${served.url}/local/oidc/nowhere`)).status).toBe(404);
  });
});
