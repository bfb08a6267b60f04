/** Bytes of the largest photo that is taken: a page's script shrinks them before, and most phones' fit as they are. */
export const largestPhoto = 5 * 1024 * 1024;
