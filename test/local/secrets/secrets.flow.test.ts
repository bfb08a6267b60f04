import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { generateSecret } from '../../../local/secrets/generate-secret.ts';
import { createSecrets } from '../../../local/secrets/secrets.ts';
import { makeParts, type Parts } from '../run/support/parts.ts';

const root = {
  name: 'Root',
  arn: 'arn:aws:secretsmanager:us-east-1:000000000000:secret:Root-abcdef',
  value: { generate: { SecretStringTemplate: '{"v":1}', GenerateStringKey: 'root', PasswordLength: 64 } },
};

describe('Secrets of the local run', () => {
  let parts: Parts;
  beforeEach(async () => {
    parts = await makeParts('2026-11-23T06:00:00Z');
  });
  afterEach(() => parts.remove());

  it('are generated once in the life of a data folder, by name or ARN', async () => {
    const first = createSecrets({ ...parts, secrets: [root] });
    const [one, two] = await Promise.all([
      first.GetSecretValue?.({ SecretId: root.arn }),
      first.GetSecretValue?.({ SecretId: 'Root' }),
    ]);
    expect(two).toEqual(one);
    expect(JSON.parse(String(one?.SecretString))).toEqual({ v: 1, root: expect.stringMatching(/^.{64}$/) });
    const later = createSecrets({ ...parts, secrets: [root] });
    expect(await later.GetSecretValue?.({ SecretId: root.arn })).toEqual(one);
  });

  it('are unknown by another name', async () => {
    const secrets = createSecrets({ ...parts, secrets: [root] });
    await expect(secrets.GetSecretValue?.({ SecretId: 'Other' })).rejects.toMatchObject({
      type: 'ResourceNotFoundException',
    });
  });

  it('hold each kind of character the template asks for and none it excludes', () => {
    const secret = generateSecret({ PasswordLength: 8, ExcludePunctuation: true, ExcludeCharacters: 'abc' });
    expect(secret).toMatch(/^(?=.*[d-z])(?=.*[A-Z])(?=.*\d)[d-zA-Z0-9]{8}$/);
    expect(generateSecret({})).toHaveLength(32);
  });

  it('cannot be made without any character', () => {
    const nothing = { ExcludeLowercase: true, ExcludeUppercase: true, ExcludeNumbers: true, ExcludePunctuation: true };
    expect(() => generateSecret(nothing)).toThrow('leaves no password');
  });
});
