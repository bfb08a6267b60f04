/** The indexes of the tickets' table: open tickets by unit and by stage, all tickets by caller and by acceptance day. */
export const ticketIndexes = {
  byUnit: { partitionKey: 'unitStage', sortKey: 'dueKey' },
  byStage: { partitionKey: 'stageShard', sortKey: 'dueKey' },
  byCaller: { partitionKey: 'caller', sortKey: 'filedKey' },
  byDay: { partitionKey: 'day', sortKey: 'filedKey' },
} as const;

export type TicketIndex = keyof typeof ticketIndexes;
