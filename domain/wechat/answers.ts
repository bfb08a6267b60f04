import { again, type Move } from './move.ts';
import { isAgree, isAnonymous, isConfirm, isDone, typeIn } from './readings.ts';
import type { Contact, Step } from './talk.ts';

/** How a phone is read from a text: E.164, undefined for what is none. */
export type Phones = (text: string) => string | undefined;

/** Characters of a description and of an address. */
const shortest = 4;
const longestDescription = 1000;
const longestAddress = 200;

const what = (step: Extract<Step, { at: 'what' }>, text: string): Move => {
  const description = text.trim();
  if (description.length < shortest) return again(step, { key: 'tooShort' });
  if (description.length > longestDescription) return again(step, { key: 'tooLong' });
  const { place, ...told } = { ...step, description };
  return place ? again({ ...told, at: 'pictures', place }) : again({ ...told, at: 'where' });
};

const where = (step: Extract<Step, { at: 'where' }>, text: string): Move => {
  const address = text.trim().replaceAll(/\s+/g, ' ');
  if (address.length < 2) return again(step, { key: 'tooShort' });
  if (address.length > longestAddress) return again(step, { key: 'tooLong' });
  return again({ ...step, at: 'pictures', place: { kind: 'words', address } });
};

const contactIn = (text: string, phones: Phones): Contact | undefined => {
  if (isAnonymous(text)) return { kind: 'anonymous' };
  const phone = phones(text);
  return phone === undefined ? undefined : { kind: 'phone', phone };
};

/** What a text comes to as the answer to the question of the step. */
export const answered = (step: Step, text: string, phones: Phones): Move => {
  switch (step.at) {
    case 'idle':
      return again(step);
    case 'consent':
      return isAgree(text) ? again({ at: 'type', pictures: [] }) : again(step, { key: 'notUnderstood' });
    case 'type': {
      const type = typeIn(text);
      if (type === undefined) return again(step, { key: 'notUnderstood' });
      return again({ ...step, at: 'what', type });
    }
    case 'what':
      return what(step, text);
    case 'where':
      return where(step, text);
    case 'pictures':
      return isDone(text) ? again({ ...step, at: 'phone' }) : again(step, { key: 'notUnderstood' });
    case 'phone': {
      const contact = contactIn(text, phones);
      return contact ? again({ ...step, at: 'confirm', contact }) : again(step, { key: 'phoneWrong' });
    }
    case 'confirm': {
      if (!isConfirm(text)) return again(step, { key: 'notUnderstood' });
      const { at: _, ...report } = step;
      return { step: { at: 'idle' }, says: [], deed: { kind: 'file', report } };
    }
    case 'secret': {
      const secret = text.normalize('NFKC').replaceAll(/[\s-]/g, '');
      if (!/^\d{4}(?:\d{4})?$/.test(secret)) return again(step, { key: 'notUnderstood' });
      return { step: { at: 'idle' }, says: [], deed: { kind: 'progress', number: step.number, secret } };
    }
  }
};
