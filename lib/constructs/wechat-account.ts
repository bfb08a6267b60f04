import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment as receiverEnvironment } from '../../lambdas/wechat/env.ts';
import { environment as workerEnvironment } from '../../lambdas/wechat-worker/env.ts';
import type { DataStack } from '../data-stack.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allow, allowNamedSecret, allowSecret } from './permissions.ts';
import { allowPhotoArrival } from './photo-permissions.ts';
import { allowTable } from './table-permissions.ts';
import type { TicketApi } from './ticket-api.ts';

export type WechatAccountProps = {
  readonly profile: Profile;
  readonly data: DataStack;
  readonly api: TicketApi;
  /** What links to a caller's page start with. */
  readonly linkBaseUrl: string;
  readonly appId: string;
  /** Name of the secret with the account's token, EncodingAESKey and AppSecret. */
  readonly secretName: string;
};

/** WeChat's API. */
const endpoint = 'https://api.weixin.qq.com';

/**
 * The official account on WeChat (R15): the function that WeChat calls may read the account's secret and invoke the one that
 * works, and has to do with no table, so that nothing but Lambda's own queue can keep its answer. What the worker gives up
 * lies in a queue.
 */
export class WechatAccount extends Construct {
  /** What WeChat calls. */
  readonly receiver: HotlineFunction;
  /** What works on messages. */
  readonly function: HotlineFunction;
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: WechatAccountProps) {
    super(scope, id);
    this.deadLetters = new DeadLetterQueue(this, 'WechatWorkerDeadLetters');
    this.function = workerFunction(scope, props, this.deadLetters);
    const { profile, api, appId, secretName } = props;
    this.receiver = new HotlineFunction(scope, 'Wechat', {
      profile,
      folder: 'wechat',
      description: 'Takes what WeChat sends to the official account, and answers at once',
      timeout: Duration.seconds(5),
      schema: receiverEnvironment,
      environment: {
        WECHAT_APP_ID: appId,
        WECHAT_SECRET: secretName,
        WECHAT_WORKER: this.function.functionName,
      },
    });
    allowNamedSecret(this.receiver, secretName);
    allow(this.receiver, ['lambda:InvokeFunction'], this.function.functionArn);
    const reason =
      'WeChat has no token of ours: it signs each request, and the function holds it against the account’s own.';
    for (const method of [HttpMethod.GET, HttpMethod.POST]) api.publicRoute(method, '/wechat', this.receiver, reason);
  }
}

const workerFunction = (
  scope: Construct,
  { profile, data, linkBaseUrl, appId, secretName }: WechatAccountProps,
  deadLetterQueue: DeadLetterQueue,
): HotlineFunction => {
  const worker = new HotlineFunction(scope, 'WechatWorker', {
    profile,
    folder: 'wechat-worker',
    description: 'Talks with people in the official account: takes reports, tells the progress of tickets',
    // Six pictures come at once, each within six seconds, and every call may be made twice.
    timeout: Duration.seconds(50),
    deadLetterQueue,
    schema: workerEnvironment,
    environment: {
      TABLE_NAME: data.table.tableName,
      SECRET_ARN: data.secret.secretArn,
      PHOTOS_BUCKET: data.photos.bucketName,
      LINK_BASE_URL: linkBaseUrl,
      WECHAT_APP_ID: appId,
      WECHAT_SECRET: secretName,
      WECHAT_ENDPOINT: endpoint,
    },
  });
  allowTable(worker, data, {
    GetItem: ['WECHAT#', 'TICKET#'],
    Query: ['TICKET#', 'REGISTER#'],
    PutItem: ['WECHAT#', 'TICKET#', 'LINK#'],
    UpdateItem: ['RATE#'],
    DeleteItem: ['WECHAT#'],
  });
  allowPhotoArrival(worker, data);
  allowSecret(worker, data);
  allowNamedSecret(worker, secretName);
  return worker;
};
