import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment as awaitEnvironment } from '../../lambdas/order-await/env.ts';
import { environment as milestoneEnvironment } from '../../lambdas/order-milestone/env.ts';
import { environment as publishEnvironment } from '../../lambdas/order-publish/env.ts';
import { environment as signalEnvironment } from '../../lambdas/order-signal/env.ts';
import { environment as servicesEnvironment } from '../../lambdas/services/env.ts';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allow, allowSecret } from './permissions.ts';
import { allowPhotoAddresses } from './photo-permissions.ts';
import { allowExecutions, allowTextMessages } from './stream-functions.ts';
import { allowOrderIndex, allowOrders, allowTable } from './table-permissions.ts';
import { events, follow } from './ticket-streams.ts';
import { Workflow } from './workflow.ts';

export type HouseholdServicesProps = {
  readonly profile: Profile;
  readonly data: DataStack;
  /** What links in SMS start with. */
  readonly linkBaseUrl: string;
  /** Where SMS go that are not sent to phones directly. */
  readonly smsTopic: Topic | undefined;
  /** Delivers webhooks. */
  readonly webhookMachine: StateMachine;
};

/**
 * The market-operated household services (R19-R27): one execution per order, its tasks, and the two readers of the orders'
 * stream. Only `signal` calls Step Functions; once a day it compares all open orders with their workflows.
 */
export class HouseholdServices extends Construct {
  readonly workflow: Workflow;
  readonly signal: HotlineFunction;
  readonly publish: HotlineFunction;
  /** Answers the API's routes and the pages. */
  readonly services: HotlineFunction;
  readonly functions: readonly HotlineFunction[];
  readonly deadLetters: readonly Queue[];

  constructor(scope: Construct, id: string, props: HouseholdServicesProps) {
    super(scope, id);
    const { profile, data } = props;
    const tasks = orderTasks(scope, profile, data);
    this.workflow = new Workflow(scope, 'OrderWorkflow', {
      profile,
      definition: 'statemachines/order.asl.json',
      functions: { OrderAwaitFunction: tasks.await, OrderMilestoneFunction: tasks.milestone },
    });
    const signalDeadLetters = new DeadLetterQueue(this, 'OrderSignalDeadLetters');
    const publishDeadLetters = new DeadLetterQueue(this, 'OrderPublishDeadLetters');
    this.signal = orderSignal(scope, props, this.workflow, signalDeadLetters);
    this.publish = orderPublish(scope, props);
    const waits = events('WAIT', 'INSERT', 'MODIFY');
    follow('OrderStream', data.ordersStreamArn, this.signal, signalDeadLetters, [events('EVENT#', 'INSERT'), waits]);
    follow('OrderStream', data.ordersStreamArn, this.publish, publishDeadLetters, [
      events('EVENT#', 'INSERT'),
      events('OUTGOING', 'INSERT', 'MODIFY'),
    ]);
    new Rule(this, 'Round', {
      description: 'Daily round of open orders, 07:10 Asia/Shanghai',
      // EventBridge rules count in UTC; China has no summer time.
      schedule: Schedule.cron({ hour: '23', minute: '10' }),
      targets: [new LambdaFunction(this.signal, { deadLetterQueue: signalDeadLetters })],
    });
    this.services = servicesFunction(scope, profile, data);
    this.functions = [tasks.await, tasks.milestone, this.signal, this.publish, this.services];
    this.deadLetters = [signalDeadLetters, publishDeadLetters];
  }
}

/** Their construct ids never change: a running execution keeps calling the functions it was started with. */
const orderTasks = (scope: Construct, profile: Profile, data: DataStack) => {
  const environment = { ORDERS_TABLE_NAME: data.orders.tableName };
  const common = { profile, timeout: Duration.seconds(30), environment };
  const tasks = {
    await: new HotlineFunction(scope, 'OrderAwait', {
      ...common,
      folder: 'order-await',
      description: 'Stores what the workflow of an order waits for, and its task token',
      schema: awaitEnvironment,
    }),
    milestone: new HotlineFunction(scope, 'OrderMilestone', {
      ...common,
      folder: 'order-milestone',
      description: 'Commits what has come due of an order: reminders and limits',
      schema: milestoneEnvironment,
    }),
  };
  for (const task of [tasks.await, tasks.milestone])
    allowOrders(task, data, { Query: ['ORDER#'], PutItem: ['ORDER#'] });
  return tasks;
};

