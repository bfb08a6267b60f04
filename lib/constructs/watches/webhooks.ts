import { logPage, stateMachinePage } from '../../../lambdas/shared/views/console-pages.ts';
import * as metrics from '../metrics.ts';
import type { Webhooks } from '../webhooks.ts';
import type { Watch } from './watch.ts';

export type WatchedWebhooks = { readonly webhooks: Webhooks };

/** Webhooks of integrators: receivers that were given up, and executions that could not even do that. */
export const webhookWatches = ({ webhooks: { machine, attempt } }: WatchedWebhooks): readonly Watch[] => [
  {
    id: 'WebhookGivenUp',
    says: 'A receiver of webhooks took nothing for a day and was given up',
    metric: metrics.hotline('WebhookGivenUp'),
    page: logPage(attempt.logGroup.logGroupName),
  },
  {
    id: 'WebhookDeliveryFailed',
    says: 'An execution that delivers webhooks failed',
    metric: metrics.executionsFailed(machine),
    page: stateMachinePage(machine.stateMachineArn),
  },
];
