import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What the issuer does otherwise than it should, or says of a person. */
export type Told = {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly nonce?: string;
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now until the token is over. */
  readonly life?: number;
  /** Signed by a key that the issuer does not publish. */
  readonly foreignKey?: boolean;
};

const name = 'https://login.county.test';
const clientId = 'hotline-desk';

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
};

/**
 * An OpenID provider of which a test says what it answers. It checks what a provider checks: the code, once, and the
 * secret that belongs to it.
 * @param now epoch milliseconds of its clock
 */
export const startIssuer = async (now: number) => {
  const own = await generateKeyPair('RS256');
  const foreign = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  const grants = new Map<string, { readonly challenge: string; readonly token: string }>();
  let broken = false;
  const server = createServer(async (request, response) => {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const send = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    };
    if (broken) return send(500, 'out of order');
    if (request.url === '/jwks') return send(200, { keys: [jwk] });
    if (request.url === '/token') {
      const form = await bodyOf(request);
      const grant = grants.get(form.get('code') ?? '');
      grants.delete(form.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (!grant || grant.challenge !== challenge) return send(400, { error: 'invalid_grant' });
      return send(200, { access_token: 'opaque', token_type: 'Bearer', id_token: grant.token });
    }
    return send(200, {
      issuer: name,
      authorization_endpoint: `${base}/authorize`,
      token_endpoint: `${base}/token`,
      jwks_uri: `${base}/jwks`,
      end_session_endpoint: `${base}/logout`,
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const discovery = `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/openid-configuration`;

  const tokenOf = (told: Told, nonce: string): Promise<string> =>
    new SignJWT({ ...told.claims, nonce: told.nonce ?? nonce })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(told.issuer ?? name)
      .setAudience(told.audience ?? clientId)
      .setIssuedAt(Math.floor(now / 1000))
      .setExpirationTime(Math.floor(now / 1000) + (told.life ?? 300))
      .sign(told.foreignKey ? foreign.privateKey : own.privateKey);

  return {
    settings: { issuer: name, discovery, clientId, scopes: 'openid' },
    /** Somebody logs in at the address that the desk sent them to: the query they come back with. */
    logsIn: async (address: string, told: Told): Promise<string> => {
      const asked = new URL(address).searchParams;
      const code = `code-${grants.size}-${asked.get('state')}`;
      grants.set(code, {
        challenge: asked.get('code_challenge') ?? '',
        token: await tokenOf(told, asked.get('nonce') ?? ''),
      });
      return String(new URLSearchParams({ code, state: asked.get('state') ?? '' }));
    },
    breaks: () => {
      broken = true;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
