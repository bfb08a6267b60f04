import type { EventKind } from '../deliveries/subjects.ts';
import { isWithin, type Organisation } from '../organisation/unit.ts';
import type { TicketType } from '../tickets/values.ts';

/** What a subscription is told of: these kinds, and of them only what fits every list that is given. */
export type EventFilter = {
  /** At least one. */
  readonly kinds: readonly EventKind[];
  /** Categories of matters, or of household services for orders, each with those below it. */
  readonly categories?: readonly string[] | undefined;
  /** Units, each with those below it. */
  readonly units?: readonly string[] | undefined;
  readonly types?: readonly TicketType[] | undefined;
};

/** What an event is chosen by. */
export type Filtered = {
  readonly kinds: readonly EventKind[];
  readonly category?: string | undefined;
  readonly unit?: string | undefined;
  readonly type?: TicketType | undefined;
};

const isBelow = (category: string, top: string): boolean => category === top || category.startsWith(`${top}/`);

/** Whether the filter takes an event. What has no category, unit or type is taken by no list of them. */
export const takes = (filter: EventFilter, event: Filtered, organisation: Organisation): boolean => {
  const { categories, units, types } = filter;
  const { category, unit } = event;
  return (
    event.kinds.some((kind) => filter.kinds.includes(kind)) &&
    (types === undefined || (event.type !== undefined && types.includes(event.type))) &&
    (categories === undefined || (category !== undefined && categories.some((top) => isBelow(category, top)))) &&
    (units === undefined || (unit !== undefined && units.some((top) => isWithin(organisation, unit, top))))
  );
};
