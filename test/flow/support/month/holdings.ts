import type { RawEvent } from './raw-events.ts';

/** A time in which a unit held the ticket: from a receipt to whatever took it away. */
export type Holding = {
  readonly unit: string;
  readonly since: number;
  readonly fresh: boolean;
  readonly round: number;
  /** The limits that ran, the last one last. */
  readonly limits: number[];
  end?: RawEvent;
};

type Entry = { readonly due: number; readonly unit?: string };
export const entryOf = (event: RawEvent): Entry => event.entry as Entry;
export const text = (value: unknown): string => String(value);

/** Conclusions and whatever else ends a unit's holding. */
const ends = ['ResultSigned', 'TicketReassigned', 'TicketWithdrawn', 'TicketMerged', 'JointAppointed'];

/** Who held the ticket when, from the events that give it to somebody or take it away. */
export const holdingsOf = (events: readonly RawEvent[]): readonly Holding[] => {
  const all: Holding[] = [];
  let present: Holding | undefined;
  let round = 1;
  const end = (event: RawEvent): void => {
    if (present) present.end = event;
    present = undefined;
  };
  const begin = (event: RawEvent, unit: string, fresh: boolean): void => {
    end(event);
    present = { unit, since: event.at, fresh, round, limits: [entryOf(event).due] };
    all.push(present);
  };
  for (const event of events) {
    if (event.type === 'ReworkOrdered' || event.type === 'TicketReopened') round += 1;
    if (event.type === 'ReturnDecided' && event.approve === true) end(event);
    if (event.type === 'SentUpstream') end(event);
    if (event.type === 'ExtensionGranted' || event.type === 'LimitRestated') present?.limits.push(entryOf(event).due);
    if (event.type === 'TicketDispatched' || event.type === 'TicketReassigned') begin(event, text(event.unit), true);
    else if (event.type === 'JointAppointed')
      begin(event, text(event.lead), all.at(-1)?.unit !== event.lead || !present);
    else if (['ReworkOrdered', 'TicketReopened', 'UpstreamRefused'].includes(event.type)) {
      const { unit } = entryOf(event);
      if (unit !== undefined) begin(event, unit, false);
    } else if (ends.includes(event.type)) end(event);
  }
  return all;
};

/** Breaches that nobody withdrew and that were not struck with a wrong dispatch. */
export const breachesOf = (events: readonly RawEvent[], holdings: readonly Holding[]): readonly RawEvent[] =>
  events.filter((event, index) => {
    if (event.type !== 'LimitPassed') return false;
    const withdrawn = events
      .slice(index)
      .some(({ type, limit, kind }) => type === 'LimitWithdrawn' && limit === event.limit && kind === event.kind);
    const wrong = holdings.some(
      ({ unit, since, end }) =>
        event.kind === 'handling' &&
        unit === event.unit &&
        Number(event.limit) >= since &&
        end !== undefined &&
        end.at >= Number(event.recordedAt) &&
        (end.type === 'TicketReassigned' || end.type === 'ReturnDecided'),
    );
    return !withdrawn && !wrong;
  });

/** The unit whose result a callback is about: the last that held it before. */
export const unitBefore = (holdings: readonly Holding[], at: number): string | undefined =>
  holdings.findLast(({ since }) => since <= at)?.unit;
