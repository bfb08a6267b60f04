import { isSensitive } from '../../../domain/access/privacy.ts';
import { returnsOf } from '../../../domain/dispatch/returns.ts';
import { spread } from '../../../domain/tickets/milestones/reminders.ts';
import type { Ended } from '../../../domain/tickets/phases.ts';
import { classOf, isOverdue, limitOf, stageOf, type Ticket, unitOf } from '../../../domain/tickets/ticket.ts';
import { dateOf, type Instant, toIso } from '../../../domain/time/instant.ts';
import { boardKey } from '../store/keys.ts';
import { queueKeys, reviewKeys } from './board-queues.ts';
import { levelOneKeys } from './level-one-keys.ts';

/** Shards of the index by stage: a status is the classic hot key, so each stage has several. */
export const stageShards = 8;

/** Where the daily sweep finds archived tickets whose caller asked to have them taken up again. */
export const reopenAsked = 'reopen-asked';

/** Before the shard in the index by which reports and analyses find all tickets that were active since an instant. */
export const active = 'ACTIVE';

/** Where an open ticket stands in that index: after every instant. */
export const stillOpen = '9999';

const shardOf = (stage: string, ticketId: string): string => `${stage}#${spread(ticketId, stageShards)}`;

/** Where the erasure finds ended tickets whose private part is kept, by their end, and those it was ordered to erase. */
export const ended = 'ended';
export const erasureOrdered = 'erasure-ordered';

/** Where ended tickets stay whose private part is gone: their figures are reported all the same. */
export const erased = 'erased';

const endedKeys = (ticket: Ticket, { at, reopenAsked: asked }: Ended) => {
  const key = (stage: string, instant: Instant) => ({
    stageShard: shardOf(stage, ticket.id),
    dueKey: `${toIso(instant)}#${ticket.id}`,
  });
  if (ticket.erasedAt !== undefined) return key(erased, at);
  if (asked) return key(reopenAsked, asked.answerDue);
  return key(ticket.erasureOrderedAt === undefined ? ended : erasureOrdered, at);
};

/**
 * Until when a ticket is active: its end, or the limit for the answer while its caller asks to have it taken up again. An
 * erasure changes nothing of that. The keys change with the end and with a reopening; any other commit leaves the entry alone.
 * With its number each key is one of its own: a query goes on after a page without losing or repeating any.
 */
const activeKeys = ({ id, phase }: Ticket) => ({
  activeShard: shardOf(active, id),
  activeUntil: `${phase.kind === 'ended' ? toIso(phase.reopenAsked?.answerDue ?? phase.at) : stillOpen}#${id}`,
});

/**
 * Keys of the indexes of open tickets. An ended one drops out of them, but for the partitions that the daily rounds read: its
 * private part is still there, or a reopening waits for its answer.
 */
const openKeys = (ticket: Ticket, dueAt: string | undefined) => {
  const { phase } = ticket;
  if (phase.kind === 'ended') return endedKeys(ticket, phase);
  const stage = stageOf(ticket);
  const unit = unitOf(ticket);
  return {
    stageShard: shardOf(stage, ticket.id),
    dueKey: `${dueAt ?? '9999'}#${ticket.id}`,
    ...(unit === undefined ? {} : { unitStage: `${unit}#${stage}` }),
  };
};

/** Who works along (三(三), R9, R10): the partners of a joint matter, and the villages whose task is not reported yet. */
const partsOf = ({ phase }: Ticket) => {
  if (phase.kind !== 'handling') return {};
  const tasks = phase.delegations
    .filter(({ reportedAt }) => reportedAt === undefined)
    .map(({ unit, dueAt }) => ({ unit, dueAt: toIso(dueAt) }));
  return {
    ...(phase.joint === undefined ? {} : { partners: phase.joint.partners }),
    ...(tasks.length === 0 ? {} : { tasks }),
  };
};

/** Tickets of one place and category, in order of acceptance: where the same matter is looked for (三(二), R32). */
const placeOf = ({ filing: { town, category } }: Ticket): string | undefined =>
  town === undefined || category === undefined ? undefined : `${town}#${category}`;

/** Where the dispatch directory finds what came back to the centre (三(二), R35), ended tickets too. */
export const returned = 'returned';

/** The granted returns, from which unit to which: the directory learns from them. */
const returnKeys = (ticket: Ticket) => {
  const returns = returnsOf(ticket).map((back) => ({ ...back, at: toIso(back.at) }));
  return returns.length === 0 ? {} : { returnedQueue: returned, returned: returns };
};

/**
 * The projection that lists read: no name, no phone, no free text but the subject of an ordinary ticket. `n` is the
 * commit it shows; it is written only over an older one.
 */
export const boardOf = (ticket: Ticket) => {
  const limit = limitOf(ticket);
  const dueAt = limit && toIso(limit.entry.due);
  const { filing } = ticket;
  const filedAt = toIso(ticket.filedAt);
  return {
    ...boardKey(ticket.id),
    ticketId: ticket.id,
    n: ticket.commits,
    stage: stageOf(ticket),
    unit: unitOf(ticket),
    type: filing.type,
    category: filing.category,
    town: filing.town,
    class: classOf(ticket) ?? filing.class,
    complainedUnit: filing.complainedUnit,
    urgent: ticket.urgent,
    overdue: isOverdue(ticket),
    provisional: limit?.entry.provisional ?? false,
    round: ticket.round,
    returns: ticket.returns,
    reassignments: ticket.reassignments,
    urgings: ticket.urgings,
    dueAt,
    filedAt,
    erasedAt: ticket.erasedAt === undefined ? undefined : toIso(ticket.erasedAt),
    subject: isSensitive(filing) ? undefined : filing.private?.subject,
    ...openKeys(ticket, dueAt),
    ...activeKeys(ticket),
    ...queueKeys(ticket),
    ...partsOf(ticket),
    ...returnKeys(ticket),
    mergedInto: ticket.phase.kind === 'ended' ? ticket.phase.into : undefined,
    ...reviewKeys(ticket),
    ...levelOneKeys(ticket),
    place: placeOf(ticket),
    caller: ticket.caller,
    day: dateOf(ticket.filedAt),
    filedKey: `${filedAt}#${ticket.id}`,
  };
};
