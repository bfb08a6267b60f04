import { Alias } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/**
 * A topic that keeps what it carries encrypted under the account's SNS key, which lets every publisher of the account
 * through that may publish to the topic, and takes it over encrypted connections only.
 */
export class EncryptedTopic extends Topic {
  constructor(scope: Construct, id: string, displayName: string) {
    super(scope, id, {
      displayName,
      masterKey: Alias.fromAliasName(scope, `${id}Key`, 'alias/aws/sns'),
      enforceSSL: true,
    });
  }
}
