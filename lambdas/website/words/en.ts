import type { WebsiteWords } from './words.ts';

/** What the website's intake form says, in English. */
export const websiteEn: WebsiteWords = {
  title: 'Report a matter',
  emergency: 'If there is danger now, first dial 110 (police), 119 (fire) or 120 (ambulance).',
  intro:
    'When you have filled this in, we send a code to your phone; once it is entered the matter is recorded and you get its number. To stay anonymous, dial 12345.',
  privacy:
    'What you write and your phone serve this matter only. The unit that handles it and the 12345 centre get them, and they are erased after the period of the rules.',
  fields: {
    type: 'Kind',
    subject: 'Title, in a sentence',
    description: 'What is the matter, since when, how bad is it',
    request: 'What you ask for',
    town: 'Township (optional)',
    address: 'Address (optional)',
    name: 'Your name (optional)',
    phone: 'Mobile number, for the code and for news of the matter',
    confidential: 'Keep my name and phone from the unit that handles it',
  },
  read: {
    type: 'Kind',
    subject: 'Title',
    description: 'What',
    request: 'Wish',
    town: 'Township',
    address: 'Address',
    name: 'Name',
    phone: 'Phone',
    confidential: 'Confidential',
  },
  yes: 'yes',
  next: 'Next: get a code',
  wrong: 'Not recorded yet: please see the fields that are marked.',
  codeTitle: 'Check and record',
  codeIntro:
    'A code was sent to the phone that ends in {tail}; it is good for 10 minutes. If you have stopped our SMS it does not arrive: dial 12345.',
  code: 'Code of 6 digits',
  codeWrong: 'That is not the code. Tries left: {left}.',
  codeOver: 'The code is not good any more: get another.',
  again: 'Get another code (after a minute)',
  correct: 'Back to the form',
  file: 'All correct: record it',
  tooOften: 'Too many codes were asked for; none was sent. Try again in an hour, or dial 12345.',
  tooMany: 'Too many matters were recorded today; this one was not. Please dial 12345.',
  filed: 'Recorded',
  number: 'Ticket number',
  due: 'The centre hands it on before {due}; you will hear of it by SMS.',
  follow: 'See its progress, add information and photos (for two hours)',
  later: 'Later, number and the last four digits of your phone open it under “Ask about a ticket”; or dial 12345.',
  progress: 'Ask about a ticket',
  another: 'Report another matter',
};
