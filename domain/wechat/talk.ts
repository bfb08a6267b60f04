import type { TicketType } from '../tickets/values.ts';
import { hour, type Instant } from '../time/instant.ts';

export type TalkLanguage = 'zh' | 'en';

/** Where it happened: in words, or as the phone's position (GCJ-02, as WeChat gives it). */
export type Place =
  | { readonly kind: 'words'; readonly address: string }
  | { readonly kind: 'position'; readonly lat: number; readonly long: number; readonly address: string };

/** What may come at any time once the person has consented: the order of messages is not certain. */
type Gathered = { readonly pictures: readonly string[]; readonly place?: Place };

/** How the person can be reached: by phone (E.164), or not at all. */
export type Contact = { readonly kind: 'phone'; readonly phone: string } | { readonly kind: 'anonymous' };

type Typed = { readonly type: TicketType };
type Told = Typed & { readonly description: string };
type Placed = Told & { readonly pictures: readonly string[]; readonly place: Place };

/** All there is to file. */
export type Report = Placed & { readonly contact: Contact };

/** What the account waits for. Each step holds what was told before it, and nothing is held before consent. */
export type Step =
  | { readonly at: 'idle' }
  | { readonly at: 'consent' }
  | ({ readonly at: 'type' } & Gathered)
  | ({ readonly at: 'what' } & Gathered & Typed)
  | ({ readonly at: 'where' } & Gathered & Told)
  | ({ readonly at: 'pictures' } & Placed)
  | ({ readonly at: 'phone' } & Placed)
  | ({ readonly at: 'confirm' } & Report)
  | { readonly at: 'secret'; readonly number: string };

/** The conversation with one person. */
export type Talk = {
  readonly step: Step;
  readonly language: TalkLanguage;
  /** Ids of messages that were dealt with, the latest last. */
  readonly seen: readonly string[];
  /** When the latest of them was sent. */
  readonly lastSentAt: Instant;
  /** When the latest of them reached us. */
  readonly touchedAt: Instant;
};

/** The conversation with somebody who has said nothing yet. */
export const newTalk: Talk = { step: { at: 'idle' }, language: 'zh', seen: [], lastSentAt: 0, touchedAt: 0 };

/** After so long a silence what was told is forgotten, and the next message begins anew. */
export const talkLapses = 2 * hour;

/** So many ids are remembered: far more than WeChat delivers again (three times within a quarter of a minute). */
export const remembered = 200;

/** So many pictures go with one report: as many as a step of a ticket takes (`photosPerStep` of the rule set). */
export const mostPictures = 6;