const orderSignal = (
  scope: Construct,
  { profile, data }: HouseholdServicesProps,
  workflow: Workflow,
  deadLetterQueue: DeadLetterQueue,
): HotlineFunction => {
  const signal = new HotlineFunction(scope, 'OrderSignal', {
    profile,
    timeout: Duration.minutes(5),
    folder: 'order-signal',
    description: "Starts, completes and stops an order's workflow after each change of the order",
    deadLetterQueue,
    schema: signalEnvironment,
    environment: {
      ORDERS_TABLE_NAME: data.orders.tableName,
      ORDERS_STATE_MACHINE_ARN: workflow.stateMachineArn,
    },
  });
  allowOrders(signal, data, { GetItem: ['ORDER#'], Query: ['ORDER#'], PutItem: ['ORDER#'] });
  allowOrderIndex(signal, data, 'byStage');
  allow(signal, ['states:StartExecution', 'states:SendTaskSuccess'], workflow.stateMachineArn);
  allowExecutions(signal, workflow);
  return signal;
};

const servicesFunction = (scope: Construct, profile: Profile, data: DataStack): HotlineFunction => {
  const services = new HotlineFunction(scope, 'Services', {
    profile,
    timeout: Duration.seconds(10),
    folder: 'services',
    description: 'Answers the household services: directory, orders, register, figures, pages behind links',
    schema: servicesEnvironment,
    environment: {
      TABLE_NAME: data.table.tableName,
      ORDERS_TABLE_NAME: data.orders.tableName,
      SECRET_ARN: data.secret.secretArn,
      PHOTOS_BUCKET: data.photos.bucketName,
      PHOTOS_ADDRESS: `https://${data.photos.bucketRegionalDomainName}`,
    },
  });
  allowPhotoAddresses(services, data);
  allowTable(services, data, { GetItem: ['TICKET#'], Query: ['REGISTER#'], PutItem: ['REGISTER#', 'TICKET#'] });
  allowOrders(services, data, {
    GetItem: ['ORDER#', 'LINK#'],
    Query: ['ORDER#', 'RATING#'],
    PutItem: ['ORDER#', 'LINK#'],
    UpdateItem: ['RATE#', 'LINK#'],
  });
  allowOrderIndex(services, data, 'byStage', 'byEnterprise', 'byMonth');
  allowSecret(services, data);
  return services;
};

const orderPublish = (scope: Construct, props: HouseholdServicesProps): HotlineFunction => {
  const { profile, data, linkBaseUrl, smsTopic, webhookMachine } = props;
  const publish = new HotlineFunction(scope, 'OrderPublish', {
    profile,
    timeout: Duration.seconds(60),
    folder: 'order-publish',
    description: 'Shows orders in lists and sends their SMS',
    schema: publishEnvironment,
    environment: {
      TABLE_NAME: data.table.tableName,
      ORDERS_TABLE_NAME: data.orders.tableName,
      SECRET_ARN: data.secret.secretArn,
      LINK_BASE_URL: linkBaseUrl,
      WEBHOOK_MACHINE_ARN: webhookMachine.stateMachineArn,
      SMS_ADAPTER: profile.smsAdapter,
      SMS_SIGNATURE: encodeURIComponent(profile.smsSignature),
      ...(smsTopic && { SMS_TOPIC_ARN: smsTopic.topicArn }),
    },
  });
  allowTable(publish, data, {
    GetItem: ['PHONE#', 'SUBSCRIPTION#'],
    Query: ['REGISTER#'],
    UpdateItem: ['SUBSCRIPTION#'],
  });
  allow(publish, ['states:StartExecution'], webhookMachine.stateMachineArn);
  allowOrders(publish, data, {
    GetItem: ['ORDER#', 'OUTBOX#'],
    Query: ['ORDER#'],
    PutItem: ['ORDER#', 'LINK#', 'OUTBOX#', 'RATING#'],
  });
  allowSecret(publish, data);
  if (smsTopic) allow(publish, ['sns:Publish'], smsTopic.topicArn);
  else allowTextMessages(publish);
  return publish;
};
