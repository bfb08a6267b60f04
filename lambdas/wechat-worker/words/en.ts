import type { AccountWords } from './words.ts';

/** What the official account says, in English. */
export const accountEn: AccountWords = {
  says: {
    greeting:
      'Welcome to the 12345 hotline of Yongning county. In an emergency dial 110, 119 or 120 first.\nReply “report” to report a matter, “check NUMBER” for the progress of one. You can also dial 12345.\n回复“中文”使用中文。',
    help: 'Reply “report” to report a matter, “check NUMBER” for the progress of one. In an emergency dial 110, 119 or 120; you can also dial 12345.',
    askConsent:
      'Privacy: to handle your matter we record what you write, the place, pictures and your phone. Only the unit that handles it and the 12345 centre get them, and they are erased after the period of the rules. You can also stay anonymous. What is not finished within two hours is not recorded.\nReply “agree”, or “cancel”.',
    askType:
      'Which kind? Reply the digit: 1 help, 2 complaint, 3 inquiry, 4 suggestion, 5 commendation, 6 report of a violation. “cancel” at any time.',
    askWhat: 'What is the matter, since when, and what do you ask for? In one message, please.',
    askWhere: 'Send the position, or write the address (township, estate or village, number).',
    askPictures: 'Send pictures now if you have some (6 at most). Reply “done” after them, or without any.',
    askPhone: 'Reply the phone we can call you back at, or “anonymous”.',
    askConfirm:
      'Please check:\nKind: {type}\nMatter: {description}\nPlace: {place}\nPictures: {count}\nPhone: {contact}\nReply “confirm”; “restart” to change it; “cancel” to drop it.',
    askSecret: 'Reply the last four digits of the phone you left; of an anonymous report, the query code of 8 digits.',
    howProgress: 'Reply “check” and the number, as in: check 20261123004217',
    progressLater: 'You are reporting a matter: finish it first, or reply “cancel”, then ask for the progress.',
    cancelled: 'Cancelled. Nothing was recorded.',
    nothingToCancel: 'There is nothing to cancel.',
    lapsed: 'What you had begun was not finished within two hours and was not recorded. Please begin anew.',
    notUnderstood: 'I did not understand that.',
    tooShort: 'That is too short: please say more.',
    tooLong: 'That is too long: please shorten it.',
    phoneWrong: 'That is no phone: reply a mobile number, or a landline with its area code.',
    numberWrong: 'That is no ticket number: please check the digits.',
    consentFirst:
      'Pictures and positions were not taken. To report a matter, first reply “report” and agree to the notice; for one that is recorded, reply “check” and its number, and send pictures on its page.',
    outOfOrder: 'Your message came late and was not taken as an answer.',
    picturesFull: 'There are 6 pictures already; this one was not taken.',
    textOnly: 'Texts, pictures and positions can be taken here, and nothing else.',
    pictureTaken: 'Pictures so far: {count}.',
  },
  position: 'position of the phone',
  noPhone: 'anonymous',
  filed:
    'Recorded as {number}. The centre hands it on before {due}; you will hear of it by SMS. Reply “check {number}” for its progress.',
  filedAnonymous:
    'Recorded as {number}, query code {code}: please note it, it is told only once. Reply “check {number}” for its progress.',
  picturesLost: 'Pictures that could not be fetched: {count}. You can send them on the progress page.',
  refused: 'Not recorded: {message} Please dial 12345.',
  tooMany: 'You have reported very often today; this was not recorded. Please dial 12345.',
  progress: 'Ticket {number}: {stage}, {unit}. {due}Details (for two hours): {link}',
  progressDue: 'Limit {due}. ',
  request: '请按反映的情况办理。',
  nothing: {
    'number-wrong': 'That is no ticket number: please check the digits.',
    'too-often': 'Too many queries: try again in an hour, or dial 12345.',
    erased: 'The personal data of this ticket have been erased as the rules say. Please dial 12345.',
    wrong: 'Number and digits do not belong together: please check them and ask again.',
  },
};
