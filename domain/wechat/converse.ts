import { readTicketNumber } from '../tickets/number.ts';
import type { Instant } from '../time/instant.ts';
import { answered, type Phones } from './answers.ts';
import type { Incoming, Input } from './message.ts';
import { again, type Move, say } from './move.ts';
import { question } from './question.ts';
import { askedNumber, isCancel, isChinese, isEnglish, isProgress, isReport, isRestart } from './readings.ts';
import type { Deed, Say } from './say.ts';
import { mostPictures, newTalk, remembered, type Step, type Talk, talkLapses } from './talk.ts';

/** What a message comes to. `repeated`: it was dealt with before, and nothing is said or done. */
export type Turn =
  | { readonly repeated: true }
  | { readonly repeated: false; readonly talk: Talk; readonly says: readonly Say[]; readonly deed?: Deed };

const idle: Step = { at: 'idle' };

const isGathering = (step: Step): boolean => step.at !== 'idle' && step.at !== 'consent' && step.at !== 'secret';

const picture = (step: Step, media: string): Move => {
  switch (step.at) {
    case 'idle':
    case 'consent':
    case 'secret':
      return say(step, { key: 'consentFirst' }, question(step));
    case 'type':
    case 'what':
    case 'where':
    case 'pictures':
    case 'phone':
    case 'confirm': {
      if (step.pictures.includes(media)) return again(step);
      if (step.pictures.length >= mostPictures) return again(step, { key: 'picturesFull' });
      const more = { ...step, pictures: [...step.pictures, media] };
      return again(more, { key: 'pictureTaken', count: more.pictures.length });
    }
  }
};

const place = (step: Step, { lat, long, label }: Extract<Input, { kind: 'place' }>): Move => {
  const there = { kind: 'position', lat, long, address: label } as const;
  switch (step.at) {
    case 'idle':
    case 'consent':
    case 'secret':
      return say(step, { key: 'consentFirst' }, question(step));
    case 'where':
      return again({ ...step, at: 'pictures', place: there });
    case 'type':
    case 'what':
    case 'pictures':
    case 'phone':
    case 'confirm':
      return again({ ...step, place: there });
  }
};

/** Begins a report, unless one is under way. */
const begin = (step: Step): Move => (isGathering(step) ? again(step) : again({ at: 'consent' }));

const askAbout = (step: Step, number: string): Move => {
  if (isGathering(step)) return again(step, { key: 'progressLater' });
  return readTicketNumber(number) === 'number' ? again({ at: 'secret', number }) : say(idle, { key: 'numberWrong' });
};

const cancel = (step: Step): Move => say(idle, { key: step.at === 'idle' ? 'nothingToCancel' : 'cancelled' });

/** Words that mean the same at every step; undefined for an answer to the question. */
const anywhere = (step: Step, text: string): Move | undefined => {
  if (isCancel(text)) return cancel(step);
  const number = askedNumber(text);
  if (number !== undefined) return askAbout(step, number);
  if (isGathering(step)) return isRestart(text) ? again({ at: 'type', pictures: [] }) : undefined;
  if (step.at !== 'idle') return undefined;
  if (isReport(text)) return begin(step);
  return say(step, { key: isProgress(text) ? 'howProgress' : 'help' });
};

const move = (talk: Talk, { input, sentAt }: Incoming, phones: Phones): Move => {
  const { step } = talk;
  switch (input.kind) {
    case 'subscribed':
      return say(step, { key: 'greeting' });
    case 'unsubscribed':
      return say(idle);
    case 'menu':
      if (input.key === 'REPORT') return begin(step);
      if (input.key !== 'PROGRESS') return say(step, { key: 'help' });
      return isGathering(step) ? again(step, { key: 'progressLater' }) : say(step, { key: 'howProgress' });
    case 'picture':
      return picture(step, input.media);
    case 'place':
      return place(step, input);
    case 'other':
      return step.at === 'idle' ? say(step, { key: 'textOnly' }) : again(step, { key: 'textOnly' });
    case 'text':
      if (step.at !== 'idle' && sentAt < talk.lastSentAt) return again(step, { key: 'outOfOrder' });
      return anywhere(step, input.text) ?? answered(step, input.text, phones);
  }
};

const languageAfter = ({ language }: Talk, { input }: Incoming): Talk['language'] => {
  if (input.kind !== 'text') return language;
  if (isEnglish(input.text)) return 'en';
  return isChinese(input.text) ? 'zh' : language;
};

/**
 * The conversation in the official account (R15, R18): consent first, then type, what, where, pictures, phone, read-back,
 * and the report is filed once the person confirms it. Messages may come twice, late or in another order: one that was
 * dealt with changes nothing, pictures and positions are taken whenever they come, and a text that was sent before the
 * latest one is no answer to the present question.
 * @param at when the gateway received the message
 */
export const converse = (before: Talk | undefined, message: Incoming, at: Instant, phones: Phones): Turn => {
  const known = before ?? newTalk;
  if (known.seen.includes(message.id)) return { repeated: true };
  const lapsed = known.step.at !== 'idle' && at - known.touchedAt > talkLapses;
  const present: Talk = lapsed ? { ...known, step: idle } : known;
  const language = languageAfter(present, message);
  const { step, says, deed } =
    message.input.kind === 'text' && language !== present.language
      ? again(present.step)
      : move(present, message, phones);
  const talk: Talk = {
    step,
    language,
    seen: [...known.seen, message.id].slice(-remembered),
    lastSentAt: Math.max(known.lastSentAt, message.sentAt),
    touchedAt: Math.max(known.touchedAt, at),
  };
  return {
    repeated: false,
    talk,
    says: lapsed ? [{ key: 'lapsed' }, ...says] : says,
    ...(deed ? { deed } : {}),
  };
};
