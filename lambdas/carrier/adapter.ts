import type { Instant } from '../../domain/time/instant.ts';

/** One SMS as providers want it: the code of a registered text and the values of its variables. */
export type CarrierMessage = {
  /** E.164. */
  readonly to: string;
  /** The registered signature, without its 【】. */
  readonly signature: string;
  /** The provider's code of the registered text. */
  readonly templateCode: string;
  /** The variables in the order in which the text names them: some providers go by name, others by position. */
  readonly params: readonly { readonly name: string; readonly value: string }[];
  /** The same for every attempt at the same notice; to be handed to the provider where it keeps a reference of ours. */
  readonly dedupeId: string;
  /** When the notice was published. */
  readonly at: Instant;
};

/** The provider took the message on; its own number of it, where it gives one. */
export type Sent = { readonly outcome: 'sent'; readonly providerId?: string };

/** The provider will never take this message: it is not tried again. */
export type Refused = { readonly outcome: 'refused'; readonly code: string };

/**
 * A provider of SMS. `send` throws a `CarrierFault` for whatever may go better later: no answer, a busy provider, an
 * account without credit, a text that is not registered yet.
 */
export interface CarrierAdapter {
  send(message: CarrierMessage): Promise<Sent | Refused>;
  /**
   * Whether the provider took the message on in an earlier attempt whose answer was lost. An adapter of a provider that
   * cannot tell leaves this out, and such a message is sent again.
   */
  find?(message: CarrierMessage): Promise<Sent | undefined>;
}

/** What an adapter is made with. */
export type CarrierSettings = {
  /** Address of the provider's API, without a trailing slash. */
  readonly endpoint: string;
  /** The provider's keys: the JSON of the secret, as each adapter expects it. */
  readonly keys: () => Promise<unknown>;
};
