import type { Report } from './talk.ts';

/** Something the account says, without its words. */
export type Say =
  | { readonly key: Plain }
  | { readonly key: 'pictureTaken'; readonly count: number }
  | { readonly key: 'askConfirm'; readonly report: Report };

/** What is said without anything to fill in. */
export type Plain =
  | 'greeting'
  | 'help'
  | 'askConsent'
  | 'askType'
  | 'askWhat'
  | 'askWhere'
  | 'askPictures'
  | 'askPhone'
  | 'askSecret'
  | 'howProgress'
  | 'progressLater'
  | 'cancelled'
  | 'nothingToCancel'
  | 'lapsed'
  | 'notUnderstood'
  | 'tooShort'
  | 'tooLong'
  | 'phoneWrong'
  | 'numberWrong'
  | 'consentFirst'
  | 'outOfOrder'
  | 'picturesFull'
  | 'textOnly';

/** What is to be done besides talking. */
export type Deed =
  | { readonly kind: 'file'; readonly report: Report }
  | { readonly kind: 'progress'; readonly number: string; readonly secret: string };
