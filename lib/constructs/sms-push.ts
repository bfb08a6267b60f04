import { CfnOutput, Duration, Validations } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment } from '../../lambdas/inbound-push/env.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allow } from './permissions.ts';
import type { TicketApi } from './ticket-api.ts';

export type SmsPushProps = { readonly profile: Profile; readonly api: TicketApi; readonly topic: Topic };

/**
 * Where a domestic provider pushes the texts that people send: an address that only it knows, and the function
 * `InboundPush` that hands them on to the topic.
 */
export class SmsPush extends Construct {
  readonly function: HotlineFunction;

  constructor(scope: Construct, id: string, { profile, api, topic }: SmsPushProps) {
    super(scope, id);
    const key = pushKey(this);
    this.function = new HotlineFunction(scope, 'InboundPush', {
      profile,
      folder: 'inbound-push',
      description: 'Takes the texts that the SMS provider pushes',
      timeout: Duration.seconds(10),
      schema: environment,
      environment: { PUSH_KEY_SECRET: key.secretArn, INBOUND_TOPIC_ARN: topic.topicArn },
    });
    allow(this.function, ['secretsmanager:GetSecretValue'], key.secretArn);
    allow(this.function, ['sns:Publish'], topic.topicArn);
    const reason = 'The provider has no token of ours: it shows a key in the path, which the function compares.';
    api.publicRoute(HttpMethod.POST, '/sms/inbound/{key}', this.function, reason);
    new CfnOutput(this, 'KeyArn', { value: key.secretArn, description: 'Secret with the key of the push address' });
  }
}

const pushKey = (scope: Construct): Secret => {
  const secret = new Secret(scope, 'Key', {
    description: 'Key in the address that the SMS provider pushes texts to',
    generateSecretString: { passwordLength: 40, excludePunctuation: true },
  });
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason: 'The provider holds the address: a new key is entered in its console by hand, or no text arrives.',
  });
  return secret;
};
