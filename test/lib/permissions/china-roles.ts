import { may, publishes, tellsLater } from './hotline-roles.ts';
import { decided, items, secret } from './rights.ts';

const namedSecret = (name: string): string =>
  `secretsmanager:GetSecretValue arn:AWS::Partition:secretsmanager:cn-northwest-1:AWS::AccountId:secret:${name}-??????`;

/** What is otherwise in China's regions, where SMS go through a provider and the working group is told. */
export const mayInChina: Record<string, string[]> = {
  ...may,
  Signal: (may.Signal ?? []).map((line) =>
    line.replace('AWS::Region:AWS::AccountId:execution', 'cn-northwest-1:AWS::AccountId:execution'),
  ),
  Publish: [...publishes, 'sns:Publish Sms'],
  // There is an interface of level 1: photos go to it as addresses, and the desk has it told again.
  Desk: [...(may.Desk ?? []), ...tellsLater, 'dynamodb:PutItem Tickets.Arn of SUBSCRIPTION#*'],
  Webhooks: [...(may.Webhooks ?? []), 's3:GetObject Photos.Arn/photos/*'],
  WebhookAttempt: [...(may.WebhookAttempt ?? []), 's3:GetObject Photos.Arn/photos/*'],
  Carrier: [
    ...items({ GetItem: 'TICKET CARRIER', PutItem: 'TICKET CARRIER' }),
    namedSecret('hotline/sms-provider'),
    'sqs:SendMessage SmsCarrierCarrierDeadLetters.Arn',
  ],
  WeCom: [
    ...items({ GetItem: 'ROBOT', Query: 'ROBOT REGISTER', PutItem: 'ROBOT', UpdateItem: 'ROBOT', DeleteItem: 'ROBOT' }),
    namedSecret('hotline/wecom-robot'),
    'sqs:SendMessage WeComGroupWeComDeadLetters.Arn',
  ],
  // It answers WeChat within five seconds whatever becomes of the table: it may do nothing with any.
  Wechat: [namedSecret('hotline/wechat-account'), 'lambda:InvokeFunction WechatWorker.Arn'],
  WechatWorker: [
    ...items({
      GetItem: 'WECHAT TICKET',
      Query: decided,
      PutItem: 'WECHAT TICKET LINK',
      UpdateItem: 'RATE',
      DeleteItem: 'WECHAT',
    }),
    's3:PutObject Photos.Arn/incoming/*',
    ...secret,
    namedSecret('hotline/wechat-account'),
    'sqs:SendMessage WechatAccountWechatWorkerDeadLetters.Arn',
  ],
};
