import { isUnitComplainedOf } from '../../../../domain/access/privacy.ts';
import { candidatesOf } from '../../../../domain/dispatch/duplicates.ts';
import { type Matter, matterOf } from '../../../../domain/dispatch/matter.ts';
import type { Ticket } from '../../../../domain/tickets/ticket.ts';
import { day, type Instant } from '../../../../domain/time/instant.ts';
import { dispatching } from '../../../shared/dispatch.ts';
import type { SuggestionsView } from '../../../shared/schemas/suggestions.ts';
import { readMergeable, readNearby } from '../../../shared/suggestions/neighbours.ts';
import { readSuggestions } from '../../../shared/suggestions/read-suggestions.ts';
import { duplicateOf, suggestionsViewOf } from '../../../shared/suggestions/view.ts';
import { filled } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
import { directoryWords } from './words/words.ts';

/** A matter as a page knows it: of a ticket, or of what a caller is just telling. */
export type AskedMatter = {
  readonly matter: Matter;
  /** The caller's key: HMAC of the phone, as tickets hold it. */
  readonly caller?: string | undefined;
  /** The ticket's own number, so that it is not its own duplicate. */
  readonly itself?: string | undefined;
  /** When it was accepted; now, unless told. */
  readonly told?: Instant | undefined;
};

type Duplicate = SuggestionsView['duplicates'][number];
type Unit = SuggestionsView['units'][number];

/** What the directory says of a matter: as the API answers it, each unit and duplicate with its reason in the page's language. */
export type Suggested = Omit<SuggestionsView, 'units' | 'duplicates'> & {
  readonly units: readonly (Unit & { readonly reason: string })[];
  /** The class of the first unit's rule. */
  readonly class?: Unit['class'];
  readonly duplicates: readonly (Duplicate & { readonly reason: string })[];
};

const reasonOf = (
  { sameCaller, samePlace, days, mergedInto }: Duplicate,
  { var: { language } }: DeskContext,
): string => {
  const words = directoryWords(language).suggestions;
  return [
    ...(sameCaller ? [words.sameCaller] : []),
    ...(samePlace ? [words.samePlace] : []),
    days === 0 ? words.sameDay : filled(words.days, { days }),
    ...(mergedInto === undefined ? [] : [filled(words.merged, { into: mergedInto })]),
  ].join(words.separator);
};

const withReason = (duplicate: Duplicate, context: DeskContext): Suggested['duplicates'][number] => ({
  ...duplicate,
  reason: reasonOf(duplicate, context),
});

/** The tickets that may be merged into a master: of its place and category, so many days apart at most (R32). */
export const mergeableInto = async (master: Ticket, context: DeskContext): Promise<Suggested['duplicates']> => {
  const { dependencies, county, actor } = context.var;
  const { table } = dependencies;
  const { value: days } = dispatching.seed.settings.duplicateDays;
  const compared = { matter: matterOf(master.filing), at: master.filedAt, itself: master.id };
  const nearby = await readNearby(table, compared.matter, master.filedAt - days * day);
  const tickets = await readMergeable(table, nearby, master.id);
  const shown = tickets.filter(
    ({ board }) => !isUnitComplainedOf(actor.unit, board.complainedUnit, county.organisation),
  );
  return candidatesOf([], shown, compared, days).map((candidate) =>
    withReason(duplicateOf(candidate, county), context),
  );
};

/**
 * Asks the dispatch directory about a matter: units, class, other routes, duplicates and the caller's history (R32-R33). Three
 * queries and ten items at most. The history is there only for those who may see callers.
 */
export const suggestionsFor = async (asked: AskedMatter, context: DeskContext): Promise<Suggested> => {
  const { dependencies, county, at, actor, language } = context.var;
  const request = { ...asked, told: asked.told ?? at, actor };
  const found = await readSuggestions(request, { table: dependencies.table, county, ...dispatching });
  const view = suggestionsViewOf(found, county);
  const [first] = view.units;
  return {
    ...view,
    units: view.units.map((unit) => ({ ...unit, reason: language === 'en' ? unit.english : unit.words })),
    ...(first ? { class: first.class } : {}),
    duplicates: view.duplicates.map((duplicate) => withReason(duplicate, context)),
  };
};
