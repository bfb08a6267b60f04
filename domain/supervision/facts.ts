import type { Actor } from '../access/roles.ts';
import type { Organisation } from '../organisation/unit.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { dayNumber, type Instant, instantAt, type LocalDate, timeOfDay } from '../time/instant.ts';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** What an act on a register is decided with: who acts, when the gateway received it, and the county. */
export type ActFacts = {
  readonly actor: StaffActor;
  readonly at: Instant;
  readonly organisation: Organisation;
  readonly rules: RuleSet;
};

/** Half-open, as every limit: what is received at the limit's instant is late. */
export const isLate = (receivedAt: Instant, limit: Instant): boolean => receivedAt >= limit;

/** The limit of a date that is set to a unit: close of business of that date, Asia/Shanghai (民法典第201条). */
export const limitOn = (date: LocalDate, { closeOfBusiness }: RuleSet): Instant =>
  instantAt(dayNumber(date), timeOfDay(closeOfBusiness.value));

/** The id of what line `n` of a year's register created: `2026-7`. */
export const idOf = (year: number, n: number): string => `${year}-${n}`;

/** Year and line of an id; nothing for what is none. */
export const readId = (text: string): { readonly year: number; readonly n: number } | undefined => {
  const [, year, n] = /^(20\d\d)-([1-9]\d{0,4})$/.exec(text) ?? [];
  return year === undefined ? undefined : { year: Number(year), n: Number(n) };
};
