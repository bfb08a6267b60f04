import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { RobotFault } from './fault.ts';

const secret = z.object({ key: z.string().check(z.minLength(1)) });

/** The key in the secret's JSON, or a fault without a word of it: a parser's message would quote the key. */
const keyIn = (text: string | undefined): string => {
  try {
    return secret.parse(JSON.parse(text ?? '')).key;
  } catch {
    throw new RobotFault('key-not-readable');
  }
};

/**
 * Reads the robot's key once per function instance, on first use; a failed read is tried again by the next call.
 * @param name of the secret, whose value is JSON: `{"key": "…"}`
 */
export const robotKey = (name: string, client = new SecretsManagerClient({})): (() => Promise<string>) => {
  let key: Promise<string> | undefined;
  const read = async (): Promise<string> =>
    keyIn((await client.send(new GetSecretValueCommand({ SecretId: name }))).SecretString);
  return () => {
    key ??= read().catch((error: unknown) => {
      key = undefined;
      throw error;
    });
    return key;
  };
};
