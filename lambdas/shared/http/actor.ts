import { type Actor, type Role, roles } from '../../../domain/access/roles.ts';
import { type Organisation, presentUnit } from '../../../domain/organisation/unit.ts';
import type { CommittedBy } from '../../../domain/tickets/commit.ts';
import type { Acting } from './acting.ts';
import type { ApiEvent } from './gateway.ts';
import { problem } from './problem.ts';

export type Staff = Extract<Actor, { kind: 'staff' }>;

const textIn = (claim: unknown): string => (typeof claim === 'string' ? claim.trim() : '');

/** HTTP API hands an array on as the text `[a b]`, a single word as itself. */
const wordsIn = (claim: unknown): readonly string[] =>
  Array.isArray(claim)
    ? claim.map(textIn)
    : textIn(claim)
        .replaceAll(/[[\]",]/g, ' ')
        .split(/\s+/);

const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);

/** Roles that mean nothing without a unit. */
const unitBound: readonly Role[] = ['handler', 'signatory', 'unit-head', 'liaison'];

/**
 * Who acts, by the claims of a token that was verified: `sub`, `roles`, `unit`. Roles of other systems are ignored; a unit
 * that the organisation does not know counts for nothing; whoever was of a unit that was merged is of its successor (R10).
 * @throws Problem 403 without a role, or for a unit's role without a known unit
 */
export const staffOf = (claims: Readonly<Record<string, unknown>>, organisation: Organisation): Staff => {
  const sub = textIn(claims.sub);
  const held = [...new Set(wordsIn(claims.roles).filter(isRole))];
  if (sub === '' || held.length === 0) throw problem('no-role');
  const unit = presentUnit(organisation, textIn(claims.unit));
  const known = organisation.has(unit);
  const needed = held.some((role) => unitBound.includes(role)) || (unit !== '' && held.includes('clerk'));
  if (needed && !known) throw problem('unknown-unit-claim');
  return { kind: 'staff', sub, roles: held, ...(known ? { unit } : {}) };
};

/**
 * Who acts, by the claims of the token that the gateway has verified.
 * @throws Problem 403 as `staffOf`
 */
export const actorOf = (event: ApiEvent, organisation: Organisation): Staff =>
  staffOf(event.requestContext.authorizer?.jwt?.claims ?? {}, organisation);

/** How a commit names who made it, and for which post as a deputy. */
export const committer = ({ sub, roles: held, unit, deputyFor }: Acting): CommittedBy => ({
  sub,
  roles: held,
  ...(unit === undefined ? {} : { unit }),
  ...(deputyFor === undefined ? {} : { deputyFor }),
});
