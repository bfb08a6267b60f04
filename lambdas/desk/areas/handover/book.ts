import {
  decideTakeOver,
  type HandoverEvent,
  type OpenWork,
  type ShiftBook,
  shiftBookOf,
} from '../../../../domain/handover/handover.ts';
import type { RegisterRefusal } from '../../../../domain/registers/refusal.ts';
import type { RegisterName } from '../../../../domain/registers/registers.ts';
import { dateOf, day, type Instant } from '../../../../domain/time/instant.ts';
import { committer } from '../../../shared/http/actor.ts';
import { identityOf } from '../../../shared/http/idempotency.ts';
import { amendRegister, readRegister } from '../../../shared/store/registers.ts';
import type { DeskContext } from '../../area.ts';
import { newNonce } from '../../nonce.ts';

/** The shift book of a year. */
export type YearsBook = ShiftBook & { readonly year: number };

const yearOf = (at: Instant): number => Number(dateOf(at).slice(0, 4));
const nameOf = (year: number): RegisterName => `handover-${year}`;

/** Years whose book is open: the old one for two days longer, so that the night of the year is taken over. */
export const openYears = (at: Instant): readonly number[] => [...new Set([yearOf(at), yearOf(at - 2 * day)])];

/** The shift books that are open, this year's first. */
export const readBooks = async ({ var: { at, dependencies } }: DeskContext): Promise<readonly YearsBook[]> =>
  Promise.all(
    openYears(at).map(async (year) => ({
      year,
      ...shiftBookOf(await readRegister<HandoverEvent>(dependencies.table, nameOf(year))),
    })),
  );

/** An act on the shift book. */
export type ShiftAct =
  | { readonly name: 'note'; readonly note: string }
  | { readonly name: 'hand-over'; readonly note?: string; readonly open: OpenWork; readonly more: readonly string[] }
  | { readonly name: 'take-over'; readonly year: number; readonly entry: number };

const decided = (act: ShiftAct, book: ShiftBook, by: { readonly sub: string }) => {
  switch (act.name) {
    case 'note':
      return { ok: true, events: [{ type: 'ShiftNoted', note: act.note }] } as const;
    case 'hand-over': {
      const told = act.note === undefined ? {} : { note: act.note };
      return { ok: true, events: [{ type: 'ShiftHandedOver', open: act.open, more: act.more, ...told }] } as const;
    }
    case 'take-over':
      return decideTakeOver(book, act.entry, by);
  }
};

/** What tells an act from another: what stands open changes by the minute, and is none of it. */
const toldIn = (act: ShiftAct): unknown => (act.name === 'hand-over' ? [act.name, act.note] : act);

/** Enters an act into the shift book, once however often its form is sent; a refusal if the book says otherwise. */
export const enter = async (
  act: ShiftAct,
  nonce: string | undefined,
  { var: { at, actor, dependencies, session } }: DeskContext,
): Promise<RegisterRefusal | undefined> => {
  const year = act.name === 'take-over' ? act.year : yearOf(at);
  const key = ['desk-handover', session.sub, nonce ?? newNonce(), toldIn(act)];
  const idempotency = identityOf(key, toldIn(act), await dependencies.signer());
  const facts = { at, command: act.name, by: committer(actor), idempotency };
  const amended = await amendRegister<HandoverEvent, RegisterRefusal>(
    dependencies.table,
    nameOf(year),
    facts,
    (entries) => {
      const decision = decided(act, shiftBookOf(entries), session);
      return decision.ok ? { events: decision.events } : { stop: decision.refusal };
    },
  );
  return amended.kind === 'stopped' ? amended.stop : undefined;
};
