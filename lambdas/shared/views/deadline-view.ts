import type { LedgerEntry } from '../../../domain/limits/ledger.ts';
import { levelOneStanding } from '../../../domain/limits/level-one.ts';
import type { Commit } from '../../../domain/tickets/commit.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import { isOverdue, limitOf, type Ticket } from '../../../domain/tickets/ticket.ts';
import { toIso } from '../../../domain/time/instant.ts';
import type { DeadlineView } from '../schemas/deadline-view.ts';
import { deadlineText, deadlineTextEnglish, noLimit } from './deadline-words.ts';
import { madeBy } from './made-by.ts';

type Line = DeadlineView['lines'][number];
type Recorded = { readonly entry: LedgerEntry; readonly commit: Commit };

/** Ledger lines stand in the events that made them, so each is known with the commit that says by whom. */
const recorded = (commits: readonly Commit[]): readonly Recorded[] =>
  commits.flatMap((commit) =>
    commit.events.flatMap((event) => ('entry' in event ? [{ entry: event.entry, commit }] : [])),
  );

const levelOneOf = (entry: LedgerEntry): Line['levelOne'] => {
  const standing = levelOneStanding(entry);
  const { levelOne } = entry;
  if (!levelOne || !standing) return undefined;
  return { dueAt: toIso(levelOne.due), legalDueAt: toIso(levelOne.legalDue), standing };
};

const lineOf = ({ entry, commit }: Recorded, current: boolean, county: County): Line => {
  const by = madeBy(entry.by, commit, county);
  const { kind, unit, returns, ruleSet, clause, requirement, workingDays, provisional } = entry;
  return {
    kind,
    current,
    at: toIso(entry.at),
    by: by.text,
    decidedAt: entry.decidedAt === undefined ? undefined : toIso(entry.decidedAt),
    unit,
    unitName: county.organisation.get(unit ?? '')?.name,
    class: entry.class,
    returns,
    ruleSet,
    clause,
    requirement,
    workingDays,
    dueAt: toIso(entry.due),
    levelOne: levelOneOf(entry),
    provisional,
    skipped: [...entry.skipped],
    text: deadlineText(entry, by.text),
    english: deadlineTextEnglish(entry, by.roles),
  };
};

/** The ledger of a ticket in words: every limit it ever had, with receipt, rule, days skipped and who decided. */
export const deadlineViewOf = (ticket: Ticket, commits: readonly Commit[], county: County): DeadlineView => {
  const running = limitOf(ticket)?.entry;
  const entries = recorded(commits);
  const last = entries.length - 1;
  const lines = entries.map((each, index) => lineOf(each, running !== undefined && index === last, county));
  const { text, english } = lines.find(({ current }) => current) ?? noLimit;
  return {
    ticketId: ticket.id,
    dueAt: running && toIso(running.due),
    overdue: isOverdue(ticket),
    provisional: running?.provisional ?? false,
    text,
    english,
    lines,
  };
};
