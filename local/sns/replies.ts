import { toIso } from '../../domain/time/instant.ts';
import type { Clock, Storage } from '../platform.ts';
import { comparable } from './outbox.ts';

/** An SMS that a person sent to the hotline, as `GET /local/replies` shows it. */
interface Reply {
  readonly from: string;
  readonly text: string;
  /** RFC 3339 with the offset of Asia/Shanghai, on the run's clock. */
  readonly at: string;
  /** How many SMS the hotline had sent before: instants do not tell on a clock that stands still. */
  readonly after: number;
}

export interface Replies {
  /** Stores what a person sent; resolves once it survives a crash. */
  record(from: string, text: string, after: number): Promise<void>;
  /** Everything sent in, oldest first, of one phone when asked for. */
  list(filter?: { readonly from?: string }): Promise<Reply[]>;
}

/** What people texted to the hotline in this run. */
export function createReplies({ storage, clock }: { readonly storage: Storage; readonly clock: Clock }): Replies {
  const shelf = storage.shelf<Reply>('replies');
  let loading: Promise<Reply[]> | undefined;
  const load = async (): Promise<Reply[]> => {
    const replies: Reply[] = [];
    for await (const [, reply] of shelf.entries()) replies.push(reply);
    return replies;
  };
  const all = (): Promise<Reply[]> => {
    loading ??= load();
    return loading;
  };
  return {
    record: async (from, text, after) => {
      const replies = await all();
      const reply = { from, text, at: toIso(clock.now()), after };
      replies.push(reply);
      await shelf.put(String(replies.length).padStart(12, '0'), reply);
    },
    list: async ({ from } = {}) => {
      const phone = from === undefined ? undefined : comparable(from);
      return (await all()).filter((reply) => phone === undefined || comparable(reply.from) === phone);
    },
  };
}
