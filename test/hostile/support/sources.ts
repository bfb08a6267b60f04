import type { Context } from 'aws-lambda';
import { credentials, type Store } from '../../lambdas/support/store.ts';

export type SourceHandler = (event: unknown) => Promise<unknown>;

const context = { awsRequestId: 'request' } as Context;

/** The environment that all functions find together; each reads its own part. */
const environmentOf = ({ table, endpoint, region }: Pick<Store, 'table' | 'endpoint' | 'region'>, aws: string) => ({
  TABLE_NAME: table.name,
  SECRET_ARN: 'root',
  ORDERS_TABLE_NAME: 'Orders',
  ORDERS_STATE_MACHINE_ARN: 'arn:aws-cn:states:cn-northwest-1:000000000000:stateMachine:Orders',
  STATE_MACHINE_ARN: 'arn:aws-cn:states:cn-northwest-1:000000000000:stateMachine:Tickets',
  SIGNAL_FUNCTION_NAME: 'Signal',
  TICKET_EVENTS_TOPIC_ARN: 'arn:aws-cn:sns:cn-northwest-1:000000000000:TicketEvents',
  LINK_BASE_URL: 'https://hotline.test',
  SMS_ADAPTER: 'topic',
  SMS_TOPIC_ARN: 'arn:aws-cn:sns:cn-northwest-1:000000000000:Sms',
  SMS_SIGNATURE: '%E6%B0%B8%E5%AE%8112345',
  OA: 'connected',
  SMS_PROVIDER_ADAPTER: 'aliyun',
  SMS_PROVIDER_ENDPOINT: aws,
  SMS_PROVIDER_SECRET: 'provider',
  SMS_PROVIDER_LINKS: 'code',
  SMS_TEMPLATE_CODES: '{"citizen-archived":"SMS_1"}',
  WECOM_ENDPOINT: `${aws}/webhook`,
  WECOM_SECRET: 'robot',
  WECHAT_APP_ID: 'wx12345a0123456789',
  WECHAT_SECRET: 'account',
  WECHAT_ENDPOINT: `${aws}/wechat`,
  PHOTOS_BUCKET: 'photos',
  WEBHOOK_MACHINE_ARN: 'arn:aws-cn:states:cn-northwest-1:000000000000:stateMachine:Webhooks',
  WEBHOOK_REACH: 'public',
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_ENDPOINT_URL: aws,
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
});

/** The functions as they deploy, over the table and what stands in for AWS. */
export const loadFunctions = async (
  store: Pick<Store, 'table' | 'endpoint' | 'region'>,
  aws: string,
): Promise<Readonly<Record<string, SourceHandler>>> => {
  Object.assign(process.env, environmentOf(store, aws));
  const modules = {
    inbound: await import('../../../lambdas/inbound/handler.ts'),
    carrier: await import('../../../lambdas/carrier/handler.ts'),
    wecom: await import('../../../lambdas/wecom/handler.ts'),
    publish: await import('../../../lambdas/publish/handler.ts'),
    signal: await import('../../../lambdas/signal/handler.ts'),
    'photo-check': await import('../../../lambdas/photo-check/handler.ts'),
    digest: await import('../../../lambdas/digest/handler.ts'),
    sweep: await import('../../../lambdas/sweep/handler.ts'),
    erase: await import('../../../lambdas/erase/handler.ts'),
    'wechat-worker': await import('../../../lambdas/wechat-worker/handler.ts'),
    reports: await import('../../../lambdas/reports/handler.ts'),
    await: await import('../../../lambdas/await/handler.ts'),
    milestone: await import('../../../lambdas/milestone/handler.ts'),
    archive: await import('../../../lambdas/archive/handler.ts'),
    'order-await': await import('../../../lambdas/order-await/handler.ts'),
    'order-milestone': await import('../../../lambdas/order-milestone/handler.ts'),
    'order-signal': await import('../../../lambdas/order-signal/handler.ts'),
    'order-publish': await import('../../../lambdas/order-publish/handler.ts'),
    webhooks: await import('../../../lambdas/webhooks/handler.ts'),
    'webhook-attempt': await import('../../../lambdas/webhook-attempt/handler.ts'),
  };
  return Object.fromEntries(
    Object.entries(modules).map(([name, { handler }]) => {
      const handle = handler as unknown as (event: unknown, given: Context) => Promise<unknown>;
      return [name, (event: unknown) => handle(event, context)];
    }),
  );
};
