import type { LoginWords } from './words.ts';

/** The same in English. */
export const loginEn: LoginWords = {
  again: 'Log in again',
  failures: {
    stale: {
      title: 'The login was not completed',
      text: 'It was not begun in this window, or more than 15 minutes ago. Please log in again.',
    },
    refused: {
      title: 'The login was cancelled',
      text: 'The county’s login did not let you in: it was cancelled, or the account may not use the desk. Log in again, or with another account.',
    },
    used: {
      title: 'The login was not completed',
      text: 'Its code was used already or is too old, for example because the page was reloaded. Please log in again.',
    },
    unavailable: {
      title: 'The county’s login cannot be reached',
      text: 'You are not logged in. Please try again; tell the administrator if it goes on.',
    },
    untrusted: {
      title: 'The login was not accepted',
      text: 'What the county’s login answered does not belong to this login. Log in again; tell the administrator if it happens once more.',
    },
    noRole: {
      title: 'The account has no post',
      text: 'The account holds no post of the hotline. Ask the centre’s general group for one, then log in again.',
    },
    unknownUnit: {
      title: 'The account’s unit is unknown',
      text: 'The account’s post needs a unit; it names none, or one that is not in the organisation. Ask the centre’s general group, then log in again.',
    },
  },
  out: {
    title: 'Logged out',
    text: 'You have logged out of the desk.',
    issuer: 'Log out of the county’s login too',
    hint: 'On a computer that several people use, log out of the county’s login too.',
  },
};
