import type { SearchWords } from './words.ts';

/** The same in English. */
export const searchEn: SearchWords = {
  heading: 'Find tickets',
  by: {
    number: 'By number',
    phone: 'By the caller’s phone',
    day: 'By day of acceptance',
    unit: 'By unit',
    place: 'By place and category',
  },
  fields: {
    number: 'Ticket number',
    numberDay: 'Day of acceptance (for six digits)',
    phone: 'Phone',
    day: 'Day of acceptance',
    unit: 'Unit',
    stage: 'Stage',
    town: 'Place',
    category: 'Category',
  },
  hints: {
    number: 'all 14 digits, or the last six of a day’s number',
    phone: 'mobile, or landline with area code; it stands in no address and no log',
  },
  choose: 'choose',
  allStages: 'all that are open',
  look: 'Find',
  results: 'Found',
  found: '{n} on this page.',
  nothing: 'No ticket fits that you may see. One that was filed just now may take a few seconds to be found.',
  cutShort: '{n} tickets were looked at; the others were not yet.',
  goOn: 'Look further',
  next: 'Next page',
  first: 'Back to the first page',
  lost: 'The place in the list is lost: please search again.',
  errors: {
    number: 'A ticket number has 14 (or 17) digits; or enter its last six.',
    checkDigit: 'The check digit does not fit: a digit or the day may be wrong. Ask the caller once more.',
    day: 'A date is wanted, for example 2026-11-24.',
    phone: 'A mobile number (11 digits) or a landline with its area code, for example 13800138000 or 0951-8011234.',
    unit: 'Choose a unit.',
    place: 'Choose both a place and a category.',
  },
};
