import { toIso } from '../../domain/time/instant.ts';
import type { Clock, Storage } from '../platform.ts';

/** A message as `GET /local/wechat-messages` shows it. */
export interface AccountMessage {
  /** Who talks with the account. */
  readonly openId: string;
  /** Whether the person said it, and not the account. */
  readonly own: boolean;
  readonly text: string;
  /** RFC 3339 with the offset of Asia/Shanghai, on the run's clock. */
  readonly at: string;
}

export interface AccountChat {
  /** Stores a message; resolves once it survives a crash. */
  record(message: Omit<AccountMessage, 'at'>): Promise<void>;
  /** Everything that was said, or all with one person, oldest first. */
  list(openId?: string): Promise<AccountMessage[]>;
  /** Keeps a picture that a person sends, and gives it the id that WeChat would. */
  keepPicture(bytes: Buffer): Promise<string>;
  picture(media: string): Promise<Buffer | undefined>;
}

/** What is said in the official account of the local run, and the pictures that are sent there. */
export function createAccountChat({
  storage,
  clock,
}: {
  readonly storage: Storage;
  readonly clock: Clock;
}): AccountChat {
  const shelf = storage.shelf<AccountMessage>('wechat-messages');
  const pictures = storage.shelf<string>('wechat-pictures');
  const all = async (): Promise<AccountMessage[]> => {
    const messages: AccountMessage[] = [];
    for await (const [, message] of shelf.entries()) messages.push(message);
    return messages;
  };
  let counted: Promise<number> | undefined;
  const next = (): Promise<number> => {
    counted = (counted ?? all().then(({ length }) => length)).then((count) => count + 1);
    return counted;
  };
  return {
    record: async (message) => {
      const number = await next();
      await shelf.put(String(number).padStart(12, '0'), { ...message, at: toIso(clock.now()) });
    },
    list: async (openId) => (await all()).filter((each) => openId === undefined || each.openId === openId),
    keepPicture: async (bytes) => {
      const media = `media_${await next()}`;
      await pictures.put(media, bytes.toString('base64'));
      return media;
    },
    picture: async (media) => {
      const kept = await pictures.get(media);
      return kept === undefined ? undefined : Buffer.from(kept, 'base64');
    },
  };
}
