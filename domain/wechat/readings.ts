import type { TicketType } from '../tickets/values.ts';

/** A text as it is compared with the words the account knows: width, case and blanks do not matter. */
export const normalized = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const among =
  (...words: readonly string[]) =>
  (text: string): boolean =>
    words.includes(normalized(text).replace(/[。.!]$/, ''));

export const isCancel = among('取消', '退出', 'cancel');
export const isRestart = among('重填', '修改', 'restart');
export const isReport = among('1', '反映', '我要反映', 'report');
export const isProgress = among('2', '查', '查进度', 'progress');
/** Consent is a word of its own: a digit could be the answer to another question. */
export const isAgree = among('同意', 'agree');
export const isDone = among('完成', '没有', '无', '跳过', 'done', 'none');
export const isConfirm = among('确认', '提交', 'confirm');
export const isAnonymous = among('匿名', 'anonymous');
export const isEnglish = among('english', 'en', '英文');
export const isChinese = among('中文', 'chinese');

/** The number in `查 20261123004217`; undefined for any other text. */
export const askedNumber = (text: string): string | undefined =>
  /^(?:查|查询|check)\s*[::]?\s*(\d[\d\s-]{0,23})$/.exec(normalized(text))?.[1]?.replaceAll(/[\s-]/g, '');

/** Types in the order they are offered in, by their digit and their words. */
const typeWords: { readonly [T in TicketType]: readonly string[] } = {
  help: ['1', '求助', 'help'],
  complaint: ['2', '投诉', 'complaint'],
  inquiry: ['3', '咨询', 'inquiry'],
  suggestion: ['4', '建议', 'suggestion'],
  commendation: ['5', '表扬', 'commendation'],
  'violation-report': ['6', '举报', 'report'],
};

/** The type that was chosen, by digit or word. */
export const typeIn = (text: string): TicketType | undefined =>
  (Object.keys(typeWords) as TicketType[]).find((type) => among(...typeWords[type])(text));
