import { Duration } from 'aws-cdk-lib';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment as attemptEnvironment } from '../../lambdas/webhook-attempt/env.ts';
import { environment } from '../../lambdas/webhooks/env.ts';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { HotlineFunction } from './hotline-function.ts';
import { levelOneVariables } from './level-one-variables.ts';
import { allow, allowSecret } from './permissions.ts';
import { allowPhotoReading } from './photo-permissions.ts';
import { allowOrders, allowTable, type TableRights } from './table-permissions.ts';
import { Workflow } from './workflow.ts';

export type WebhooksProps = {
  readonly profile: Profile;
  readonly data: DataStack;
  readonly ticketEvents: Topic;
};

/** Ten seconds a receiver may take, and half a minute after which no other post is begun. */
const timeout = Duration.seconds(60);

/** What delivering reads and writes: tickets and registers it reads, cursors and the log it keeps. */
const deliveryRights: TableRights = {
  GetItem: ['SUBSCRIPTION#'],
  Query: ['TICKET#', 'REGISTER#'],
  PutItem: ['SUBSCRIPTION#'],
  UpdateItem: ['SUBSCRIPTION#'],
  DeleteItem: ['SUBSCRIPTION#'],
};

/** Photos go to level 1 as addresses, where the profile has it. */
const photosForLevelOne = ({ levelOne }: Profile, data: DataStack): Record<string, string> =>
  levelOne ? { PHOTOS_BUCKET: data.photos.bucketName } : {};

/**
 * Webhooks of integrators: the function that makes the first attempt at each commit, and the state machine that tries again
 * for a day while a receiver fails. What neither SNS nor the function can deliver ends in one queue. The task has no alarm
 * on its errors: it fails by design whenever a receiver does, and what it gives up is counted.
 */
export class Webhooks extends Construct {
  readonly function: HotlineFunction;
  readonly attempt: HotlineFunction;
  readonly machine: StateMachine;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: WebhooksProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'WebhooksDeadLetters');
    this.attempt = attemptFunction(scope, props);
    this.machine = webhookMachine(scope, props, this.attempt);
    this.function = firstFunction(scope, props, this);
    const { deadLetters: deadLetterQueue } = this;
    props.ticketEvents.addSubscription(new LambdaSubscription(this.function, { deadLetterQueue }));
  }
}

const attemptFunction = (scope: Construct, { profile, data }: WebhooksProps): HotlineFunction => {
  const attempt = new HotlineFunction(scope, 'WebhookAttempt', {
    profile,
    timeout,
    folder: 'webhook-attempt',
    description: 'Tries again to deliver webhooks, or gives up',
    schema: attemptEnvironment,
    environment: {
      TABLE_NAME: data.table.tableName,
      ORDERS_TABLE_NAME: data.orders.tableName,
      SECRET_ARN: data.secret.secretArn,
      WEBHOOK_REACH: 'public',
      ...levelOneVariables(profile),
      ...photosForLevelOne(profile, data),
    },
  });
  allowTable(attempt, data, { ...deliveryRights, Query: ['TICKET#', 'REGISTER#', 'REPORT#'] });
  allowOrders(attempt, data, { Query: ['ORDER#'] });
  allowSecret(attempt, data);
  if (profile.levelOne) allowPhotoReading(attempt, data);
  return attempt;
};

const firstFunction = (
  scope: Construct,
  { profile, data }: WebhooksProps,
  { machine, deadLetters }: Pick<Webhooks, 'machine' | 'deadLetters'>,
): HotlineFunction => {
  const first = new HotlineFunction(scope, 'Webhooks', {
    profile,
    timeout,
    folder: 'webhooks',
    description: 'Makes the first attempt to tell subscribers of what happens to tickets',
    deadLetterQueue: deadLetters,
    schema: environment,
    environment: {
      TABLE_NAME: data.table.tableName,
      SECRET_ARN: data.secret.secretArn,
      WEBHOOK_MACHINE_ARN: machine.stateMachineArn,
      WEBHOOK_REACH: 'public',
      ...levelOneVariables(profile),
      ...photosForLevelOne(profile, data),
    },
  });
  allowTable(first, data, deliveryRights);
  allowSecret(first, data);
  if (profile.levelOne) allowPhotoReading(first, data);
  allow(first, ['states:StartExecution'], machine.stateMachineArn);
  return first;
};

const webhookMachine = (scope: Construct, { profile }: WebhooksProps, attempt: HotlineFunction): StateMachine =>
  new Workflow(scope, 'WebhookDelivery', {
    profile,
    definition: 'statemachines/webhook.asl.json',
    functions: { AttemptFunction: attempt },
  });
