/** Seven digits and more, as people write phones and identity cards: 138 0013 8000, 0951-6012345, 6401211990…X. */
const longNumber = /\d(?:[\s-]?\d){6,}/;

/**
 * Whether a text holds a number that could be a phone or an identity card, other than the numbers of these tickets. Such a
 * text never goes to the group, wherever the number came from.
 */
export const holdsPersonalNumber = (text: string, ticketIds: readonly string[]): boolean =>
  longNumber.test(ticketIds.reduce((rest, id) => rest.replaceAll(id, '·'), text.normalize('NFKC')));
