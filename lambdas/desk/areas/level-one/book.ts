import {
  decideHandOver,
  type HandOver,
  type HandOverEvent,
  handOversOf,
  type ToHandOver,
} from '../../../../domain/level-one/hand-over.ts';
import type { RegisterRefusal } from '../../../../domain/registers/refusal.ts';
import type { RegisterName } from '../../../../domain/registers/registers.ts';
import type { Ticket } from '../../../../domain/tickets/ticket.ts';
import { dateOf, type Instant } from '../../../../domain/time/instant.ts';
import { committer } from '../../../shared/http/actor.ts';
import { identityOf } from '../../../shared/http/idempotency.ts';
import { amendRegister, readRegister } from '../../../shared/store/registers.ts';
import type { DeskContext } from '../../area.ts';

const yearOf = (at: Instant): number => Number(dateOf(at).slice(0, 4));
const nameOf = (year: number): RegisterName => `level-one-${year}`;

/** What was handed over since the beginning of the year before: what stood open over New Year was entered in the old book. */
export const readHandOvers = async ({ var: { at, dependencies } }: DeskContext): Promise<readonly HandOver[]> => {
  const years = [yearOf(at) - 1, yearOf(at)];
  const books = await Promise.all(years.map((year) => readRegister<HandOverEvent>(dependencies.table, nameOf(year))));
  return books.flatMap(handOversOf);
};

/** What is entered of a hand-over, and what the sheet that was seen showed. */
export type Marked = Pick<HandOverEvent, 'way' | 'missing' | 'note'> & {
  readonly seen: ToHandOver;
  readonly nonce: string;
};

/** Enters that it was handed over, once however often the form is sent; a refusal if the ticket or the register says otherwise. */
export const markHandedOver = async (
  ticket: Ticket,
  { seen, nonce, ...more }: Marked,
  context: DeskContext,
): Promise<RegisterRefusal | undefined> => {
  const { at, actor, dependencies, session } = context.var;
  const key = ['desk-level-one', session.sub, nonce, ticket.id];
  const idempotency = identityOf(key, [seen, more.way, more.note], await dependencies.signer());
  const earlier = handOversOf(await readRegister<HandOverEvent>(dependencies.table, nameOf(yearOf(at) - 1)));
  const facts = { at, command: 'hand-over', by: committer(actor), idempotency };
  const amended = await amendRegister<HandOverEvent, RegisterRefusal>(
    dependencies.table,
    nameOf(yearOf(at)),
    facts,
    (entries) => {
      const decision = decideHandOver(ticket, seen, [...earlier, ...handOversOf(entries)], more);
      return decision.ok ? { events: decision.events } : { stop: decision.refusal };
    },
  );
  return amended.kind === 'stopped' ? amended.stop : undefined;
};
