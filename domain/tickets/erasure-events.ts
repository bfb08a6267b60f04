import type { Instant } from '../time/instant.ts';

/** Why private data were erased: the period was over, or it was ordered on request. */
export type ErasureBasis = 'period' | 'order';

/** Facts of the events of erasure (个人信息保护法 第十九条、第四十七条). */
export type ErasureEvents = {
  /** Ordered on the request of the person concerned, before the period is over. */
  ErasureOrdered: { readonly private: { readonly reason: string } };
  /** A lawsuit, a review or an inspection needs the record: nothing is erased before `until`. */
  ErasureHeld: { readonly until: Instant; readonly private: { readonly reason: string } };
  /** Recorded when nothing private was left in any earlier commit, nor any photo. */
  PrivateErased: { readonly basis: ErasureBasis };
};
