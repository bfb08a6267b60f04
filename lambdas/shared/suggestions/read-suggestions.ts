import { isUnitComplainedOf, seesCallers } from '../../../domain/access/privacy.ts';
import type { Directory, DirectorySettings } from '../../../domain/dispatch/directory.ts';
import { type Candidate, candidatesOf } from '../../../domain/dispatch/duplicates.ts';
import { type MassEvent, massEventOf } from '../../../domain/dispatch/mass-event.ts';
import type { Matter } from '../../../domain/dispatch/matter.ts';
import { type OtherRoute, otherRoutes, type RouteHint } from '../../../domain/dispatch/other-routes.ts';
import { type Suggestion, suggest } from '../../../domain/dispatch/suggest.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import { day, hour, type Instant } from '../../../domain/time/instant.ts';
import type { Staff } from '../http/actor.ts';
import { readDirectory } from '../store/directory.ts';
import { newestItems } from '../store/newest.ts';
import type { Table } from '../store/table.ts';
import { type NeighbourTicket, neighbourOf, readNearby, readNeighbours } from './neighbours.ts';

/** What suggestions are made of. */
export type SuggestionSources = {
  readonly table: Table;
  readonly county: County;
  /** The directory that the county begins with, and the routes that are not the hotline's. */
  readonly seed: Directory;
  readonly routes: readonly OtherRoute[];
};

export type SuggestionRequest = {
  readonly matter: Matter;
  /** The caller's key (HMAC of the phone), as tickets hold it. */
  readonly caller?: string | undefined;
  /** The ticket's own number and acceptance, if it is one already. */
  readonly itself?: string | undefined;
  /** When the matter was told: its acceptance, or now. */
  readonly told: Instant;
  readonly actor: Staff;
};

/** What a clerk is shown before a dispatch (三(二) 认真分析研判, R32-R33). */
export type Suggestions = {
  readonly units: readonly Suggestion[];
  readonly routes: readonly RouteHint[];
  readonly duplicates: readonly Candidate<NeighbourTicket>[];
  readonly massEvent?: MassEvent;
  /** The caller's other tickets, latest first; absent for those who may not see callers, and without a phone. */
  readonly callerHistory?: readonly NeighbourTicket[];
  /** Whether the caller has older ones too. */
  readonly moreHistory: boolean;
};

const mostHistory = 20;

/** The caller's tickets, for those who may see callers. One more than is shown, and the ticket itself. */
const readHistory = async (
  table: Table,
  { caller, actor }: SuggestionRequest,
): Promise<readonly NeighbourTicket[] | undefined> => {
  if (caller === undefined || !seesCallers(actor)) return undefined;
  const items = await newestItems(table, { index: 'byCaller', partition: caller, most: mostHistory + 2 });
  return items.map(neighbourOf);
};

const sinceOf = ({ told }: SuggestionRequest, { duplicateDays, massEventHours }: DirectorySettings): Instant =>
  told - Math.max(duplicateDays.value * day, massEventHours.value * hour);

/**
 * What speaks for a unit, another route or another ticket: the directory, the caller's tickets and those of the same place
 * and category. At most three queries and ten boards, however many tickets there are. Nothing is decided by it.
 */
export const readSuggestions = async (
  request: SuggestionRequest,
  { table, county, seed, routes }: SuggestionSources,
): Promise<Suggestions> => {
  const { matter, actor, itself, told } = request;
  const [{ directory }, callers, nearby] = await Promise.all([
    readDirectory(table, seed),
    readHistory(table, request),
    readNearby(table, matter, sinceOf(request, seed.settings)),
  ]);
  const massEvent = massEventOf(nearby, directory.settings);
  const mine = callers?.filter(({ ticketId }) => ticketId !== itself);
  const known = new Set([...(mine ?? []).map(({ ticketId }) => ticketId), ...(itself === undefined ? [] : [itself])]);
  const neighbours = await readNeighbours(table, nearby, known, massEvent?.first);
  const shown = ({ board }: NeighbourTicket): boolean =>
    !isUnitComplainedOf(actor.unit, board.complainedUnit, county.organisation);
  const { value: withinDays } = directory.settings.duplicateDays;
  const history = mine?.filter(shown);
  return {
    units: suggest(matter, directory, county.organisation),
    routes: otherRoutes(matter, routes),
    duplicates: candidatesOf(history ?? [], neighbours.filter(shown), { matter, at: told, itself }, withinDays),
    ...(massEvent ? { massEvent } : {}),
    ...(history ? { callerHistory: history.slice(0, mostHistory) } : {}),
    moreHistory: (history?.length ?? 0) > mostHistory,
  };
};
