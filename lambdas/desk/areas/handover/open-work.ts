import type { Ticket } from '../../../../domain/tickets/ticket.ts';
import { day, fromIso, hour, type Instant, timeOfDayOf, toIso } from '../../../../domain/time/instant.ts';
import type { BoardItem } from '../../../shared/schemas/list-view.ts';
import { shardsOf } from '../../../shared/store/by-stage.ts';
import { readTicket } from '../../../shared/store/commits.ts';
import { type BoardRange, boardItems } from '../../../shared/store/lists.ts';
import { momentIn } from '../../../shared/web/moments.ts';
import { filled } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
import { limitInKey } from '../../table/light.ts';
import { type HandoverWords, handoverWords } from './words/words.ts';

/** A ticket that the next shift has to see to, until when, and why. */
export type OpenRow = {
  readonly item: BoardItem;
  readonly due?: Instant | undefined;
  readonly note?: string | undefined;
};

export type Part = keyof HandoverWords['parts'];

/** A part of the list: what stands open of one kind, and whether there is more. */
export type OpenPart = { readonly part: Part; readonly rows: readonly OpenRow[]; readonly more: boolean };

/** Tickets that a part lists: a shift hands over what it could not do, and a longer list nobody reads out. */
export const mostListed = 30;

/** What is due within a day concerns the next shift. */
const ahead = day;

/** Accepted from then on, there is little time left to dispatch it (R31). */
const lateFrom = 22 * hour;

const rangesAt = (at: Instant): { readonly [P in Part]: BoardRange } => {
  const before = toIso(at + ahead);
  return {
    undispatched: { index: 'byStage', partitions: shardsOf('received') },
    urgent: { index: 'byUrgent', partitions: ['urgent'] },
    reviews: { index: 'byReview', partitions: ['review'] },
    callbacks: { index: 'byStage', partitions: shardsOf('callback'), before },
    supervisions: { index: 'bySupervision', partitions: ['supervised'], before },
    stuck: { index: 'byStuck', partitions: ['stuck'] },
  };
};

const listed = async (range: BoardRange, { var: { dependencies } }: DeskContext): Promise<readonly BoardItem[]> => {
  const items: BoardItem[] = [];
  for await (const item of boardItems(dependencies.table, range, mostListed + 1)) {
    items.push(item);
    if (items.length > mostListed) break;
  }
  return items;
};

/** An urgent ticket that its unit has not signed for; nothing for one that it has, or that no unit holds. */
const unsigned = (item: BoardItem, { phase }: Ticket, text: HandoverWords): readonly OpenRow[] =>
  phase.kind === 'handling' && phase.acknowledgedAt === undefined
    ? [{ item, due: phase.limit.entry.due, note: filled(text.ringing, { count: phase.rings }) }]
    : [];

/** What a board does not say stands in the ticket. */
const unsignedAmong = async (
  items: readonly BoardItem[],
  { var: { dependencies, language } }: DeskContext,
): Promise<readonly OpenRow[]> => {
  const rows = await Promise.all(
    items.map(async (item) => {
      const stored = await readTicket(dependencies.table, item.ticketId);
      return stored ? unsigned(item, stored.ticket, handoverWords(language)) : [];
    }),
  );
  return rows.flat().toSorted((one, other) => (one.due ?? 0) - (other.due ?? 0));
};

/** The limit that the list of a part is in the order of. */
const dueOf = (part: Part, { dueKey, replyKey, reviewKey }: BoardItem): Instant | undefined => {
  const key = part === 'supervisions' ? replyKey : part === 'reviews' ? reviewKey : dueKey;
  return limitInKey(key ?? '');
};

const noteOf = (part: Part, { filedAt, reviewKind }: BoardItem, { var: { language } }: DeskContext) => {
  const text = handoverWords(language);
  if (part === 'reviews') return reviewKind && text.review[reviewKind];
  const accepted = fromIso(filedAt);
  const late = part === 'undispatched' && timeOfDayOf(accepted) >= lateFrom;
  return late ? filled(text.acceptedLate, { at: momentIn(language, accepted) }) : undefined;
};

const rowOf = (part: Part, item: BoardItem, context: DeskContext): OpenRow => ({
  item,
  due: dueOf(part, item),
  note: noteOf(part, item, context),
});

const partOf = async (part: Part, range: BoardRange, context: DeskContext): Promise<OpenPart> => {
  const found = await listed(range, context);
  const items = found.slice(0, mostListed);
  const more = found.length > mostListed;
  switch (part) {
    case 'urgent':
      return { part, rows: await unsignedAmong(items, context), more };
    case 'reviews':
    case 'undispatched':
    case 'callbacks':
    case 'supervisions':
    case 'stuck':
      return { part, rows: items.map((item) => rowOf(part, item, context)), more };
  }
};

/** What stands open for the next shift, part by part, from the indexes: it costs the same however many tickets are open. */
export const openWork = (context: DeskContext): Promise<readonly OpenPart[]> =>
  Promise.all(Object.entries(rangesAt(context.var.at)).map(([part, range]) => partOf(part as Part, range, context)));
