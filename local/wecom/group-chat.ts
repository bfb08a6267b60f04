import { toIso } from '../../domain/time/instant.ts';
import type { Clock, Storage } from '../platform.ts';

/** A message as `GET /local/group-messages` shows it. */
export interface GroupMessage {
  readonly text: string;
  /** Bytes of UTF-8, of which a robot takes 2048. */
  readonly bytes: number;
  /** RFC 3339 with the offset of Asia/Shanghai, on the run's clock. */
  readonly at: string;
}

export interface GroupChat {
  /** Stores a message; resolves once it survives a crash. */
  record(text: string): Promise<void>;
  /** Everything that was posted, oldest first. */
  list(): Promise<GroupMessage[]>;
}

/** The working group of the local run: what its robot would post on WeCom is kept here instead. */
export function createGroupChat({ storage, clock }: { readonly storage: Storage; readonly clock: Clock }): GroupChat {
  const shelf = storage.shelf<GroupMessage>('group-messages');
  const list = async (): Promise<GroupMessage[]> => {
    const messages: GroupMessage[] = [];
    for await (const [, message] of shelf.entries()) messages.push(message);
    return messages;
  };
  let last: Promise<number> | undefined;
  return {
    record: async (text) => {
      last = (last ?? list().then(({ length }) => length)).then((count) => count + 1);
      const number = await last;
      const message = { text, bytes: Buffer.byteLength(text, 'utf8'), at: toIso(clock.now()) };
      await shelf.put(String(number).padStart(12, '0'), message);
    },
    list,
  };
}
