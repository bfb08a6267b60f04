import { converse } from '../../domain/wechat/converse.ts';
import type { TalkLanguage } from '../../domain/wechat/talk.ts';
import { log } from '../shared/logger.ts';
import { toE164 } from '../shared/schemas/phone.ts';
import type { HandedMessage } from '../shared/wechat/handed-message.ts';
import { fileReport } from './file-report.ts';
import { fitting, inWords } from './in-words.ts';
import { forgetTalk, type Pending, readTalk, storeTalk } from './talks.ts';
import { tellProgress } from './tell-progress.ts';
import type { Sender, Worker } from './worker.ts';

/** How often a write is tried that another message of the same person came before. */
const attempts = 8;

/** Messages of one person that may lie unfinished at the same time; older ones were given up long ago. */
const mostPending = 20;

type Due = { readonly pending: Pending; readonly language: TalkLanguage };

/**
 * Takes a message into the conversation, once for all its deliveries: the step it leads to, the mark that it was dealt with
 * and what is to be said and done are one conditional write. Whoever works on the same delivery again, after a crash, finds what is left to do; another
 * delivery of the message leaves it alone, or the person would be answered twice.
 * @returns undefined for a message whose work is done, or another delivery's
 */
const take = async (message: HandedMessage, person: string, { table }: Worker): Promise<Due | undefined> => {
  const { id, delivery, receivedAt } = message;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const stored = await readTalk(table, person);
    const left = stored?.pending.find((each) => each.id === id);
    if (stored && left)
      return left.delivery === delivery ? { pending: left, language: stored.talk.language } : undefined;
    const turn = converse(stored?.talk, message, receivedAt, toE164);
    if (turn.repeated) return undefined;
    const { talk, says, deed } = turn;
    const pending: Pending = { id, delivery, says, ...(deed ? { deed } : {}) };
    const all = [...(stored?.pending ?? []), pending].slice(-mostPending);
    if (await storeTalk(table, person, { talk, pending: all }, stored)) return { pending, language: talk.language };
  }
  throw new Error('the conversation was busy');
};

/** Takes the message off what is left to do. */
const settle = async (id: string, person: string, { table }: Worker): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const stored = await readTalk(table, person);
    if (!stored?.pending.some((each) => each.id === id)) return;
    const pending = stored.pending.filter((each) => each.id !== id);
    if (await storeTalk(table, person, { talk: stored.talk, pending }, stored)) return;
  }
  throw new Error('the conversation was busy');
};

const outcomeOf = async ({ pending, language }: Due, sender: Sender, worker: Worker): Promise<readonly string[]> => {
  const { deed } = pending;
  switch (deed?.kind) {
    case undefined:
      return [];
    case 'file':
      return [await fileReport(deed.report, { ...sender, language }, worker)];
    case 'progress':
      return [await tellProgress(deed, { ...sender, language }, worker)];
  }
};

/** How a message ended; `undeliverable`: its sender could not be told what came of it. */
export type Worked = 'repeated' | 'forgotten' | 'told' | 'undeliverable' | 'silent';

const answer = async (due: Due, message: HandedMessage, sender: Sender, worker: Worker): Promise<Worked> => {
  const said = due.pending.says.map((each) => inWords(each, due.language));
  const text = [...said, ...(await outcomeOf(due, sender, worker))].join('\n\n');
  return text === '' ? 'silent' : worker.account.tell(message.openId, fitting(text), message.receivedAt);
};

/**
 * Works on a message or event of the official account (R15, R18). The OpenID is used for the reply and stored nowhere: the
 * conversation is kept under its HMAC.
 * @throws what makes Lambda deliver the message again: the table or WeChat failed
 */
export const work = async (message: HandedMessage, worker: Worker): Promise<Worked> => {
  const person = (await worker.signer())('wechat', message.openId).toString('hex').slice(0, 32);
  if (message.input.kind === 'unsubscribed') {
    await forgetTalk(worker.table, person);
    return 'forgotten';
  }
  const due = await take(message, person, worker);
  if (!due) return 'repeated';
  const worked = await answer(due, message, { person, messageId: message.id, at: message.receivedAt }, worker);
  if (worked === 'undeliverable') log.warn('wechat reply not delivered', { item: person });
  await settle(message.id, person, worker);
  return worked;
};
