import type { RegisterDecision, RegisterRefusal } from '../../../domain/registers/refusal.ts';
import { idOf, readId } from '../../../domain/supervision/facts.ts';
import type { IdempotencyKey } from '../../../domain/tickets/commit.ts';
import { dateOf, type Instant } from '../../../domain/time/instant.ts';
import type { Acting } from '../http/acting.ts';
import { committer } from '../http/actor.ts';
import { amendRegister, readRegister } from '../store/registers.ts';
import type { Table } from '../store/table.ts';
import type { Book } from './books.ts';

/** An act as it reached us, over the API or by the desk. */
export type ActRequest = {
  readonly actor: Acting;
  /** When the gateway received it. */
  readonly at: Instant;
  /** The act's name, as the API calls it. */
  readonly command: string;
  readonly identity: IdempotencyKey;
};

/** What became of an act: done now or before, or not and why. */
export type Entered<Thing> =
  | { readonly kind: 'done'; readonly thing: Thing; readonly id: string; readonly repeated: boolean }
  | { readonly kind: 'reused' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: RegisterRefusal };

/** The year of an instant in Shanghai: that of the register which a new thing is entered in. */
export const yearOf = (at: Instant): number => Number(dateOf(at).slice(0, 4));

type Stop = { readonly kind: 'unknown' } | { readonly kind: 'refused'; readonly refusal: RegisterRefusal };

const amend = async <Event, Thing>(
  table: Table,
  book: Book<Event, Thing>,
  year: number,
  { actor, at, command, identity }: ActRequest,
  decide: (known: ReadonlyMap<string, Thing>) => RegisterDecision<Event> | undefined,
  idIn: (n: number) => string,
): Promise<Entered<Thing>> => {
  const facts = { at, command, by: committer(actor), idempotency: identity };
  const amended = await amendRegister<Event, Stop>(table, `${book.name}-${year}`, facts, (entries) => {
    const decision = decide(book.fold(year, entries));
    if (!decision) return { stop: { kind: 'unknown' } };
    return decision.ok ? { events: decision.events } : { stop: { kind: 'refused', refusal: decision.refusal } };
  });
  if (amended.kind === 'stopped') return amended.stop;
  if (amended.kind === 'reused') return amended;
  const id = idIn(amended.entry.n);
  const thing = book.fold(year, amended.entries).get(id);
  if (!thing) throw new Error(`line ${amended.entry.n} of ${book.name}-${year} made no ${id}`);
  return { kind: 'done', thing, id, repeated: amended.kind === 'repeated' };
};

/** Enters something new in this year's register; its id is the year and the line. */
export const enterNew = <Event, Thing>(
  table: Table,
  book: Book<Event, Thing>,
  request: ActRequest,
  decide: (known: ReadonlyMap<string, Thing>) => RegisterDecision<Event>,
): Promise<Entered<Thing>> => {
  const year = yearOf(request.at);
  return amend(table, book, year, request, decide, (n) => idOf(year, n));
};

/** Enters an act on what is in the register of its own year. */
export const enterOn = async <Event, Thing>(
  table: Table,
  book: Book<Event, Thing>,
  id: string,
  request: ActRequest,
  decide: (thing: Thing) => RegisterDecision<Event>,
): Promise<Entered<Thing>> => {
  const read = readId(id);
  if (!read) return { kind: 'unknown' };
  const onIt = (known: ReadonlyMap<string, Thing>) => {
    const thing = known.get(id);
    return thing && decide(thing);
  };
  return amend(table, book, read.year, request, onIt, () => id);
};

/** Everything in a year's register, the newest first; one query a megabyte. */
export const readBook = async <Event, Thing>(
  table: Table,
  book: Book<Event, Thing>,
  year: number,
): Promise<readonly Thing[]> => {
  const entries = await readRegister<Event>(table, `${book.name}-${year}`);
  return [...book.fold(year, entries).values()].toReversed();
};

/** One of it by its id. */
export const readOneOf = async <Event, Thing>(
  table: Table,
  book: Book<Event, Thing>,
  id: string,
): Promise<Thing | undefined> => {
  const read = readId(id);
  if (!read) return undefined;
  return book.fold(read.year, await readRegister<Event>(table, `${book.name}-${read.year}`)).get(id);
};
