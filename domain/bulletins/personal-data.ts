/** A mobile number, also with spaces, points or dashes, and not part of a longer number such as a ticket's. */
const mobile = /(?<!\d)(?:\+?86[\s-]?)?1[3-9](?:[\s.–—-]?\d){9}(?!\d)/;

/** A fixed line with its area code, which may stand in brackets. */
const fixed = /(?<!\d)0\d{2,3}[)\s–—-]{0,2}\d{7,8}(?!\d)/;

/** An identity card number: region, a birth date of this or the last century, three digits, a check character. */
const card = /(?<!\d)[1-9]\d{5}[\s-]?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[\s-]?\d{3}[\dXx](?![\dXx])/;

/** Whether a text that goes to others holds what looks like a phone or identity card number; full-width digits count too. */
export const holdsPersonalData = (text: string): boolean => {
  const plain = text.normalize('NFKC');
  return [mobile, fixed, card].some((pattern) => pattern.test(plain));
};
