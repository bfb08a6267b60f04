import { Duration } from 'aws-cdk-lib';
import { SubscriptionFilter, SubscriptionProtocol, type Topic } from 'aws-cdk-lib/aws-sns';
import { UrlSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';

export type OaPushProps = {
  readonly ticketEvents: Topic;
  /** Address of the OA system that SNS posts to. */
  readonly endpoint: string;
};

/**
 * How SNS tries again while the OA system does not answer: at once, after 20 seconds, then ever less often up to five
 * minutes apart, half an hour in all. SNS takes no more than an hour.
 */
const healthyRetryPolicy = {
  numRetries: 10,
  numNoDelayRetries: 1,
  numMinDelayRetries: 1,
  numMaxDelayRetries: 4,
  minDelayTarget: Duration.seconds(20),
  maxDelayTarget: Duration.minutes(5),
};

/**
 * The county's OA system as a subscriber of the ticket events (R48): it gets those that hold pushes to heads of units,
 * signed by SNS in its envelope, and what it does not take goes into a queue that an alarm watches.
 */
export class OaPush extends Construct {
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { ticketEvents, endpoint }: OaPushProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'OaDeadLetters');
    ticketEvents.addSubscription(
      new UrlSubscription(endpoint, {
        protocol: SubscriptionProtocol.HTTPS,
        rawMessageDelivery: false,
        filterPolicy: { push: SubscriptionFilter.stringFilter({ allowlist: ['true'] }) },
        deliveryPolicy: { healthyRetryPolicy },
        deadLetterQueue: this.deadLetters,
      }),
    );
  }
}
