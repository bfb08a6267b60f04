import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { apiKey, hashOfKey, isApiKey, signingSecret } from '../../../lambdas/shared/integrators/keys.ts';
import { signerOf } from '../../../lambdas/shared/secret.ts';
import { signedMessage } from '../../../lambdas/shared/webhooks/sign.ts';

const sign = signerOf('the root secret of the tests');
const secretOf = (generation: number) => signingSecret('sub-1', generation, sign);

describe('the signature of a webhook', () => {
  it('is what the public library verifies, whatever is sent, by each of the secrets and by no other', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ noUnicodeString: false })), (content) => {
        const secrets = [secretOf(2), secretOf(1)];
        const { body, headers } = signedMessage('sub-1_20261123004217_3', Date.now(), content, secrets);
        for (const secret of secrets)
          expect(new Webhook(secret).verify(body, { ...headers })).toEqual(JSON.parse(JSON.stringify(content)));
        expect(() => new Webhook(secretOf(3)).verify(body, { ...headers })).toThrow('No matching signature');
        expect(() => new Webhook(secretOf(2)).verify(`${body} `, { ...headers })).toThrow('No matching signature');
      }),
    );
  });

  it('is that of the standard’s own example', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const at = 1_614_265_330_000;
    const { headers } = signedMessage('msg_p5jXN8AQM9LWM0D4loKWxJek', at, { test: 2_432_232_314 }, [secret]);
    expect(headers['webhook-timestamp']).toBe('1614265330');
    expect(headers['webhook-signature']).toBe(
      new Webhook(secret).sign('msg_p5jXN8AQM9LWM0D4loKWxJek', new Date(at), '{"test":2432232314}'),
    );
  });

  it('is too old after minutes: a replay of an old webhook is refused by the library', () => {
    const { body, headers } = signedMessage('a', Date.now() - 600_000, {}, [secretOf(1)]);
    expect(() => new Webhook(secretOf(1)).verify(body, { ...headers })).toThrow('timestamp too old');
  });
});

describe('the keys and secrets of integrators', () => {
  it('are always the same of the same number, all different, and of the shape that is told', () => {
    const keys = [1, 2, 3].flatMap((n) => ['int-1', 'int-2', 'int-12'].map((of) => apiKey(of, n, sign)));
    expect(new Set(keys).size).toBe(9);
    expect(keys.every(isApiKey)).toBe(true);
    expect(apiKey('int-1', 1, sign)).toBe(keys[0]);
    expect(new Set(keys.map(hashOfKey)).size).toBe(9);
    expect(apiKey('int-1', 1, signerOf('another root secret'))).not.toBe(keys[0]);
  });
});
