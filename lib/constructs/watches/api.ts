import { logPage } from '../../../lambdas/shared/views/console-pages.ts';
import * as metrics from '../metrics.ts';
import type { TicketApi } from '../ticket-api.ts';
import type { Watch } from './watch.ts';

/** Answers 4xx in five minutes that are more than people and systems of a county make by mistake: one a second. */
const manyRefusals = 300;

/** What the API answers: its faults, and what it refuses. */
export const apiWatches = ({ api, log, counts }: TicketApi): readonly Watch[] => {
  const page = logPage(log.logGroupName);
  return [
    { id: 'ApiServerErrors', says: 'The API answered 5xx', metric: metrics.serverErrors(api), page },
    {
      id: 'ApiThrottled',
      says: 'The API turned callers away with 429: more requests than its stage lets through',
      metric: counts.throttled,
      page,
    },
    {
      id: 'ApiRefusals',
      says: 'The API refused an unusual number of requests (4xx)',
      metric: metrics.clientErrors(api),
      threshold: manyRefusals,
      periods: 2,
      page,
    },
  ];
};
