import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { functionPage, logPage, stateMachinePage, tablePage } from '../../../lambdas/shared/views/console-pages.ts';
import { orderIndexes } from '../../order-indexes.ts';
import { pageOfQueue } from '../console-links.ts';
import type { HotlineFunction } from '../hotline-function.ts';
import * as metrics from '../metrics.ts';
import type { Watch } from './watch.ts';

/** What of the household services is watched beside their functions and queues. */
export type Orders = {
  readonly workflow: StateMachine;
  readonly signal: HotlineFunction;
  readonly publish: HotlineFunction;
  readonly deadLetters: readonly Queue[];
  readonly tableName: string;
};

/** `byStage` → `ByStage`. */
const capitalized = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

const tableWatches = (tableName: string): readonly Watch[] =>
  [undefined, ...Object.keys(orderIndexes)].flatMap((index) =>
    (['Read', 'Write'] as const).map((way) => ({
      id: `Orders${index === undefined ? 'Table' : capitalized(index)}${way}sThrottled`,
      article: 'table-throttled',
      says: `DynamoDB throttled ${way.toLowerCase()}s of ${index === undefined ? 'the orders table' : `its index ${index}`}`,
      metric: metrics.tableThrottles(way, tableName, index),
      page: tablePage(tableName),
    })),
  );

/** The workflows of orders, what reads their stream, and their table. */
export const orderWatches = (orders: Orders): readonly Watch[] => {
  const { workflow, signal, publish, deadLetters, tableName } = orders;
  const article = 'order-workflow';
  const page = stateMachinePage(workflow.stateMachineArn);
  return [
    {
      id: 'OrderExecutionsFailed',
      article,
      says: "An order's workflow failed",
      metric: metrics.executionsFailed(workflow),
      page,
    },
    {
      id: 'OrderExecutionsTimedOut',
      article,
      says: "An order's workflow timed out",
      metric: metrics.executionsTimedOut(workflow),
      page,
    },
    {
      id: 'OrderExecutionsAborted',
      article,
      says: "An order's workflow was stopped",
      metric: metrics.executionsAborted(workflow),
      page,
    },
    {
      id: 'OrderStuck',
      article,
      says: "An order's workflow came to AwaitOperator, or has been there for another day",
      metric: metrics.hotline('OrderStuck'),
      page,
    },
    {
      id: 'OrderRoundFindings',
      article,
      says: 'The daily round found orders whose workflow did not wait for what the order says',
      metric: metrics.hotline('OrderRoundFindings'),
      page: logPage(signal.logGroup.logGroupName),
    },
    ...[signal, publish].map((reader) => ({
      id: `${reader.node.id}Late`,
      article: 'orders-late',
      says: `${reader.node.id} is more than five minutes behind the orders`,
      metric: metrics.iteratorAge(reader),
      threshold: 300_000,
      periods: 2,
      page: functionPage(reader.functionName),
    })),
    ...deadLetters.map((queue) => ({
      id: queue.node.id,
      says: `The queue ${queue.node.id} holds what could not be delivered`,
      metric: metrics.messagesWaiting(queue),
      page: pageOfQueue(queue),
    })),
    ...tableWatches(tableName),
  ];
};
