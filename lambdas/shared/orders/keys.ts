import { eventPrefix } from '../store/keys.ts';

/** The keys of the orders' table, in one place. */
export const orderPartition = (orderId: string): string => `ORDER#${orderId}`;

export const orderCommitKey = (orderId: string, n: number) => ({
  pk: orderPartition(orderId),
  sk: `${eventPrefix}${String(n).padStart(4, '0')}`,
});
export const orderWaitKey = (orderId: string) => ({ pk: orderPartition(orderId), sk: 'WAIT' });
export const orderBoardKey = (orderId: string) => ({ pk: orderPartition(orderId), sk: 'BOARD' });
/** What the resident is called, where and how to be reached, what was said; what the enterprise says it did. */
export const orderPrivateKey = (orderId: string, part: 'RESIDENT' | 'REPORT') => ({
  pk: orderPartition(orderId),
  sk: `PRIVATE#${part}`,
});
/** A file that was refused as a photo, for a day. */
export const orderUploadKey = (orderId: string, photo: string) => ({
  pk: orderPartition(orderId),
  sk: `UPLOAD#${photo}`,
});
export const orderMessageKey = (orderId: string, key: string) => ({ pk: orderPartition(orderId), sk: `SMS#${key}` });

/** What orders say of enterprises, all in one partition: the directory reads it at once, however many enterprises there are. */
export const marksPartition = 'RATING#all';
export const orderMarkKey = (enterprise: string, orderId: string) => ({
  pk: marksPartition,
  sk: `${enterprise}#${orderId}`,
});

/** The order number in a partition key; nothing for keys of other things. */
export const orderIdOf = (pk: string | undefined): string | undefined =>
  pk?.startsWith('ORDER#') ? pk.slice('ORDER#'.length) : undefined;
