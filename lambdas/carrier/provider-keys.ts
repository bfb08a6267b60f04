import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CarrierFault } from './fault.ts';

/** JSON, or a fault without a word of it: a parser's message would quote the keys. */
const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    throw new CarrierFault('keys-not-readable', 'not-sent');
  }
};

/**
 * Reads the provider's keys once per function instance, on first use; a failed read is tried again by the next call.
 * @param name of the secret, whose value is JSON
 */
export const providerKeys = (name: string, client = new SecretsManagerClient({})): (() => Promise<unknown>) => {
  let keys: Promise<unknown> | undefined;
  const read = async (): Promise<unknown> =>
    parsed((await client.send(new GetSecretValueCommand({ SecretId: name }))).SecretString);
  return () => {
    keys ??= read().catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
};
