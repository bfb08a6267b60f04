import type { DocsWords } from './words.ts';

export const docsEn: DocsWords = {
  title: 'The API',
  otherLanguage: '中文',
  groups: 'Groups',
  start: 'To begin',
  startText:
    '$HOTLINE is the address of the API, $TOKEN a token, $KEY an integrator’s key. Read the units, then file a ticket:',
  login: 'Tokens',
  machine: 'For programs: OpenAPI 3.1 (JSON)',
  guide: 'Guide to 12345',
  overview: 'All groups',
  problems: 'Every problem',
  problemsIntro:
    'Answers that are no success, by status: code, words, clause, what to do next. The program fills in what stands in braces.',
  parameters: 'Parameters',
  body: 'Body',
  request: 'Example of a request',
  answer: 'Answer',
  answerExample: 'Example of an answer',
  fields: 'Fields of the answers',
  mayFail: 'Problems',
  required: 'required',
  always: 'always there',
  clause: 'Clause',
  next: 'Next',
  webhook: 'Webhook',
  toYou: 'to the address that you subscribe with',
  delivered: 'A delivery as it was made',
  noGroup: 'There is no such group.',
};
