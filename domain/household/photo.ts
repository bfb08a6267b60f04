import type { PhotoUpload } from '../tickets/photo.ts';
import { day, type Instant } from '../time/instant.ts';
import type { OrderDecision } from './acts.ts';
import type { OrderEvent } from './events.ts';
import { evolveOrder } from './evolve.ts';
import type { ClockFacts } from './facts.ts';
import { dueEvents } from './milestones.ts';
import { holderOf, type Order, type OrderPhoto } from './order.ts';
import { refuse } from './refusals.ts';

/** Whether photos of the work can be added: from the agreed time on, until the resident has evaluated (R24). */
export const takesPhotos = ({ phase }: Order): boolean => phase.kind === 'agreed' || phase.kind === 'reported';

/** How many photos the order takes, and how many of them are still to be had. */
export const photoPlaces = (
  order: Order,
  { rulesOf }: ClockFacts,
): { readonly most: number; readonly left: number } => {
  const most = rulesOf(order.rules).mostPhotos.value;
  return { most, left: Math.max(0, most - order.photos.length) };
};

/** The photos that are still kept at `now`. */
export const photosKept = (order: Order, now: Instant, { rulesOf }: ClockFacts): readonly OrderPhoto[] =>
  order.photos.filter(({ at }) => now < at + rulesOf(order.rules).photoDays.value * day);

/**
 * What a photo that the enterprise sent comes to. One that is on record already is recorded no second time: no events then.
 * @param at when its bytes had arrived
 */
export const decideOrderPhoto = (
  order: Order,
  { photo, file }: Pick<PhotoUpload, 'photo' | 'file'>,
  at: Instant,
  facts: ClockFacts,
): OrderDecision => {
  if (order.photos.some((known) => known.photo === photo)) return { ok: true, events: [] };
  const past: readonly OrderEvent[] = dueEvents(order, at, facts);
  const present = past.reduce<Order>(evolveOrder, order);
  const holder = holderOf(present);
  if (!takesPhotos(present) || holder === undefined) return refuse('order-photos-over');
  if ('fault' in file) return refuse(`photo-${file.fault}`);
  if (photoPlaces(present, facts).left === 0) return refuse('order-photos-enough');
  const added = { type: 'ReportPhotoAdded', at, by: `enterprise@${holder}`, photo, bytes: file.bytes } as const;
  return { ok: true, events: [...past, added] };
};
