import { admits } from '../../domain/access/allowed.ts';
import { reading } from '../../domain/access/table.ts';
import type { County } from '../../domain/tickets/facts.ts';
import { refuse } from '../../domain/tickets/refusals.ts';
import type { Staff } from '../shared/http/actor.ts';
import { bookProblem } from '../shared/http/book-problem.ts';
import { refused } from '../shared/http/problem.ts';
import type { ListQuery } from '../shared/schemas/list-query.ts';

const isUnits = (actor: Staff): boolean =>
  reading.some(({ relation, roles }) => relation === 'holder' && roles.some((role) => actor.roles.includes(role)));

/**
 * What of the query the actor may list: whoever may read every ticket lists all, a unit its own. A unit does not search by
 * phone: that would tell which confidential ticket is whose.
 * @throws Problem 403, or 422 for a unit that does not exist
 */
export const scopeOf = (actor: Staff, query: ListQuery, { organisation }: County): ListQuery => {
  if (query.unit !== undefined && !organisation.has(query.unit))
    throw refused(refuse('unknown-unit', { unit: query.unit }, 'unit').refusal);
  if (admits(reading, actor).ok) return query;
  if (!isUnits(actor) || actor.unit === undefined) throw bookProblem('no-lists');
  if (query.caller !== undefined) throw bookProblem('caller-for-centre');
  if (query.unit !== undefined && query.unit !== actor.unit) throw bookProblem('own-unit-only');
  return { ...query, unit: actor.unit };
};
