import type { Filing } from './commands.ts';
import type { ErasureEvents } from './erasure-events.ts';
import type { Evolvers } from './evolvers.ts';

/** Also where the commits are still read as they were, such as by a function that knew them before. */
const withoutPrivate = ({ private: _, ...open }: Filing): Filing => open as Filing;

/** Erasure moves no limit and no stage: what is told of the handling stays (个人信息保护法 第四十七条). */
export const erasureEvolvers: Pick<Evolvers, keyof ErasureEvents> = {
  ErasureOrdered: (ticket, { at }) => ({ ...ticket, erasureOrderedAt: at }),
  ErasureHeld: (ticket, { until }) => ({ ...ticket, heldUntil: until }),
  PrivateErased: ({ caller: _, erasureOrderedAt: __, filing, ...ticket }, { at }) => ({
    ...ticket,
    filing: withoutPrivate(filing),
    erasedAt: at,
    photos: [],
  }),
};
