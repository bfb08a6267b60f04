import type { TicketApi } from '../ticket-api.ts';
import { apiWatches } from './api.ts';
import { functionWatches, type WatchedFunctions } from './functions.ts';
import { type Relay, relayWatches } from './relay.ts';
import { type Sms, smsWatches } from './sms.ts';
import { tableWatches } from './table.ts';
import type { Watch } from './watch.ts';
import { type WatchedWebhooks, webhookWatches } from './webhooks.ts';
import { type Workflow, workflowWatches } from './workflow.ts';

export type WatchedHotline = Relay &
  Workflow &
  Sms &
  WatchedWebhooks &
  WatchedFunctions & {
    readonly api: TicketApi;
    readonly tableName: string;
  };

/** What is watched of the tickets' stack. */
export const hotlineWatches = (watched: WatchedHotline): readonly Watch[] => [
  ...relayWatches(watched),
  ...workflowWatches(watched),
  ...functionWatches(watched),
  ...apiWatches(watched.api),
  ...smsWatches(watched),
  ...webhookWatches(watched),
  ...tableWatches(watched.tableName),
];
