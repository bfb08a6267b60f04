import { isUnitComplainedOf } from '../../domain/access/privacy.ts';
import type { County } from '../../domain/tickets/facts.ts';
import { dateOf, fromIso, toIso } from '../../domain/time/instant.ts';
import { ticketOfLevelOne } from '../shared/commands/level-one-filing.ts';
import { withAllPosts } from '../shared/http/acting.ts';
import { actorOf, type Staff } from '../shared/http/actor.ts';
import { callerKey } from '../shared/http/caller-key.ts';
import { brokenCursor, readCursor, writeCursor } from '../shared/http/cursor.ts';
import { type ApiAnswer, type ApiEvent, json } from '../shared/http/gateway.ts';
import { valid } from '../shared/http/validate.ts';
import { type ListQuery, listQuery, openStages } from '../shared/schemas/list-query.ts';
import { type BoardItem, boardItem, type ListView, openItem } from '../shared/schemas/list-view.ts';
import { shardsOf } from '../shared/store/by-stage.ts';
import { type BoardRange, boardItems, isWithin, sortKeyOf } from '../shared/store/lists.ts';
import { boardOf } from '../shared/views/board.ts';
import type { QueryDependencies } from './dependencies.ts';
import { scopeOf } from './list-scope.ts';

type Keep = (item: BoardItem) => boolean;

/** The index that answers the query with the least reading. */
const rangeOf = async (query: ListQuery, { signer }: QueryDependencies): Promise<BoardRange> => {
  const { unit, stage, caller, day, dueBefore } = query;
  if (caller !== undefined) return { index: 'byCaller', partitions: [callerKey(caller, await signer())] };
  if (day !== undefined) return { index: 'byDay', partitions: [day] };
  const stages = stage === undefined ? openStages : [stage];
  const before = dueBefore === undefined ? {} : { before: toIso(dueBefore) };
  if (unit !== undefined) return { index: 'byUnit', partitions: stages.map((each) => `${unit}#${each}`), ...before };
  return {
    index: 'byStage',
    partitions: stages.flatMap(shardsOf),
    ...before,
  };
};

/** The conditions again, for those that the index does not see to. */
const keeping = ({ unit, stage, dueBefore, day }: ListQuery, { unit: own }: Staff, { organisation }: County): Keep => {
  const before = dueBefore === undefined ? undefined : toIso(dueBefore);
  return (item) =>
    (unit === undefined || item.unit === unit) &&
    (stage === undefined || item.stage === stage) &&
    (day === undefined || dateOf(fromIso(item.filedAt)) === day) &&
    (before === undefined || (item.dueAt !== undefined && item.dueAt < before)) &&
    !isUnitComplainedOf(own, item.complainedUnit, organisation);
};

/** The rest of the board's item is for the desk, for warnings and for the order. */
const shown = (item: BoardItem, { organisation }: County): ListView['items'][number] => ({
  ...openItem.parse(item),
  unitName: organisation.get(item.unit ?? '')?.name,
});

/**
 * The ticket under a number of level 1 as the board shows it, but from its commits: whoever has just filed it finds it.
 */
const numbered = async (
  upstreamNumber: string,
  { caller }: ListQuery,
  { table, signer }: QueryDependencies,
): Promise<readonly BoardItem[]> => {
  const sign = await signer();
  const stored = await ticketOfLevelOne(table, upstreamNumber, sign);
  if (!stored || (caller !== undefined && stored.ticket.caller !== callerKey(caller, sign))) return [];
  return [boardItem.parse(boardOf(stored.ticket))];
};

/** `GET /tickets`: open tickets by limit; with `caller` or `day` all tickets by acceptance; with level 1's number that one. */
export const listTickets =
  (dependencies: QueryDependencies) =>
  async (event: ApiEvent): Promise<ApiAnswer> => {
    const { table, county, deputies } = dependencies;
    const actor = withAllPosts(actorOf(event, county.organisation), event.requestContext.timeEpoch, deputies);
    const asked = valid(listQuery, event.queryStringParameters ?? {}, 'invalid-query');
    const { cursor, limit, ...query } = scopeOf(actor, asked, county);
    const keep = keeping({ ...query, limit }, actor, county);
    if (query.upstreamNumber !== undefined) {
      const found = await numbered(query.upstreamNumber, { ...query, limit }, dependencies);
      return json(200, { items: found.filter(keep).map((item) => shown(item, county)) } satisfies ListView);
    }
    const after = cursor === undefined ? {} : { after: readCursor(cursor, query) };
    const range: BoardRange = { ...(await rangeOf({ ...query, limit }, dependencies)), ...after };
    if (!isWithin(range)) throw brokenCursor();
    const taken: BoardItem[] = [];
    for await (const item of boardItems(table, range, limit + 1)) {
      if (keep(item)) taken.push(item);
      if (taken.length > limit) break;
    }
    const items = taken.slice(0, limit);
    const last = items.at(-1);
    const next = taken.length > limit && last ? writeCursor(sortKeyOf(range.index, last), query) : undefined;
    const page: ListView = { items: items.map((item) => shown(item, county)), next };
    return json(200, page);
  };
