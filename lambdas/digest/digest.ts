import type { Link } from '../../domain/links/link.ts';
import { standingUnits } from '../../domain/organisation/unit.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Stage } from '../../domain/tickets/values.ts';
import { dateOf, dayNumberOf, fromIso, type Instant, instantAt } from '../../domain/time/instant.ts';
import { log } from '../shared/logger.ts';
import { boardItems } from '../shared/store/lists.ts';
import { askForSms } from '../shared/store/outgoing.ts';
import type { Table } from '../shared/store/table.ts';

export type Digester = { readonly table: Table; readonly county: County };

/** Stages in which a unit has a ticket to handle, or has asked something about one. */
const handling: readonly Stage[] = ['dispatched', 'return-review', 'extension-review', 'signature', 'closure-review'];

/** The level of the platform that tickets are dispatched to (三(二), R33). */
const handlingLevel = 3;

type Counts = { readonly today: number; readonly late: number; readonly count: number };

/** So many tickets of a unit are read at a time. */
const page = 100;

/** A limit at midnight is that of the day that ends. */
const fallsDueOn = (dueAt: string | undefined, today: string): boolean =>
  dueAt !== undefined && dateOf(fromIso(dueAt) - 1) === today;

const countsOf = async (unit: string, now: Instant, table: Table): Promise<Counts> => {
  const partitions = handling.map((stage) => `${unit}#${stage}`);
  let [today, late, count] = [0, 0, 0];
  for await (const { dueAt, overdue } of boardItems(table, { index: 'byUnit', partitions }, page)) {
    count += 1;
    if (overdue) late += 1;
    else if (fallsDueOn(dueAt, dateOf(now))) today += 1;
  }
  return { today, late, count };
};

/** Opens the unit's tickets until midnight: tomorrow's digest brings another. */
const deskLink = (unit: string, now: Instant) => {
  const link: Link = {
    role: 'handler',
    recipient: { to: 'post', unit, post: 'handler' },
    until: instantAt(dayNumberOf(now) + 1, 0),
  };
  return { key: `desk/${unit}/handler/${dateOf(now)}`, link };
};

const askFor = async (unit: string, { today, late, count }: Counts, now: Instant, table: Table): Promise<boolean> => {
  const { key, link } = deskLink(unit, now);
  return askForSms(table, {
    id: `digest/${unit}/${dateOf(now)}`,
    at: now,
    template: 'unit-digest',
    params: { today: String(today), late: String(late), count: String(count) },
    link: { key, link },
    recipient: link.recipient,
  });
};

/** Whether it is a working day; a year that the calendar does not know has none, and an error in the log. */
export const isWorkday = (now: Instant, { calendar }: County): boolean => {
  try {
    return calendar.isWorkday(dayNumberOf(now));
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    log.error('no digest: the calendar has no such year', { code: dateOf(now) });
    return false;
  }
};

/**
 * 晨报: on a working day, has each unit with open tickets sent one SMS with what falls due today, what is late and how much it
 * has in hand. Asked for once a unit and day, however often it runs. Answers how many it asked for.
 */
export const digest = async (now: Instant, { table, county }: Digester): Promise<number> => {
  if (!isWorkday(now, county)) return 0;
  let asked = 0;
  for (const { id, level } of standingUnits(county.organisation)) {
    if (level !== handlingLevel) continue;
    const counts = await countsOf(id, now, table);
    if (counts.count > 0 && (await askFor(id, counts, now, table))) asked += 1;
  }
  return asked;
};
