import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { Instant } from '../../domain/time/instant.ts';
import { log } from '../shared/logger.ts';
import { incomingKey } from '../shared/photos/keys.ts';
import type { Account } from './account.ts';
import { WechatFault } from './fault.ts';
import type { Worker } from './worker.ts';

/** A new ticket is in its first round. */
const round = 1;

/** How often WeChat is asked for a picture within one attempt at a message. */
const mostTries = 2;

/**
 * A picture that WeChat does not give at the last try either counts as gone: whoever filed a report must be told its number,
 * and can send the picture on the page of the progress.
 */
const fetched = async (media: string, at: Instant, account: Account, tries = mostTries): Promise<Buffer | 'gone'> => {
  try {
    return await account.picture(media, at);
  } catch (fault) {
    if (!(fault instanceof WechatFault)) throw fault;
    if (tries > 1) return fetched(media, at, account, tries - 1);
    log.warn('wechat picture not fetched', { code: fault.code });
    return 'gone';
  }
};

const pass = async (
  media: string,
  ticketId: string,
  at: Instant,
  { account, photos, signer }: Worker,
): Promise<boolean> => {
  const picture = await fetched(media, at, account);
  if (picture === 'gone' || picture.length === 0) return false;
  const id = (await signer())('wechat', `picture/${ticketId}/${media}`).toString('hex').slice(0, 32);
  const Key = incomingKey({ ticketId, round, step: 'problem', uploader: 'citizen', id });
  const { client, name: Bucket } = photos;
  await client.send(new PutObjectCommand({ Bucket, Key, Body: picture, ContentType: 'image/jpeg' }));
  return true;
};

/**
 * Puts the pictures of a report where the files of pages arrive: from there they are checked, cleaned and recorded like any
 * other photo. A picture that was passed before is the same object, and makes no second photo.
 * @returns how many WeChat did not have any more or did not give, or were too large
 */
export const passPictures = async (
  pictures: readonly string[],
  ticketId: string,
  at: Instant,
  worker: Worker,
): Promise<number> => {
  const passed = await Promise.all(pictures.map((media) => pass(media, ticketId, at, worker)));
  return passed.filter((each) => !each).length;
};
