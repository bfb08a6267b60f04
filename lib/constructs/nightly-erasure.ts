import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment } from '../../lambdas/erase/env.ts';
import { ended, erasureOrdered } from '../../lambdas/shared/views/board.ts';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allowPhotoErasure } from './photo-permissions.ts';
import { allowIndex, allowTable } from './table-permissions.ts';

export type NightlyErasureProps = { readonly profile: Profile; readonly data: DataStack };

/** The erasure: each night at 02:00 in Shanghai it erases what is kept of persons whose period is over. */
export class NightlyErasure extends Construct {
  readonly function: HotlineFunction;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { profile, data }: NightlyErasureProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'EraseDeadLetters');
    this.function = new HotlineFunction(scope, 'Erase', {
      profile,
      folder: 'erase',
      description: 'Erases the private parts of tickets when their period is over',
      timeout: Duration.minutes(15),
      deadLetterQueue: this.deadLetters,
      schema: environment,
      environment: { TABLE_NAME: data.table.tableName, PHOTOS_BUCKET: data.photos.bucketName },
    });
    allowTable(this.function, data, {
      Query: ['TICKET#', 'REGISTER#'],
      PutItem: ['TICKET#'],
      UpdateItem: ['TICKET#'],
    });
    allowIndex(this.function, data, 'byStage', `${ended}#*`, `${erasureOrdered}#*`);
    allowPhotoErasure(this.function, data);
    new Rule(this, 'Rule', {
      description: 'Nightly erasure (02:00 Asia/Shanghai)',
      // EventBridge rules count in UTC; China has no summer time.
      schedule: Schedule.cron({ hour: '18', minute: '0' }),
      targets: [new LambdaFunction(this.function, { deadLetterQueue: this.deadLetters })],
    });
  }
}
