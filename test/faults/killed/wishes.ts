import type { Hotline } from '../../flow/support/hotline.ts';
import { heating } from '../../flow/support/hotline.ts';
import type { Chance } from '../../model/support/chance.ts';

/** What a client wants done over HTTP, once. Its words stand in no other request, so that they find its commit. */
export type Wish = {
  readonly words: string;
  readonly path: string;
  readonly body: object;
  readonly as: string;
  readonly key: string;
  /** Status codes of the answers that came. */
  readonly statuses: number[];
};

export type Told = { readonly ticketId: string; readonly stage: string; readonly unit?: string };

const unit = 'dept-housing';

/** The next usual act, or one that interrupts it. @param words what it says, and nobody else */
const actOn = ({ stage }: Told, words: string, chance: Chance): { command: string; body: object; as: string } => {
  const pick = chance.below(100);
  if (pick < 12) return { command: 'add-information', body: { text: words }, as: 'intake@centre' };
  if (pick < 18) return { command: 'urge', body: { message: words }, as: 'supervisor@centre' };
  switch (stage) {
    case 'received':
      return { command: 'dispatch', body: { unit, class: 'ordinary', note: words }, as: 'intake@centre' };
    case 'extension-review':
      return { command: 'decide-extension', body: { approve: true, reason: words }, as: 'centre-head@centre' };
    case 'signature':
      return { command: 'sign-result', body: { approve: pick > 30, note: words }, as: `signatory@${unit}` };
    case 'callback': {
      const answered = { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' };
      return { command: 'record-callback', body: { ...answered, comment: words }, as: 'supervisor@centre' };
    }
    default:
      return pick < 40
        ? { command: 'request-extension', body: { reason: words, workingDays: 4 }, as: `handler@${unit}` }
        : { command: 'submit-result', body: { summary: words, outcome: 'solved' }, as: `handler@${unit}` };
  }
};

export const filingWish = (index: number, seed: number): Wish => {
  const words = `诉求之${seed}之${index}。`;
  const body = { ...heating, description: words };
  return { words, path: '/tickets', body, as: 'intake@centre', key: `filing-${seed}-${index}`, statuses: [] };
};

export const commandWish = (told: Told, seed: number, index: number, chance: Chance): Wish => {
  const words = `第${seed}次第${index}件事的经过,记录在案。`;
  const { command, body, as } = actOn(told, words, chance);
  return { words, path: `/tickets/${told.ticketId}/${command}`, body, as, key: `act-${seed}-${index}`, statuses: [] };
};

/** One request; a killed process answers nobody, and the client learns nothing. */
export const ask = async (hotline: Hotline, wish: Wish): Promise<Told | undefined> => {
  try {
    const { status, body } = await hotline.post(wish.path, wish.body, wish.as, wish.key);
    wish.statuses.push(status);
    return status < 300 ? (body as Told) : undefined;
  } catch {
    return undefined;
  }
};

/** Answered for good: done, or refused by the regulation. */
export const isAnswered = ({ statuses }: Wish): boolean => statuses.some((status) => status < 500);
export const isDone = ({ statuses }: Wish): boolean => statuses.some((status) => status < 300);
