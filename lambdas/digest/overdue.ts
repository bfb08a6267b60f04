import type { Entry, EntryFacts } from '../../domain/registers/entry.ts';
import { isLateFinding } from '../../domain/supervision/campaigns/campaign.ts';
import { overdueFindings } from '../../domain/supervision/campaigns/decide.ts';
import { overdueInstructions } from '../../domain/supervision/instructions/instruction.ts';
import { overdueFollowUps } from '../../domain/supervision/meetings/decide.ts';
import { dateOf, type Instant } from '../../domain/time/instant.ts';
import { askForSms } from '../shared/store/outgoing.ts';
import { amendRegister } from '../shared/store/registers.ts';
import { type Book, campaignBook, instructionBook, meetingBook } from '../shared/supervision/books.ts';
import { readBook, yearOf } from '../shared/supervision/enter.ts';
import { type Digester, isWorkday } from './digest.ts';

/** What was entered last year may fall due in this. */
const yearsOf = (now: Instant): readonly number[] => [yearOf(now) - 1, yearOf(now)];

/** Enters what is newly overdue in one register as one line; no line when nothing is. */
const record = async <Event, Thing>(
  { table }: Digester,
  book: Book<Event, Thing>,
  now: Instant,
  find: (things: ReadonlyMap<string, Thing>) => readonly Event[],
): Promise<number> => {
  const facts: EntryFacts = { at: now, command: 'overdue', by: { sub: 'workflow', roles: [] } };
  let recorded = 0;
  for (const year of yearsOf(now)) {
    const intend = (entries: readonly Entry<Event>[]) => {
      const events = find(book.fold(year, entries));
      return events.length === 0 ? { stop: 'nothing' as const } : { events };
    };
    const amended = await amendRegister<Event, 'nothing'>(table, `${book.name}-${year}`, facts, intend);
    if (amended.kind === 'entered') recorded += amended.entry.events.length;
  }
  return recorded;
};

/**
 * Records as lines what has fallen due in the registers without being done (R6, R70, R78): answers to level 1, rectifications,
 * follow-ups. A recorded fact, dated when it was found; the limit itself stands in it. However often it runs, once each.
 * Six queries, and a write for each register in which something is overdue. Answers how many it recorded.
 */
export const recordOverdue = async (now: Instant, digester: Digester): Promise<number> => {
  const { county } = digester;
  const instructions = await record(digester, instructionBook, now, (all) => overdueInstructions(all, now));
  const findings = await record(digester, campaignBook, now, (all) => overdueFindings(all, now, county));
  const followUps = await record(digester, meetingBook, now, (all) => overdueFollowUps(all, now, county));
  return instructions + findings + followUps;
};

const everyYear = async <Event, Thing>(
  { table }: Digester,
  book: Book<Event, Thing>,
  now: Instant,
): Promise<readonly Thing[]> => (await Promise.all(yearsOf(now).map((year) => readBook(table, book, year)))).flat();

/** How much is overdue and still to be done, as recorded. */
const countOverdue = async (digester: Digester, now: Instant) => {
  const instructions = await everyYear(digester, instructionBook, now);
  const campaigns = await everyYear(digester, campaignBook, now);
  const meetings = await everyYear(digester, meetingBook, now);
  const findings = campaigns.flatMap((one) => one.findings);
  return {
    late: instructions.filter(({ state, dueAt, overdue }) => state === 'open' && overdue.includes(dueAt ?? 0)).length,
    count:
      findings.filter((one) => one.state === 'open' && isLateFinding(one)).length +
      meetings.flatMap(({ followUps }) => followUps).filter(({ overdue, done }) => overdue && !done).length,
  };
};

/** On a working day, has the centre's duty desk and head told of what is overdue in the registers, once a day. Answers how many SMS. */
export const tellOverdue = async (now: Instant, digester: Digester): Promise<number> => {
  if (!isWorkday(now, digester.county)) return 0;
  const { late, count } = await countOverdue(digester, now);
  if (late + count === 0) return 0;
  let asked = 0;
  for (const post of ['duty', 'head'] as const) {
    const sms = {
      id: `registers-late/${post}/${dateOf(now)}`,
      at: now,
      template: 'centre-registers-late',
      params: { late: String(late), count: String(count) },
      recipient: { to: 'post', unit: 'centre', post },
    } as const;
    if (await askForSms(digester.table, sms)) asked += 1;
  }
  return asked;
};
