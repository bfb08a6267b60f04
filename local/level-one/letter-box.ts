import { toIso } from '../../domain/time/instant.ts';
import type { Clock, Storage } from '../platform.ts';

/** A webhook as it came to level 1's receiver, each attempt of its own. */
export interface ArrivedLetter {
  /** `webhook-id`: the same for every attempt at one letter. */
  readonly id: string;
  /** RFC 3339 with the offset of Asia/Shanghai, on the run's clock. */
  readonly at: string;
  /** Whether the public library, given the secret that the head of the centre sees, comes to the signature that was sent. */
  readonly verified: boolean;
  /** What the receiver answered: 204 when it took the letter. */
  readonly status: number;
  /** The body as JSON; nothing for one that is none. */
  readonly content?: unknown;
}

export interface LetterBox {
  /** Stores a letter; resolves once it survives a crash. */
  record(letter: Omit<ArrivedLetter, 'at'>): Promise<void>;
  /** Everything that came, oldest first. */
  list(): Promise<ArrivedLetter[]>;
  /** Whether the receiver takes anything; one that does not answers 503. */
  takes(): boolean;
  setTakes(takes: boolean): void;
}

/** What level 1's receiver of the local run was sent. */
export function createLetterBox({ storage, clock }: { readonly storage: Storage; readonly clock: Clock }): LetterBox {
  const shelf = storage.shelf<ArrivedLetter>('level-one-letters');
  const list = async (): Promise<ArrivedLetter[]> => {
    const letters: ArrivedLetter[] = [];
    for await (const [, letter] of shelf.entries()) letters.push(letter);
    return letters;
  };
  let last: Promise<number> | undefined;
  let taking = true;
  return {
    record: async (letter) => {
      last = (last ?? list().then(({ length }) => length)).then((count) => count + 1);
      const number = await last;
      await shelf.put(String(number).padStart(12, '0'), { ...letter, at: toIso(clock.now()) });
    },
    list,
    takes: () => taking,
    setTakes: (takes) => {
      taking = takes;
    },
  };
}
