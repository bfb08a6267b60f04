import type { Commit } from '../../../domain/tickets/commit.ts';
import type { EventOf, EventType, TicketEvent } from '../../../domain/tickets/events.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import { type Instant, toIso } from '../../../domain/time/instant.ts';
import type { TicketView } from '../schemas/ticket-view.ts';
import { madeBy } from './made-by.ts';
import type { Detail, TimelineWords, UnitName } from './timeline-catalogue.ts';
import { timelineDetails } from './timeline-details.ts';
import { timelineEnglish } from './timeline-english.ts';
import { timelineWords } from './timeline-words.ts';

type Shown = TicketView['timeline'][number];

const detailOf = <T extends EventType>(event: EventOf<T>): Detail =>
  (timelineDetails[event.type as T] as (event: EventOf<T>) => Detail)(event);

const textOf = <T extends EventType>(words: TimelineWords, event: EventOf<T>, unit: UnitName): string =>
  (words[event.type as T] as (event: EventOf<T>, unit: UnitName) => string)(event, unit);

const present = (detail: Detail, redact: (text: string) => string): Shown['detail'] => {
  const shown: Shown['detail'] = {};
  for (const [name, value] of Object.entries(detail))
    if (value !== undefined) shown[name] = typeof value === 'string' ? redact(value) : value;
  return shown;
};

/** What happened to a ticket, oldest first, in words of both languages, as far as the reader is shown it. */
export const timelineOf = (
  commits: readonly Commit[],
  county: County,
  redact: (text: string) => string,
  isShown: (event: TicketEvent) => boolean,
): TicketView['timeline'] => {
  /** A unit is called what it was called then. */
  const named =
    (at: Instant, part: 'name' | 'english'): UnitName =>
    (id) =>
      county.organisationAt(at).get(id)?.[part] ?? id;
  const entry = (commit: Commit, event: TicketEvent): Shown => ({
    commit: commit.n,
    at: toIso(event.at),
    event: event.type,
    by: madeBy(event.by, commit, county),
    text: textOf(timelineWords, event, named(event.at, 'name')),
    english: textOf(timelineEnglish, event, named(event.at, 'english')),
    detail: present(detailOf(event), redact),
  });
  return commits.flatMap((commit) => commit.events.filter(isShown).map((event) => entry(commit, event)));
};
