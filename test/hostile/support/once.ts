import type { Hotline } from './hotline.ts';

/** Prepares a hotline once, however many examples ask for it. */
export const once = <Made>(work: (hotline: Hotline) => Promise<Made>): ((hotline: Hotline) => Promise<Made>) => {
  const begun = new WeakMap<Hotline, Promise<Made>>();
  return (hotline) => {
    const known = begun.get(hotline) ?? work(hotline);
    begun.set(hotline, known);
    return known;
  };
};
