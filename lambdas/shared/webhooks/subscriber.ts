import type { Letter } from '../../../domain/deliveries/cursor.ts';
import type { Standing } from '../../../domain/integrators/integrator.ts';
import type { Instant } from '../../../domain/time/instant.ts';

/** Who is told of events: where, signed by what, and what of each subject. The delivery knows nothing else of it. */
export type Subscriber = {
  readonly id: string;
  readonly url: string;
  readonly standing: Standing;
  /** What signs at an instant, the present secret first. */
  readonly secretsAt: (at: Instant) => readonly string[];
  /** Every commit of a subject so far, in order, with what this subscriber is told of it. */
  readonly lettersOf: (subject: string) => Promise<readonly Letter[]>;
};

/** A commit that was announced, by codes: what is chosen from before anything is read. Orders and reports have no type or unit. */
export type Notice = {
  readonly subject: string;
  readonly commit: number;
  readonly eventTypes: readonly string[];
  readonly type?: string | undefined;
  readonly category?: string | undefined;
  readonly unit?: string | undefined;
};

/** Where subscribers come from: the register of integrators, or one that a profile builds in. */
export type Subscribers = {
  /** Those that may have to be told of a commit: also the suspended ones, for which it is kept. */
  readonly wanting: (notice: Notice, at: Instant) => Promise<readonly Subscriber[]>;
  readonly byId: (id: string, at: Instant) => Promise<Subscriber | undefined>;
};
