import { functionPage, logPage } from '../../../lambdas/shared/views/console-pages.ts';
import type { HotlineFunction } from '../hotline-function.ts';
import * as metrics from '../metrics.ts';
import type { Watch } from './watch.ts';

export type WatchedFunctions = {
  /** Every function whose failure is a fault. */
  readonly functions: readonly HotlineFunction[];
  /** Those among them that must run each day. */
  readonly daily: readonly HotlineFunction[];
};

/** Failed and throttled invocations of each function, and daily rounds that were left out. */
export const functionWatches = ({ functions, daily }: WatchedFunctions): readonly Watch[] => [
  ...functions.map((fn) => ({
    id: `${fn.node.id}Errors`,
    article: 'function-errors',
    says: `The function ${fn.node.id} failed`,
    metric: metrics.errors(fn),
    page: logPage(fn.logGroup.logGroupName),
  })),
  ...functions.map((fn) => ({
    id: `${fn.node.id}Throttled`,
    article: 'function-throttled',
    says: `Lambda did not let the function ${fn.node.id} run`,
    metric: metrics.throttles(fn),
    page: functionPage(fn.functionName),
  })),
  ...daily.map((fn) => ({
    id: `${fn.node.id}Missing`,
    says: `The function ${fn.node.id} has not run for 26 hours`,
    metric: metrics.invocations(fn),
    below: 'missing alarms' as const,
    periods: 26,
    page: functionPage(fn.functionName),
  })),
];
