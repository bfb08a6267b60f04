import type { Instant } from '../time/instant.ts';

/** What a person did in the official account. `place`: degrees as WeChat gives them, in GCJ-02. */
export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly media: string }
  | { readonly kind: 'place'; readonly lat: number; readonly long: number; readonly label: string }
  | { readonly kind: 'menu'; readonly key: string }
  | { readonly kind: 'subscribed' }
  | { readonly kind: 'unsubscribed' }
  | { readonly kind: 'other' };

/** A message or an event, the same for each of its deliveries. */
export type Incoming = {
  /** `MsgId`; of an event, sender and second (FIELD §8). Never shown. */
  readonly id: string;
  /** By WeChat's clock, to the second. */
  readonly sentAt: Instant;
  readonly input: Input;
};
