import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { functionPage, logPage } from '../../../lambdas/shared/views/console-pages.ts';
import { pageOfQueue } from '../console-links.ts';
import type { HotlineFunction } from '../hotline-function.ts';
import * as metrics from '../metrics.ts';
import type { Watch } from './watch.ts';

export type Relay = {
  readonly signal: HotlineFunction;
  readonly publish: HotlineFunction;
  readonly deadLetterQueues: readonly Queue[];
};

/** What follows the table: how far its readers are behind, and what they and others gave up on. */
export const relayWatches = ({ signal, publish, deadLetterQueues }: Relay): readonly Watch[] => [
  ...[signal, publish].map((reader) => ({
    id: `${reader.node.id}Late`,
    says: `${reader.node.id} is more than five minutes behind the table`,
    metric: metrics.iteratorAge(reader),
    threshold: 300_000,
    periods: 2,
    page: functionPage(reader.functionName),
  })),
  ...deadLetterQueues.map((queue) => ({
    id: queue.node.id,
    says: `The queue ${queue.node.id} holds what could not be delivered`,
    metric: metrics.messagesWaiting(queue),
    page: pageOfQueue(queue),
  })),
  {
    id: 'InvalidToken',
    says: 'Step Functions refused a task token as invalid',
    metric: metrics.hotline('InvalidToken'),
    page: logPage(signal.logGroup.logGroupName),
  },
];
