import type { DeskWords } from './words.ts';

/** The same in English. */
export const deskEn: DeskWords = {
  title: '12345 desk',
  skip: 'Skip to content',
  navigation: 'Areas',
  otherLanguage: '中文',
  logIn: 'Log in',
  logOut: 'Log out',
  roles: {
    intake: 'intake and dispatch',
    supervisor: 'supervisor',
    general: 'general group',
    'centre-head': 'head of the centre',
    handler: 'handler',
    signatory: 'signatory',
    'unit-head': 'head of the unit',
    liaison: 'village liaison',
    clerk: 'outlet clerk',
    'leading-group': 'leading group',
    inspector: 'inspector',
    reader: 'county reader',
    association: 'association',
    enterprise: 'enterprise',
    upstream: 'level 1 platform',
    admin: 'administrator',
  },
  deputy: '{post} (deputy)',
  separator: ', ',
  areas: {
    home: 'Home',
    intake: 'Take a call',
    queues: 'Queues',
    search: 'Search',
    handover: 'Handover',
    directory: 'Directory',
    organisation: 'Organisation',
  },
  refusals: {
    notLoggedIn: {
      title: 'Please log in',
      text: 'You are not logged in, or your login is over. What you entered was not submitted: log in and submit it again.',
    },
    otherSite: { title: 'Refused', text: 'This did not come from a page of the desk and was not carried out.' },
    notYours: { title: 'Not for your post', text: 'Your post does not use this page. Ask the centre’s general group.' },
    noPage: { title: 'No such page', text: 'The address is wrong, or the page has moved.' },
    fault: {
      title: 'Busy',
      text: 'It was not done, and nothing was saved. Please try again; tell the administrator if it goes on.',
    },
  },
  back: 'Back to the start',
};
