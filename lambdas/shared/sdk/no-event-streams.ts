/**
 * In place of `@smithy/core/event-streams` in every bundle: the operations whose answers are streams of events (Select of
 * S3, an invocation with a response stream) are called by no function here. Whoever calls one is told.
 */
const refuse = (): never => {
  throw new Error('bundles have no event streams: see lib/esbuild-options.ts');
};

/** Asked by each client when it is made; what it makes is used by operations that stream. */
export const eventStreamSerdeProvider = () => ({ serialize: refuse, deserialize: refuse });

/** A client's settings, as they are. */
export const resolveEventStreamSerdeConfig = <Settings>(settings: Settings): Settings => settings;

/** Made by the protocol when an operation streams. */
export class EventStreamSerde {
  constructor() {
    refuse();
  }
}
