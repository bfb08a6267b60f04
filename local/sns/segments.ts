/** GSM 03.38 default alphabet, and its extension table whose characters take two septets. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const extended = new Set('\f^{}\\[~]|€');

/**
 * Number of segments a text is sent, and billed, as: 160 septets of the GSM alphabet or 70 UTF-16 units in one segment,
 * 153 or 67 in each segment of a longer text. Whatever the sender puts in front (the signature) is part of the text.
 */
export function countSegments(text: string): number {
  const septets = countSeptets(text);
  const [length, single, joined] = septets === undefined ? [text.length, 70, 67] : [septets, 160, 153];
  return length <= single ? 1 : Math.ceil(length / joined);
}

function countSeptets(text: string): number | undefined {
  let septets = 0;
  for (const character of text) {
    if (basic.has(character)) septets += 1;
    else if (extended.has(character)) septets += 2;
    else return undefined;
  }
  return septets;
}
