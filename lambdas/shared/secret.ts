import { createHmac } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** What a key is for: each use has a key of its own, derived from the county's root secret. */
export type Purpose = 'ticket-number' | 'caller' | 'idempotency' | 'link' | 'query-code' | 'confirmation' | 'rate';

/** HMAC-SHA256 under the key for the purpose. */
export type Signer = (purpose: Purpose, text: string) => Buffer;

/** A signer under a root secret. */
export const signerOf = (root: string): Signer => {
  const keys = new Map<Purpose, Buffer>();
  const keyOf = (purpose: Purpose): Buffer => {
    const key = keys.get(purpose) ?? createHmac('sha256', root).update(purpose).digest();
    keys.set(purpose, key);
    return key;
  };
  return (purpose, text) => createHmac('sha256', keyOf(purpose)).update(text).digest();
};

/** Reads the root secret once per function instance, on first use; a failed read is tried again by the next call. */
export const secretSigner = (arn: string, client = new SecretsManagerClient({})): (() => Promise<Signer>) => {
  let signer: Promise<Signer> | undefined;
  const read = async (): Promise<Signer> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
    const { root } = JSON.parse(SecretString ?? '{}') as { root?: string };
    if (!root) throw new Error('the secret holds no "root"');
    return signerOf(root);
  };
  return () => {
    signer ??= read().catch((error: unknown) => {
      signer = undefined;
      throw error;
    });
    return signer;
  };
};
