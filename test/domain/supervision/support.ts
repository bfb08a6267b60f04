import type { Role } from '../../../domain/access/roles.ts';
import { type Entry, entrySchema } from '../../../domain/registers/entry.ts';
import type { RegisterDecision } from '../../../domain/registers/refusal.ts';
import type { ActFacts } from '../../../domain/supervision/facts.ts';
import { fromIso } from '../../../domain/time/instant.ts';
import { county } from '../../../lambdas/shared/county.ts';

/** An instant in Yongning, `2026-11-27 14:00`. */
export const at = (text: string): number => fromIso(`${text.replace(' ', 'T')}:00+08:00`);

/** Somebody acting at an instant. */
export const factsOf = (role: Role, instant: string, unit = 'centre', sub: string = role): ActFacts => ({
  actor: { kind: 'staff', sub, roles: [role], unit },
  at: at(instant),
  organisation: county.organisation,
  rules: county.rules,
});

/** A year's register being written: what is decided becomes its next line. */
export const register = <Event extends { readonly type: string }, Thing>(
  fold: (year: number, entries: readonly Entry<Event>[]) => ReadonlyMap<string, Thing>,
) => {
  const entries: Entry<Event>[] = [];
  const all = () => fold(2026, entries);
  const enter = (decision: RegisterDecision<Event>, facts: Pick<ActFacts, 'at' | 'actor'>): string | undefined => {
    if (!decision.ok) return decision.refusal.code;
    const by = { sub: facts.actor.sub, roles: facts.actor.roles };
    const { events } = decision;
    entries.push({ schema: entrySchema, n: entries.length + 1, at: facts.at, command: 'test', by, events });
    return undefined;
  };
  const one = (id: string): Thing => {
    const found = all().get(id);
    if (!found) throw new Error(`no ${id}`);
    return found;
  };
  return { entries, all, enter, one };
};
