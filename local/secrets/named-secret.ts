import type { Secret } from '../assembly/model.ts';
import { localAccount, localRegion } from '../platform.ts';

/** A secret that is made by hand in a deployment and known by its name: JSON. */
export function namedSecret(name: string, value: object): Secret {
  const arn = `arn:aws:secretsmanager:${localRegion}:${localAccount}:secret:${name}-local1`;
  return { name, arn, value: { literal: JSON.stringify(value) } };
}
