import { requestOf, type Ticket } from '../../../../domain/tickets/ticket.ts';
import { day, fromIso, hour, type Instant, timeOfDayOf, toIso } from '../../../../domain/time/instant.ts';
import type { BoardItem } from '../../../shared/schemas/list-view.ts';
import { readTicket } from '../../../shared/store/commits.ts';
import { type BoardRange, boardItems } from '../../../shared/store/lists.ts';
import { reopenAsked, stageShards } from '../../../shared/views/board.ts';
import { momentIn } from '../../../shared/web/moments.ts';
import { filled } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
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

const stagesOf = (...stages: readonly string[]): BoardRange['partitions'] =>
  stages.flatMap((stage) => Array.from({ length: stageShards }, (_, shard) => `${stage}#${shard}`));

const rangesAt = (at: Instant): { readonly [P in Part]: BoardRange } => {
  const before = toIso(at + ahead);
  return {
    undispatched: { index: 'byStage', partitions: stagesOf('received') },
    urgent: { index: 'byUrgent', partitions: ['urgent'] },
    reviews: { index: 'byStage', partitions: stagesOf('return-review', 'extension-review', 'closure-review') },
    callbacks: { index: 'byStage', partitions: stagesOf('callback'), before },
    supervisions: { index: 'bySupervision', partitions: ['supervised'], before },
    reopenings: { index: 'byStage', partitions: stagesOf(reopenAsked) },
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

const keyInstant = (key: string | undefined): Instant | undefined => {
  const [iso = ''] = key?.split('#') ?? [];
  return iso.startsWith('2') ? fromIso(iso) : undefined;
};

/** An urgent ticket that its unit has not signed for; nothing for one that it has, or that no unit holds. */
const unsigned = (item: BoardItem, { phase }: Ticket, text: HandoverWords): readonly OpenRow[] =>
  phase.kind === 'handling' && phase.acknowledgedAt === undefined
    ? [{ item, due: phase.limit.entry.due, note: filled(text.ringing, { count: phase.rings }) }]
    : [];

const reviewed = (item: BoardItem, ticket: Ticket, text: HandoverWords): readonly OpenRow[] => {
  const request = requestOf(ticket);
  return request ? [{ item, due: request.reviewDue, note: text.review[request.kind] }] : [];
};

/** What a board does not say stands in the ticket. */
const fromTickets = async (
  items: readonly BoardItem[],
  rowsOf: typeof unsigned,
  { var: { dependencies, language } }: DeskContext,
): Promise<readonly OpenRow[]> => {
  const rows = await Promise.all(
    items.map(async (item) => {
      const stored = await readTicket(dependencies.table, item.ticketId);
      return stored ? rowsOf(item, stored.ticket, handoverWords(language)) : [];
    }),
  );
  return rows.flat().toSorted((one, other) => (one.due ?? 0) - (other.due ?? 0));
};

const rowOf = (part: Part, item: BoardItem, { var: { language } }: DeskContext): OpenRow => {
  const filedAt = fromIso(item.filedAt);
  const late = part === 'undispatched' && timeOfDayOf(filedAt) >= lateFrom;
  return {
    item,
    due: keyInstant(part === 'supervisions' ? item.replyKey : item.dueKey),
    ...(late ? { note: filled(handoverWords(language).acceptedLate, { at: momentIn(language, filedAt) }) } : {}),
  };
};

const partOf = async (part: Part, range: BoardRange, context: DeskContext): Promise<OpenPart> => {
  const found = await listed(range, context);
  const items = found.slice(0, mostListed);
  const more = found.length > mostListed;
  switch (part) {
    case 'urgent':
      return { part, rows: await fromTickets(items, unsigned, context), more };
    case 'reviews':
      return { part, rows: await fromTickets(items, reviewed, context), more };
    case 'undispatched':
    case 'callbacks':
    case 'supervisions':
    case 'reopenings':
    case 'stuck':
      return { part, rows: items.map((item) => rowOf(part, item, context)), more };
  }
};

/** What stands open for the next shift, part by part, from the indexes: it costs the same however many tickets are open. */
export const openWork = (context: DeskContext): Promise<readonly OpenPart[]> =>
  Promise.all(Object.entries(rangesAt(context.var.at)).map(([part, range]) => partOf(part as Part, range, context)));
