import { Alias } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/**
 * The topic other systems follow tickets by: the office system (OA), the city's level 1, WeCom. Encrypted under the
 * account's SNS key, which lets every publisher of the account through that may publish to the topic.
 */
export class TicketEvents extends Topic {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      displayName: 'Ticket events',
      masterKey: Alias.fromAliasName(scope, `${id}Key`, 'alias/aws/sns'),
      enforceSSL: true,
    });
  }
}
