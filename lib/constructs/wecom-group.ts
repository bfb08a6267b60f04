import { Duration } from 'aws-cdk-lib';
import { SubscriptionFilter, type Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment } from '../../lambdas/wecom/env.ts';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allowNamedSecret } from './permissions.ts';
import { allowTable } from './table-permissions.ts';

export type WeComGroupProps = {
  readonly profile: Profile;
  readonly data: DataStack;
  readonly ticketEvents: Topic;
  /** Name of the secret with the robot's key. */
  readonly secretName: string;
};

/** The webhook of WeCom's group robots, without a key. */
const endpoint = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send';

/**
 * The working group on WeCom as a subscriber of the ticket events (R16-R18): the function that tells it by its robot gets
 * those it is to be told of. What neither SNS nor the function can deliver ends in one queue.
 */
export class WeComGroup extends Construct {
  readonly function: HotlineFunction;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: WeComGroupProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'WeComDeadLetters');
    this.function = weComFunction(scope, props, this.deadLetters);
    props.ticketEvents.addSubscription(
      new LambdaSubscription(this.function, {
        filterPolicy: { group: SubscriptionFilter.stringFilter({ allowlist: ['true'] }) },
        deadLetterQueue: this.deadLetters,
      }),
    );
  }
}

const weComFunction = (
  scope: Construct,
  { profile, data, secretName }: WeComGroupProps,
  deadLetterQueue: DeadLetterQueue,
): HotlineFunction => {
  const weCom = new HotlineFunction(scope, 'WeCom', {
    profile,
    folder: 'wecom',
    description: 'Tells the working group on WeCom of tickets, by its robot',
    timeout: Duration.seconds(45),
    deadLetterQueue,
    // One at a time: what waits is sent once and counted before the next looks. Lambda keeps the other events in its own
    // queue meanwhile. The account must have 101 concurrent executions or more, for Lambda leaves 100 unreserved.
    reservedConcurrentExecutions: 1,
    schema: environment,
    environment: { TABLE_NAME: data.table.tableName, WECOM_ENDPOINT: endpoint, WECOM_SECRET: secretName },
  });
  allowTable(weCom, data, {
    GetItem: ['ROBOT#'],
    Query: ['ROBOT#', 'REGISTER#'],
    PutItem: ['ROBOT#'],
    UpdateItem: ['ROBOT#'],
    DeleteItem: ['ROBOT#'],
  });
  allowNamedSecret(weCom, secretName);
  return weCom;
};
