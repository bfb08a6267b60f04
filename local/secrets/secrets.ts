import { randomUUID } from 'node:crypto';
import type { Secret } from '../assembly/model.ts';
import { type Clock, type Operations, ServiceError, type Storage } from '../platform.ts';
import { generateSecret } from './generate-secret.ts';

interface StoredSecret {
  readonly value: string;
  readonly versionId: string;
  /** Epoch milliseconds on the run's clock. */
  readonly createdAt: number;
}

interface SecretDependencies {
  readonly secrets: readonly Secret[];
  readonly storage: Storage;
  readonly clock: Clock;
}

/** Secrets Manager's reading operations. A secret is generated when first asked for and kept in the data folder. */
export function createSecrets({ secrets, storage, clock }: SecretDependencies): Operations {
  const shelf = storage.shelf<StoredSecret>('secrets');
  const generating = new Map<string, Promise<StoredSecret>>();
  const generate = async ({ arn, value }: Secret): Promise<StoredSecret> => {
    const stored = await shelf.get(arn);
    if (stored !== undefined) return stored;
    const text = 'literal' in value ? value.literal : generateSecret(value.generate);
    const made = { value: text, versionId: randomUUID(), createdAt: clock.now() };
    await shelf.put(arn, made);
    return made;
  };
  /** Two first requests at once must see one value. */
  const read = (secret: Secret): Promise<StoredSecret> => {
    const reading = generating.get(secret.arn) ?? generate(secret);
    generating.set(secret.arn, reading);
    return reading;
  };
  const find = (input: Record<string, unknown>): Secret => {
    const found = secrets.find(({ arn, name }) => input.SecretId === arn || input.SecretId === name);
    if (found !== undefined) return found;
    throw new ServiceError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  };
  return {
    GetSecretValue: async (input) => {
      const secret = find(input);
      const { value, versionId, createdAt } = await read(secret);
      return {
        ARN: secret.arn,
        Name: secret.name,
        VersionId: versionId,
        SecretString: value,
        VersionStages: ['AWSCURRENT'],
        CreatedDate: createdAt / 1000,
      };
    },
    DescribeSecret: async (input) => {
      const secret = find(input);
      const { versionId, createdAt } = await read(secret);
      const VersionIdsToStages = { [versionId]: ['AWSCURRENT'] };
      return { ARN: secret.arn, Name: secret.name, VersionIdsToStages, CreatedDate: createdAt / 1000 };
    },
    ListSecrets: async () => ({ SecretList: secrets.map(({ arn, name }) => ({ ARN: arn, Name: name })) }),
  };
}
