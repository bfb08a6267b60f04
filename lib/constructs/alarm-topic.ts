import { Aws, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';

/**
 * Where every alarm goes. Not encrypted under a key: CloudWatch may not use the account's SNS key, and an alarm names a
 * metric and an article of the runbook, never a ticket or a person.
 */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, profile: Profile) {
    super(scope, id, { displayName: `Hotline ${profile.county}: alarms`, enforceSSL: true });
    // A topic with a policy of its own has lost the default one, by which alarms of the account may publish.
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    if (profile.alarmEmail) this.#mail(profile.alarmEmail);
  }

  #mail(address: string): void {
    const subscription = this.addSubscription(new EmailSubscription(address));
    Validations.of(subscription).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason: 'A mail that is not delivered is told to nobody by mail either; the alarm itself stays red until mended.',
    });
  }
}
