import { Validations } from 'aws-cdk-lib';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { HotlineFunction } from './hotline-function.ts';
import { allow } from './permissions.ts';

export type TicketStreamsProps = {
  readonly data: DataStack;
  readonly signal: HotlineFunction;
  readonly publish: HotlineFunction;
};

export type Filter = { readonly [key: string]: unknown };

/** Records of items whose sort key begins so. */
export const events = (sortKeyPrefix: string, ...eventNames: string[]): Filter =>
  FilterCriteria.filter({
    eventName: FilterRule.or(...eventNames),
    dynamodb: { Keys: { sk: { S: FilterRule.beginsWith(sortKeyPrefix) } } },
  });

/**
 * The two readers of the table's stream. `signal` follows new commits and stored waits, whichever comes last; `publish`
 * follows new commits, and SMS that no commit asks for. Erasure changes commits: that tells nobody anything, and starts no
 * workflow anew, whose name Step Functions has long forgotten.
 */
export class TicketStreams extends Construct {
  readonly signalDeadLetters: Queue;
  readonly publishDeadLetters: Queue;

  constructor(scope: Construct, id: string, props: TicketStreamsProps) {
    super(scope, id);
    this.signalDeadLetters = new DeadLetterQueue(this, 'SignalDeadLetters');
    this.publishDeadLetters = new DeadLetterQueue(this, 'PublishDeadLetters');
    follow('TicketStream', props.data.streamArn, props.signal, this.signalDeadLetters, [
      events('EVENT#', 'INSERT'),
      events('WAIT', 'INSERT', 'MODIFY'),
    ]);
    follow('TicketStream', props.data.streamArn, props.publish, this.publishDeadLetters, [
      events('EVENT#', 'INSERT'),
      events('OUTGOING', 'INSERT', 'MODIFY'),
    ]);
  }
}

/** Has a function read a stream. No batching window: a citizen's notice and a workflow's wake-up wait for nobody. */
export const follow = (
  id: string,
  streamArn: string,
  reader: HotlineFunction,
  deadLetters: Queue,
  filters: Filter[],
): void => {
  reader.addEventSourceMapping(id, {
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    parallelizationFactor: 10,
    retryAttempts: 10,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    onFailure: new SqsDlq(deadLetters),
    filters,
  });
  allow(reader, ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], streamArn);
  allow(reader, ['dynamodb:ListStreams'], '*');
  Validations.of(reader.role ?? reader).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'Lambda asks for dynamodb:ListStreams to read a stream, an action that takes no resource.',
  });
};
