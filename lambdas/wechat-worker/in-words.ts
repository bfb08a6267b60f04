import type { Say } from '../../domain/wechat/say.ts';
import type { Contact, Place, TalkLanguage } from '../../domain/wechat/talk.ts';
import { cut } from '../shared/schemas/texts.ts';
import { typeIn } from '../shared/web/names.ts';
import { filled } from '../shared/web/words/words.ts';
import { type AccountWords, accountWords } from './words/words.ts';

/** Bytes of UTF-8 that the customer-service API takes in one text. */
const largest = 2048;
/** Characters of a description that is read back; the person has just written it. */
const readBack = 200;

const short = (text: string): string => (text.length > readBack ? `${cut(text, readBack)}…` : text);

/** A phone as people read it, without the country. */
const contactWords = (contact: Contact, { noPhone }: AccountWords): string =>
  contact.kind === 'anonymous' ? noPhone : contact.phone.replace(/^\+86/, '');

const placeWords = (place: Place, { position }: AccountWords): string =>
  place.kind === 'words' ? place.address : `${place.address}(${position})`;

/** What is said, in the language of the conversation. */
export const inWords = (said: Say, language: TalkLanguage): string => {
  const words = accountWords(language);
  switch (said.key) {
    case 'pictureTaken':
      return filled(words.says.pictureTaken, { count: said.count });
    case 'askConfirm': {
      const { type, description, place, pictures, contact } = said.report;
      return filled(words.says.askConfirm, {
        type: typeIn(language, type),
        description: short(description),
        place: placeWords(place, words),
        count: pictures.length,
        contact: contactWords(contact, words),
      });
    }
    default:
      return words.says[said.key];
  }
};

/** At most as many bytes as one text may have. */
export const fitting = (text: string): string => {
  let fits = text;
  while (Buffer.byteLength(fits, 'utf8') > largest) fits = cut(fits, fits.length - 16);
  return fits;
};
