import type { Link } from '../../domain/links/link.ts';
import { standingUnits } from '../../domain/organisation/unit.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Stage } from '../../domain/tickets/values.ts';
import { dateOf, dayNumberOf, fromIso, type Instant, instantAt } from '../../domain/time/instant.ts';
import { log } from '../shared/logger.ts';
import { shardsOf } from '../shared/store/by-stage.ts';
import { boardItems } from '../shared/store/lists.ts';
import { askForSms } from '../shared/store/outgoing.ts';
import type { Table } from '../shared/store/table.ts';

export type Digester = { readonly table: Table; readonly county: County };

/** Stages in which a unit has a ticket to handle, or has asked something about one. */
const handling: readonly Stage[] = ['dispatched', 'return-review', 'extension-review', 'signature', 'closure-review'];

/** The level of the platform that tickets are dispatched to (三(二), R33). */
const handlingLevel = 3;

type Counts = { readonly today: number; readonly late: number; readonly count: number };

/** So many tickets are read at a time, of all stages and shards together. */
const page = 2_000;

/** A limit at midnight is that of the day that ends. */
const fallsDueOn = (dueAt: string | undefined, today: string): boolean =>
  dueAt !== undefined && dateOf(fromIso(dueAt) - 1) === today;

const nothing: Counts = { today: 0, late: 0, count: 0 };

/**
 * What each unit has in hand, of those that have anything. The tickets are read once for all units: as many requests as
 * there are stages and shards, and pages of open tickets, however many units the county has.
 */
const countsByUnit = async (now: Instant, table: Table): Promise<ReadonlyMap<string, Counts>> => {
  const partitions = handling.flatMap(shardsOf);
  const counts = new Map<string, Counts>();
  for await (const { unit, dueAt, overdue } of boardItems(table, { index: 'byStage', partitions }, page)) {
    if (unit === undefined) continue;
    const { today, late, count } = counts.get(unit) ?? nothing;
    counts.set(unit, {
      today: today + (!overdue && fallsDueOn(dueAt, dateOf(now)) ? 1 : 0),
      late: late + (overdue ? 1 : 0),
      count: count + 1,
    });
  }
  return counts;
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
  const counts = await countsByUnit(now, table);
  let asked = 0;
  for (const { id, level } of standingUnits(county.organisation)) {
    const inHand = counts.get(id);
    if (level === handlingLevel && inHand && (await askFor(id, inHand, now, table))) asked += 1;
  }
  return asked;
};
