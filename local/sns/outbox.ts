import { toIso } from '../../domain/time/instant.ts';
import type { Clock, Storage } from '../platform.ts';
import { countSegments } from './segments.ts';

/** An SMS as `GET /local/messages` shows it. */
interface OutboxMessage {
  readonly to: string;
  readonly text: string;
  /** Message attribute `template`, when the sender gave one. */
  readonly template?: string;
  readonly segments: number;
  /** RFC 3339 with the offset of Asia/Shanghai, on the run's clock. */
  readonly at: string;
  /** Message attribute `ticketId`, when the sender gave one. */
  readonly ticketId?: string;
  /** The first web address in the text. */
  readonly link?: string;
}

/** What SNS answers when it takes a message; kept to tell which SMS a person answers. */
type Stored = OutboxMessage & { readonly messageId?: string };

/** All messages, and what SNS answered to the last one to each phone: texts come in by the thousand. */
interface Sent {
  readonly messages: Stored[];
  readonly latest: Map<string, string | undefined>;
}

export interface Outbox {
  /** Stores an SMS; resolves once it survives a crash. */
  record(to: string, text: string, attributes: Readonly<Record<string, string>>, messageId?: string): Promise<void>;
  /** Everything sent, oldest first, of one phone or ticket when asked for. */
  list(filter?: { readonly to?: string; readonly ticketId?: string }): Promise<OutboxMessage[]>;
  /** How many were sent, and what SNS answered to the last one to a phone, if it was SNS that sent it. */
  standing(phone: string): Promise<{ readonly count: number; readonly lastMessageId: string | undefined }>;
}

/** The phones of the local run: what SNS would send as SMS is kept here instead. */
export function createOutbox({ storage, clock }: { readonly storage: Storage; readonly clock: Clock }): Outbox {
  const shelf = storage.shelf<Stored>('outbox');
  let loading: Promise<Sent> | undefined;
  const load = async (): Promise<Sent> => {
    const sent: Sent = { messages: [], latest: new Map() };
    for await (const [, message] of shelf.entries()) add(sent, message);
    return sent;
  };
  const all = (): Promise<Sent> => {
    loading ??= load();
    return loading;
  };
  return {
    record: async (to, text, { template, ticketId }, messageId) => {
      const sent = await all();
      const link = firstLink(text);
      const message = {
        to,
        text,
        ...(template === undefined ? {} : { template }),
        segments: countSegments(text),
        at: toIso(clock.now()),
        ...(ticketId === undefined ? {} : { ticketId }),
        ...(link === undefined ? {} : { link }),
        ...(messageId === undefined ? {} : { messageId }),
      };
      add(sent, message);
      await shelf.put(String(sent.messages.length).padStart(12, '0'), message);
    },
    list: async ({ to, ticketId } = {}) => {
      const phone = to === undefined ? undefined : comparable(to);
      return (await all()).messages
        .filter(
          (message) =>
            (phone === undefined || comparable(message.to) === phone) &&
            (ticketId === undefined || message.ticketId === ticketId),
        )
        .map(({ messageId: _, ...shown }) => shown);
    },
    standing: async (phone) => {
      const { messages, latest } = await all();
      return { count: messages.length, lastMessageId: latest.get(comparable(phone)) };
    },
  };
}

/** A copy is kept: the parts of a request's body would keep the whole of it in memory. */
function add({ messages, latest }: Sent, message: Stored): void {
  const kept = structuredClone(message);
  messages.push(kept);
  latest.set(comparable(kept.to), kept.messageId);
}

/** `+8613…`, ` 8613…` (a plus sign that a query string turned into a space) and the bare national number are one phone. */
export function comparable(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length === 11 && digits.startsWith('1') ? `86${digits}` : digits;
}

/** Ends at the first character that a web address cannot hold, and before closing punctuation. */
function firstLink(text: string): string | undefined {
  return /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/.exec(text)?.[0].replace(/[.,;:!?)\]']+$/, '');
}
