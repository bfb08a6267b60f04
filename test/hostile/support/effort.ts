/** Cases that all properties together try when nobody asks for another number. Their shares are given in these. */
const full = 20_000;

/** The seed of the run: the same seed and number of cases try the same. */
const seed = Number(process.env.HOSTILE_SEED ?? 1);

/** How many cases a property tries whose share of the full form is known; a few at least. */
const casesOf = (share: number): number =>
  Math.max(4, Math.ceil((share * Number(process.env.HOSTILE_CASES ?? full)) / full));

/** A number of a text: properties that are alike do not try alike. */
const saltOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0, 7);

/** Settings for fast-check: as many cases as the share of the full form, by the seed of the run and the property's name. */
export const effortOf = (name: string, share: number) => ({ numRuns: casesOf(share), seed: (seed ^ saltOf(name)) | 0 });
