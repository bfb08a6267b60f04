import type { ErasureEvents } from './erasure-events.ts';
import type { Evolvers } from './evolvers.ts';

/** Erasure moves no limit and no stage: what is told of the handling stays (个人信息保护法 第四十七条). */
export const erasureEvolvers: Pick<Evolvers, keyof ErasureEvents> = {
  ErasureOrdered: (ticket, { at }) => ({ ...ticket, erasureOrderedAt: at }),
  ErasureHeld: (ticket, { until }) => ({ ...ticket, heldUntil: until }),
  PrivateErased: ({ caller: _, erasureOrderedAt: __, ...ticket }, { at }) => ({ ...ticket, erasedAt: at, photos: [] }),
};
