import type { CitizenWords } from './words.ts';

/** What the caller's pages say, in English. */
export const citizenEn: CitizenWords = {
  title: 'Where your matter stands',
  steps: ['accepted', 'dispatched', 'handling', 'sign-off', 'callback', 'archived'],
  status: {
    received: 'Accepted. The centre passes it to the unit in charge by {due}.',
    dispatched: '{unit} is handling it and will answer you by {due}.',
    'return-review':
      '{unit} says it is not its duty and has asked to return it; the centre is deciding. The limit of {due} stands.',
    'extension-review':
      '{unit} has asked for more time; its superior is deciding. Until then you are to be answered by {due}.',
    signature: '{unit} has a result, which its responsible person is signing; you will be answered by {due}.',
    'closure-review': '{unit} has explained the matter and applied for closure; the county’s centre is reviewing it.',
    upstream: 'It is with Yinchuan City’s 12345 for a decision; you will be told by SMS.',
    callback: 'There is a result. Please rate it: it is archived only after your answer and an audit.',
    archived: 'Called back, audited and archived.',
    declined: 'This is not a matter for 12345; you were told where to go instead.',
    merged: 'It is handled together with the same matter of others; you will be called back as well.',
    withdrawn: 'Withdrawn as you asked.',
  },
  rated: 'You have rated it; it is archived after the audit.',
  archivedOtherwise: {
    closure: 'Closed by decision of Yinchuan City’s 12345, and archived.',
    unreachable: 'Several calls did not reach you; audited and archived. You may ask to have it taken up again.',
    'no-contact': 'No phone was left; audited and archived.',
  },
  late: 'We are sorry: the limit of {due} has passed and {unit} is still at work. This is on record and supervised.',
  lateCentre: 'We are sorry: the limit to pass it on ({due}) has passed. This is on record and being seen to.',
  survey: 'Please rate it',
  surveyFirst: 'Are you satisfied with the result?',
  surveySecond: 'Is the problem solved? One tap submits',
  surveyChosen: 'You chose “{satisfaction}”',
  surveyChange: 'Choose again',
  surveyComment: 'Anything else (optional)',
  surveyDone: 'Thank you. You can change it until the archive; the last answer counts.',
  surveyYours: 'Your answer: {satisfaction}, {solved}',
  surveyAgain: 'Change my answer',
  surveyClosed: 'The survey is closed.',
  more: 'You can also',
  reopenReasons: { unsolved: 'still not solved', again: 'it happened again', 'not-as-told': 'not as I was told' },
  reopenAsked: 'You asked to have it taken up again; you will be answered by {due}.',
  reopenKept: 'What you reported was kept: no need to tell it again.',
  withdrawSure: 'I withdraw it for good',
  progressTitle: 'Ask about a ticket',
  progressIntro:
    'Enter the ticket’s number and the last four digits of the phone you left (or the eight-digit query code of an anonymous report).',
  progressNumber: 'Ticket number',
  progressSecret: 'Last four digits, or query code',
  progressAsk: 'Ask',
  progressWrong: 'The number and the digits do not belong together: please check.',
  progressErased:
    'The personal data of this ticket were erased, so nobody can be recognised as its caller. Please call 12345.',
  progressNumberWrong: 'The ticket number is mistyped: please check its digits.',
  progressTooOften: 'Too many tries. Try again in an hour, or call 12345.',
};
