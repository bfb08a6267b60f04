import type { SmsMessage } from '../../../lambdas/shared/sms/gateway.ts';
import type { Boundary, Kind } from './kinds.ts';
import { isCrash } from './kinds.ts';

/** The phones: what reached them, and which of it is not marked as sent yet. It outlives every crash. */
export type Outbox = {
  readonly sent: readonly SmsMessage[];
  /** An SMS is about to be sent; it may arrive later, or not at all. */
  readonly promise: (dedupeId: string) => void;
  readonly send: (message: SmsMessage) => void;
  readonly mark: (dedupeId: string) => void;
  /**
   * Whether a fault may happen. An SMS may be repeated once, when the crash fell between sending and marking; so nothing
   * may keep an SMS from being marked that was repeated already.
   */
  readonly allows: (boundary: Boundary, kind: Kind, dedupeId: string | undefined) => boolean;
};

const repeats: Partial<Readonly<Record<Boundary, ReadonlySet<Kind>>>> = {
  'SMS sent': new Set<Kind>(['crash-after', 'lost', 'duplicate', 'reorder']),
  'SMS marked': new Set<Kind>(['crash-before', 'drop', 'reorder']),
};

export const createOutbox = (): Outbox => {
  const sent: SmsMessage[] = [];
  const [promised, arrived] = [new Map<string, number>(), new Map<string, number>()];
  const unmarked = new Set<string>();
  const raise = (times: Map<string, number>, dedupeId: string): void =>
    void times.set(dedupeId, (times.get(dedupeId) ?? 0) + 1);
  const timesOf = (dedupeId: string): number => Math.max(promised.get(dedupeId) ?? 0, arrived.get(dedupeId) ?? 0);
  return {
    sent,
    promise: (dedupeId) => {
      raise(promised, dedupeId);
      unmarked.add(dedupeId);
    },
    send: (message) => {
      raise(arrived, message.dedupeId);
      sent.push(message);
    },
    mark: (dedupeId) => void unmarked.delete(dedupeId),
    allows: (boundary, kind, dedupeId) => {
      if (isCrash(kind) && [...unmarked].some((each) => timesOf(each) > 1)) return false;
      if (dedupeId === undefined || !repeats[boundary]?.has(kind)) return true;
      return timesOf(dedupeId) < 2;
    },
  };
};
