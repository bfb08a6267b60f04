import { day, type Instant } from '../time/instant.ts';
import type { EventFilter } from './filter.ts';

/** Whether it takes part: suspended comes back, ended does not. */
export type Standing = 'active' | 'suspended' | 'ended';

/** A key of an integrator (接口密钥): only its hash is kept. */
export type ApiKey = {
  /** From 1 for each integrator. */
  readonly n: number;
  /** SHA-256 of the key, hexadecimal. */
  readonly hash: string;
  readonly issuedAt: Instant;
  readonly revokedAt?: Instant;
};

/** A system of others that plugs in (接入方), as the centre admitted it. */
export type Integrator = {
  readonly id: string;
  readonly name: string;
  /** The body that runs it, and whom to call there: an office, never a person's name. */
  readonly body: string;
  readonly standing: Standing;
  readonly since: Instant;
  readonly keys: readonly ApiKey[];
};

/** Where an integrator is told of events (订阅). */
export type Subscription = {
  readonly id: string;
  readonly integrator: string;
  readonly url: string;
  readonly filter: EventFilter;
  readonly standing: Standing;
  /** Nothing that happened before is told. */
  readonly since: Instant;
  /** Of its signing secret: a rotation makes the next one. */
  readonly generation: number;
  readonly rotatedAt?: Instant;
};

/** Subscriptions of one integrator that have not ended, at most. */
export const mostSubscriptions = 10;
/** Keys of one integrator that count, at most: the old one and the new one while they are exchanged. */
export const mostKeys = 2;
/** For so long both secrets sign after a rotation. */
export const overlap = day;

/** The generations of the secret that sign at an instant, the present one first. */
export const generationsAt = (
  { generation, rotatedAt }: Pick<Subscription, 'generation' | 'rotatedAt'>,
  at: Instant,
): readonly number[] =>
  rotatedAt !== undefined && at < rotatedAt + overlap ? [generation, generation - 1] : [generation];

/** The keys that count. */
export const countingKeys = ({ keys }: Integrator): readonly ApiKey[] =>
  keys.filter(({ revokedAt }) => revokedAt === undefined);

const subjectPrefix = 'integrator:';

/** Who acted, as events and commits have it: never a person's account. */
export const subjectOfIntegrator = (id: string): string => `${subjectPrefix}${id}`;

/** The integrator that acted; nothing for a person, a caller or the workflow. */
export const integratorIn = (subject: string): string | undefined =>
  subject.startsWith(subjectPrefix) ? subject.slice(subjectPrefix.length) : undefined;
