import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** What a key is for: each use has a key of its own, derived from the county's root secret. */
export type Purpose =
  | 'ticket-number'
  | 'caller'
  | 'idempotency'
  | 'link'
  | 'query-code'
  | 'confirmation'
  | 'rate'
  | 'login'
  | 'wechat'
  | 'sample'
  | 'integrator-key'
  | 'webhook';

/** HMAC-SHA256 under the key for the purpose. */
export type Signer = (purpose: Purpose, text: string) => Buffer;

/** A signer under a root secret. */
export const signerOf = (root: string): Signer => {
  const keys = new Map<Purpose, KeyObject>();
  const keyOf = (purpose: Purpose): KeyObject => {
    const key = keys.get(purpose) ?? createSecretKey(createHmac('sha256', root).update(purpose).digest());
    keys.set(purpose, key);
    return key;
  };
  return (purpose, text) => createHmac('sha256', keyOf(purpose)).update(text).digest();
};

/** Reads once, on first use; a failed read is tried again by the next call. */
const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let value: Promise<T> | undefined;
  return () => {
    value ??= read().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
};

/** The text of a secret, read once per function instance. */
export const secretText = (arn: string, client = new SecretsManagerClient({})): (() => Promise<string>) =>
  once(async () => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
    if (!SecretString) throw new Error('the secret is empty');
    return SecretString;
  });

/** A signer under the root secret, which is read once per function instance. */
export const secretSigner = (arn: string, client = new SecretsManagerClient({})): (() => Promise<Signer>) => {
  const text = secretText(arn, client);
  return once(async () => {
    const { root } = JSON.parse(await text()) as { root?: string };
    if (!root) throw new Error('the secret holds no "root"');
    return signerOf(root);
  });
};
