import { units } from '../../config/county.ts';
import type { Category } from '../../domain/organisation/category.ts';
import type { OrganisationEvent } from '../../domain/organisation/events.ts';
import { organisationAt } from '../../domain/organisation/timeline.ts';
import { standingUnits } from '../../domain/organisation/unit.ts';
import { refuse } from '../../domain/tickets/refusals.ts';
import { dateOf } from '../../domain/time/instant.ts';
import { actorOf } from '../shared/http/actor.ts';
import { type ApiAnswer, type ApiEvent, json } from '../shared/http/gateway.ts';
import { refused } from '../shared/http/problem.ts';
import { valid } from '../shared/http/validate.ts';
import { type CategoriesView, type UnitsView, unitsQuery } from '../shared/schemas/organisation-view.ts';
import { readRegister } from '../shared/store/registers.ts';
import type { QueryDependencies } from './dependencies.ts';

/** `GET /units`: the organisation tree of today or of another date, by level and superior. The register is read anew. */
export const listUnits =
  ({ county: { organisation: known }, table }: QueryDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    actorOf(event, known);
    const { level, parent, at } = valid(unitsQuery, event.queryStringParameters ?? {}, 'invalid-query');
    const date = at ?? dateOf(event.requestContext.timeEpoch);
    const organisation = organisationAt(units, await readRegister<OrganisationEvent>(table, 'organisation'), date);
    if (parent !== undefined && !organisation.has(parent))
      throw refused(refuse('unknown-unit', { unit: parent }, 'parent').refusal);
    const listed: UnitsView = standingUnits(organisation)
      .filter((unit) => (level === undefined || unit.level === Number(level)) && (!parent || unit.parent === parent))
      .map(({ phones: _, successor: __, ...open }) => open);
    return json(200, listed);
  };

const open = ({ id, name, english, shortName, gbCode }: Category) => ({
  id,
  name,
  english,
  shortName,
  gbCode: gbCode || undefined,
});

/** `GET /categories`: the tree of content categories. */
export const listCategories =
  ({ county: { organisation, categories } }: QueryDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    actorOf(event, organisation);
    const all = [...categories.values()];
    const below = new Set(all.flatMap(({ children }) => children.map(({ id }) => id)));
    const tree: CategoriesView = all
      .filter(({ id }) => !below.has(id))
      .map((category) => ({ ...open(category), children: category.children.map(open) }));
    return json(200, tree);
  };
