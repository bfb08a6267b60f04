/**
 * The indexes of the tickets' table: open tickets by unit and by stage, all tickets by their end, by caller, by acceptance day
 * and by place and category; and the queues of open tickets that few are in, whose key only those few have.
 */
export const ticketIndexes = {
  byUnit: { partitionKey: 'unitStage', sortKey: 'dueKey' },
  byStage: { partitionKey: 'stageShard', sortKey: 'dueKey' },
  /** All tickets, open ones above those that ended. Its keys alone: written when a ticket is filed, ends or is taken up again. */
  byActive: { partitionKey: 'activeShard', sortKey: 'activeUntil', keysOnly: true },
  byCaller: { partitionKey: 'caller', sortKey: 'filedKey' },
  byDay: { partitionKey: 'day', sortKey: 'filedKey' },
  /** Its keys alone, which never change: it is written once, not at each commit. */
  byPlace: { partitionKey: 'place', sortKey: 'filedKey', keysOnly: true },
  /** Tickets that a unit gave back with good reason, for good: what the dispatch directory learns from. */
  byReturn: { partitionKey: 'returnedQueue', sortKey: 'filedKey' },
  byReview: { partitionKey: 'reviewQueue', sortKey: 'reviewKey' },
  byOverdue: { partitionKey: 'overdueQueue', sortKey: 'dueKey' },
  byUrgent: { partitionKey: 'urgentQueue', sortKey: 'dueKey' },
  byUnread: { partitionKey: 'unreadQueue', sortKey: 'dueKey' },
  byHard: { partitionKey: 'hardQueue', sortKey: 'dueKey' },
  byStuck: { partitionKey: 'stuckQueue', sortKey: 'dueKey' },
  bySupervision: { partitionKey: 'supervisedQueue', sortKey: 'replyKey' },
} as const;

export type TicketIndex = keyof typeof ticketIndexes;
