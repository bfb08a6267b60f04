import { type Refused, refuse } from '../tickets/refusals.ts';
import { type Ticket, unitOf } from '../tickets/ticket.ts';
import { type Actor, roleNames } from './roles.ts';
import type { Grant, Relation } from './table.ts';

const partnersOf = (ticket: Ticket | undefined): readonly string[] =>
  ticket?.phase.kind === 'handling' ? (ticket.phase.joint?.partners ?? []) : [];

const villagesOf = (ticket: Ticket | undefined): readonly string[] =>
  ticket?.phase.kind === 'handling' ? ticket.phase.delegations.map(({ unit }) => unit) : [];

const standsSo = (relation: Relation, actor: Actor, ticket: Ticket | undefined): boolean => {
  switch (relation) {
    case 'any':
      return actor.kind === 'staff';
    case 'citizen':
      return actor.kind === 'citizen';
    case 'holder':
      return (
        actor.kind === 'staff' && actor.unit !== undefined && ticket !== undefined && unitOf(ticket) === actor.unit
      );
    case 'partner':
      return actor.kind === 'staff' && actor.unit !== undefined && partnersOf(ticket).includes(actor.unit);
    case 'delegate':
      return actor.kind === 'staff' && actor.unit !== undefined && villagesOf(ticket).includes(actor.unit);
    case 'filer':
      return (
        actor.kind === 'staff' &&
        ticket !== undefined &&
        (ticket.filedBy.sub === actor.sub || (actor.unit !== undefined && ticket.filedBy.unit === actor.unit))
      );
  }
};

const hasRole = (grant: Grant, actor: Actor): boolean =>
  grant.relation === 'citizen'
    ? actor.kind === 'citizen'
    : actor.kind === 'staff' && grant.roles.some((role) => actor.roles.includes(role));

/** Whether one of the grants admits the actor; a refusal that says which roles would. */
export const admits = (grants: readonly Grant[], actor: Actor, ticket?: Ticket): { readonly ok: true } | Refused => {
  const byRole = grants.filter((grant) => hasRole(grant, actor));
  if (byRole.some((grant) => standsSo(grant.relation, actor, ticket))) return { ok: true };
  if (byRole.length > 0) return refuse('wrong-relation');
  const names = grants.flatMap((grant) =>
    grant.relation === 'citizen' ? ['群众本人'] : grant.roles.map((role) => roleNames[role]),
  );
  return refuse('wrong-role', { roles: [...new Set(names)].join('、') });
};
