import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import middy from '@middy/core';
import type { ApiAnswer, ApiEvent } from '../shared/http/gateway.ts';
import { faultOf, log } from '../shared/logger.ts';
import { accountSecret } from '../shared/wechat/account-secret.ts';
import { environment } from './env.ts';
import { type Receiver, receive } from './receive.ts';

const { WECHAT_APP_ID, WECHAT_SECRET, WECHAT_WORKER } = environment.parse(process.env);

/** Two attempts of so many milliseconds leave WeChat its answer in time. */
const lambda = new LambdaClient({ maxAttempts: 2, requestHandler: { requestTimeout: 1500 } });

const receiver: Receiver = {
  appId: WECHAT_APP_ID,
  secret: accountSecret(WECHAT_SECRET),
  handOver: async (message) => {
    const Payload = Buffer.from(JSON.stringify(message));
    await lambda.send(new InvokeCommand({ FunctionName: WECHAT_WORKER, InvocationType: 'Event', Payload }));
    log.info('message handed over', { state: message.input.kind });
  },
  refused: (code) => log.warn('wechat refused', { code }),
};

/** What WeChat sends to the official account. A fault answers 500, and WeChat sends it again. */
export const handler = middy<ApiEvent, ApiAnswer>().handler(async (event) => {
  try {
    return await receive(event, receiver);
  } catch (fault) {
    log.error('message not taken', { error: faultOf(fault) });
    throw new Error('the message could not be taken; see the log');
  }
});
