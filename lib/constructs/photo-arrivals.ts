import { Duration } from 'aws-cdk-lib';
import { Match, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment } from '../../lambdas/photo-check/env.ts';
import { incomingPrefix } from '../../lambdas/shared/photos/keys.ts';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allowPhotoCheck } from './photo-permissions.ts';
import { allowOrders, allowTable } from './table-permissions.ts';

export type PhotoArrivalsProps = { readonly profile: Profile; readonly data: DataStack };

/**
 * Photos that arrive: each object stored in the bucket under `incoming/` is handed to the function `PhotoCheck`, which
 * cleans and records it, or refuses it. What neither EventBridge nor the function can deliver ends in one queue.
 */
export class PhotoArrivals extends Construct {
  readonly function: HotlineFunction;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: PhotoArrivalsProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'PhotoCheckDeadLetters');
    this.function = checkFunction(scope, props, this.deadLetters);
    new Rule(this, 'Rule', {
      description: 'Photos that arrived and are to be checked',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [props.data.photos.bucketName] },
          object: { key: Match.prefix(incomingPrefix) },
        },
      },
      targets: [new LambdaFunction(this.function, { deadLetterQueue: this.deadLetters })],
    });
  }
}

const checkFunction = (
  scope: Construct,
  { profile, data }: PhotoArrivalsProps,
  deadLetterQueue: DeadLetterQueue,
): HotlineFunction => {
  const check = new HotlineFunction(scope, 'PhotoCheck', {
    profile,
    folder: 'photo-check',
    description: 'Cleans uploaded photos of everything but the picture and records them',
    timeout: Duration.seconds(30),
    deadLetterQueue,
    schema: environment,
    environment: {
      TABLE_NAME: data.table.tableName,
      ORDERS_TABLE_NAME: data.orders.tableName,
      PHOTOS_BUCKET: data.photos.bucketName,
    },
  });
  allowTable(check, data, { Query: ['TICKET#', 'REGISTER#'], PutItem: ['TICKET#'] });
  allowOrders(check, data, { Query: ['ORDER#'], PutItem: ['ORDER#'] });
  allowPhotoCheck(check, data);
  return check;
};
