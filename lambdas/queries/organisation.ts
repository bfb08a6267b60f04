import type { Category } from '../../domain/organisation/category.ts';
import { refuse } from '../../domain/tickets/refusals.ts';
import { actorOf } from '../shared/http/actor.ts';
import { type ApiAnswer, type ApiEvent, json } from '../shared/http/gateway.ts';
import { refused } from '../shared/http/problem.ts';
import { valid } from '../shared/http/validate.ts';
import { type CategoriesView, type UnitsView, unitsQuery } from '../shared/schemas/organisation-view.ts';
import type { QueryDependencies } from './dependencies.ts';

/** `GET /units`: the organisation tree, by level and superior. */
export const listUnits =
  ({ county: { organisation } }: QueryDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    actorOf(event, organisation);
    const { level, parent } = valid(unitsQuery, event.queryStringParameters ?? {}, 'invalid-query');
    if (parent !== undefined && !organisation.has(parent))
      throw refused(refuse('unknown-unit', { unit: parent }, 'parent').refusal);
    const units: UnitsView = [...organisation.values()]
      .filter((unit) => (level === undefined || unit.level === Number(level)) && (!parent || unit.parent === parent))
      .map(({ phones: _, ...open }) => open);
    return json(200, units);
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
