import { Duration } from 'aws-cdk-lib';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import type { SmsProvider } from '../../config/sms-provider.ts';
import { environment } from '../../lambdas/carrier/env.ts';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { EncryptedTopic } from './encrypted-topic.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allowNamedSecret } from './permissions.ts';
import { allowTable } from './table-permissions.ts';

export type SmsCarrierProps = {
  readonly profile: Profile;
  readonly data: DataStack;
  readonly provider: SmsProvider;
};

/**
 * The way of SMS where SNS has none: a topic, and the function `Carrier` that sends what is published to it through a
 * domestic provider. What neither SNS nor the function can deliver ends in one queue.
 */
export class SmsCarrier extends Construct {
  readonly topic: Topic;
  readonly function: HotlineFunction;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: SmsCarrierProps) {
    super(scope, id);
    this.topic = new EncryptedTopic(scope, 'Sms', 'SMS on their way to the provider');
    this.deadLetters = new DeadLetterQueue(this, 'CarrierDeadLetters');
    this.function = carrierFunction(scope, props, this.deadLetters);
    this.topic.addSubscription(new LambdaSubscription(this.function, { deadLetterQueue: this.deadLetters }));
  }
}

const carrierFunction = (
  scope: Construct,
  { profile, data, provider }: SmsCarrierProps,
  deadLetterQueue: DeadLetterQueue,
): HotlineFunction => {
  const carrier = new HotlineFunction(scope, 'Carrier', {
    profile,
    folder: 'carrier',
    description: 'Sends SMS through the domestic provider',
    timeout: Duration.seconds(30),
    deadLetterQueue,
    schema: environment,
    environment: {
      TABLE_NAME: data.table.tableName,
      SMS_PROVIDER_ADAPTER: provider.adapter,
      SMS_PROVIDER_ENDPOINT: provider.endpoint,
      SMS_PROVIDER_SECRET: provider.secretName,
      SMS_PROVIDER_LINKS: provider.links,
      SMS_TEMPLATE_CODES: JSON.stringify(provider.templateCodes),
    },
  });
  allowTable(carrier, data, { GetItem: ['TICKET#', 'CARRIER#'], PutItem: ['TICKET#', 'CARRIER#'] });
  allowNamedSecret(carrier, provider.secretName);
  return carrier;
};
