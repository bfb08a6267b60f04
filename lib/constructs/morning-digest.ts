import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment } from '../../lambdas/digest/env.ts';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allowIndex, allowTable } from './table-permissions.ts';

export type MorningDigestProps = { readonly profile: Profile; readonly data: DataStack };

/** The digest: each day at start of business, 08:30 in Shanghai, units are told what they have in hand. */
export class MorningDigest extends Construct {
  readonly function: HotlineFunction;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { profile, data }: MorningDigestProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'DigestDeadLetters');
    this.function = new HotlineFunction(scope, 'Digest', {
      profile,
      folder: 'digest',
      description:
        'Has units told on a working morning what they have in hand; records what is overdue in the registers',
      timeout: Duration.minutes(5),
      deadLetterQueue: this.deadLetters,
      schema: environment,
      environment: { TABLE_NAME: data.table.tableName },
    });
    allowTable(this.function, data, { Query: ['REGISTER#'], PutItem: ['OUTBOX#', 'REGISTER#'] });
    allowIndex(this.function, data, 'byStage');
    new Rule(this, 'Rule', {
      description: 'Morning digest (08:30 Asia/Shanghai)',
      // EventBridge rules count in UTC; China has no summer time.
      schedule: Schedule.cron({ hour: '0', minute: '30' }),
      targets: [new LambdaFunction(this.function, { deadLetterQueue: this.deadLetters })],
    });
  }
}
