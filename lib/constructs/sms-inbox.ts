import { Aws, CfnOutput, Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnTopic, Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment } from '../../lambdas/inbound/env.ts';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { EncryptedTopic } from './encrypted-topic.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allow, allowSecret } from './permissions.ts';
import { allowIndex, allowTable } from './table-permissions.ts';

/** Metadata of the topic's resource: it takes what people text to the hotline's number. */
const inboundMetadata = 'hotline:inbound-sms';

export type SmsInboxProps = { readonly profile: Profile; readonly data: DataStack };

/**
 * The way of SMS that people send to the hotline's number: a topic, and the function `Inbound` that reads them. What neither
 * SNS nor the function can deliver ends in one queue.
 */
export class SmsInbox extends Construct {
  readonly topic: Topic;
  readonly function: HotlineFunction;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: SmsInboxProps) {
    super(scope, id);
    this.topic = new EncryptedTopic(scope, 'InboundSms', 'SMS that people sent');
    (this.topic.node.defaultChild as CfnTopic).addMetadata(inboundMetadata, true);
    this.deadLetters = new DeadLetterQueue(this, 'InboundDeadLetters');
    this.function = inboundFunction(scope, props, this.deadLetters);
    this.topic.addSubscription(new LambdaSubscription(this.function, { deadLetterQueue: this.deadLetters }));
    new CfnOutput(this, 'TopicArn', { value: this.topic.topicArn, description: 'Topic for inbound SMS' });
    if (props.profile.smsAdapter === 'sns') this.#letTwoWaySmsPublish();
  }

  /**
   * AWS End User Messaging publishes in the name of a role of this account. By the topic's policy it could only publish
   * under a key whose own policy names it, and that of SNS (`alias/aws/sns`) cannot be changed.
   */
  #letTwoWaySmsPublish(): void {
    const role = new Role(this, 'TwoWayRole', {
      description: 'In its name AWS End User Messaging publishes inbound SMS',
      assumedBy: new ServicePrincipal('sms-voice.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    allow(role, ['sns:Publish'], this.topic.topicArn);
    new CfnOutput(this, 'TwoWayRoleArn', { value: role.roleArn, description: 'Role that two-way SMS publishes with' });
  }
}

const inboundFunction = (
  scope: Construct,
  { profile, data }: SmsInboxProps,
  deadLetterQueue: DeadLetterQueue,
): HotlineFunction => {
  const inbound = new HotlineFunction(scope, 'Inbound', {
    profile,
    folder: 'inbound',
    description: 'Reads SMS that people sent: answers to surveys, information, stops',
    timeout: Duration.seconds(30),
    deadLetterQueue,
    schema: environment,
    environment: { TABLE_NAME: data.table.tableName, SECRET_ARN: data.secret.secretArn },
  });
  allowTable(inbound, data, {
    GetItem: ['PHONE#'],
    Query: ['TICKET#', 'REGISTER#'],
    PutItem: ['TICKET#', 'PHONE#', 'OUTBOX#'],
  });
  allowIndex(inbound, data, 'byCaller');
  allowSecret(inbound, data);
  return inbound;
};
