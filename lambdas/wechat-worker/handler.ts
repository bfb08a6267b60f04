import middy from '@middy/core';
import { countySource } from '../shared/county-source.ts';
import { faultOf, log } from '../shared/logger.ts';
import { openPhotos } from '../shared/photos/bucket.ts';
import { secretSigner } from '../shared/secret.ts';
import { openTable } from '../shared/store/table.ts';
import { accountSecret } from '../shared/wechat/account-secret.ts';
import { handedMessage } from '../shared/wechat/handed-message.ts';
import { wechatAccount } from './account.ts';
import { environment } from './env.ts';
import { WechatFault } from './fault.ts';
import { work } from './work.ts';
import type { Worker } from './worker.ts';

const env = environment.parse(process.env);

const table = openTable(env.TABLE_NAME);
const worker: Worker = {
  table,
  county: countySource(table),
  signer: secretSigner(env.SECRET_ARN),
  photos: openPhotos(env.PHOTOS_BUCKET),
  baseUrl: env.LINK_BASE_URL,
  account: wechatAccount({
    endpoint: env.WECHAT_ENDPOINT,
    appId: env.WECHAT_APP_ID,
    secret: accountSecret(env.WECHAT_SECRET),
  }),
};

/**
 * Works on one message of the official account, as the function that WeChat calls has handed it over. What it throws, Lambda
 * delivers again after one and after two minutes, then puts into the queue that an alarm watches.
 */
export const handler = middy<unknown, void>().handler(async (event) => {
  const message = handedMessage.safeParse(event);
  if (!message.success) {
    log.error('message dropped', { code: 'malformed' });
    return;
  }
  try {
    const state = await work(message.data, worker);
    log.info('message worked on', { state });
  } catch (fault) {
    const code = fault instanceof WechatFault ? fault.code : 'unexpected';
    log.error('message not worked on', { code, error: faultOf(fault) });
    // Lambda logs what is thrown, and stores it beside the event in the queue: a message of ours, without its cause.
    throw new WechatFault(code);
  }
});
