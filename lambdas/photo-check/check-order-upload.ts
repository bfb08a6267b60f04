import type { ClockFacts } from '../../domain/household/facts.ts';
import { holderOf } from '../../domain/household/order.ts';
import { decideOrderPhoto } from '../../domain/household/photo.ts';
import type { HouseholdRefusal } from '../../domain/household/refusals.ts';
import type { PhotoUpload } from '../../domain/tickets/photo.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { appendToOrder, readOrder } from '../shared/orders/store.ts';
import { noteRefusedOrderPhoto } from '../shared/orders/uploads.ts';
import type { PhotoBucket } from '../shared/photos/bucket.ts';
import { type OrderUpload, photoIdOf } from '../shared/photos/keys.ts';
import type { Table } from '../shared/store/table.ts';
import { type Arrived, discardArrived, readArrived, storePhoto, withdrawPhoto } from './files.ts';
import { stripPhoto } from './strip/strip-photo.ts';

/** What the check of an order's photo works with. */
export type OrderChecker = { readonly orders: Table; readonly clock: ClockFacts; readonly photos: PhotoBucket };

/** How a file for an order ended, as `Checked` says it of a ticket's. */
export type OrderChecked = {
  readonly outcome: 'unknown' | 'gone' | 'refused' | 'recorded';
  readonly orderId: string;
  readonly code?: string;
};

type Sent = { readonly orderId: string; readonly photo: string; readonly at: Instant };

/** Records the photo, unless the order has it already or may not take it any more. */
const record = async (
  { orderId, photo, at }: Sent,
  file: PhotoUpload['file'],
  holder: string,
  { orders, clock }: OrderChecker,
): Promise<HouseholdRefusal | 'recorded' | 'unknown'> => {
  const facts = { at, command: 'photo', by: { sub: `enterprise@${holder}`, roles: ['enterprise'] } };
  const result = await appendToOrder<HouseholdRefusal | 'known'>(orders, orderId, clock, facts, ({ order }) => {
    const decision = decideOrderPhoto(order, { photo, file }, at, clock);
    if (!decision.ok) return { stop: decision.refusal };
    return decision.events.length > 0 ? { events: decision.events } : { stop: 'known' };
  });
  if (result.kind === 'unknown') return 'unknown';
  return result.kind === 'stopped' && result.stop !== 'known' ? result.stop : 'recorded';
};

/** Decides, stores, then records: the order never names a photo that is not there. */
const settle = async (sent: Sent, bytes: Buffer | 'too-large', checker: OrderChecker): Promise<OrderChecked> => {
  const { orderId, photo, at } = sent;
  const refuse = async ({ code }: HouseholdRefusal): Promise<OrderChecked> => {
    await noteRefusedOrderPhoto(checker.orders, orderId, photo, code, at);
    return { outcome: 'refused', orderId, code };
  };
  const stored = await readOrder(checker.orders, orderId);
  if (!stored) return { outcome: 'unknown', orderId };
  const file = bytes === 'too-large' ? ({ fault: bytes } as const) : stripPhoto(bytes);
  const asDecided = 'fault' in file ? file : { bytes: file.bytes.length };
  const decision = decideOrderPhoto(stored.order, { photo, file: asDecided }, at, checker.clock);
  if (!decision.ok) return refuse(decision.refusal);
  if ('fault' in file || decision.events.length === 0) return { outcome: 'recorded', orderId };
  await storePhoto(checker.photos, orderId, photo, file);
  const recorded = await record(sent, asDecided, holderOf(stored.order) ?? '', checker);
  if (recorded === 'recorded') return { outcome: 'recorded', orderId };
  await withdrawPhoto(checker.photos, orderId, photo);
  return recorded === 'unknown' ? { outcome: 'unknown', orderId } : refuse(recorded);
};

/**
 * What becomes of a file that arrived for an order: cleaned and recorded as a photo, or refused, and in any case deleted
 * where it arrived, last of all. It may be called in any order and any number of times for the same file.
 * @param at when the file had arrived
 */
export const checkOrderUpload = async (
  upload: OrderUpload,
  arrived: Arrived,
  at: Instant,
  checker: OrderChecker,
): Promise<OrderChecked> => {
  const { orderId } = upload;
  const read = await readArrived(checker.photos, arrived);
  if (read === 'gone') return { outcome: 'gone', orderId };
  const checked = await settle({ orderId, photo: photoIdOf(upload, arrived.etag), at }, read, checker);
  await discardArrived(checker.photos, arrived);
  return checked;
};
