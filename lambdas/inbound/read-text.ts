import { cut, toProse } from '../shared/schemas/texts.ts';
import { type Mark, markIn } from './marks.ts';

/** What a text wants. `text` is all of it, fit to be stored. */
export type Reading =
  | { readonly kind: 'stop' | 'start' }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly comment?: string; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Nothing, a smile, a stray digit. */
  | { readonly kind: 'blank' };

/** Longest information and longest comment that the commands take. */
const longestText = 4000;
export const longestComment = 1000;

/** What the Chinese carriers take for a stop, and what AWS does: a phone that either has stopped is stopped here too. */
const stops: ReadonlySet<string> = new Set([
  ...[
    'T',
    'TD',
    'QX',
    'TD退订',
    '退订',
    '退定',
    '退订短信',
    '取消订阅',
    '取消短信',
    '不再接收',
    '停止发送',
    '退订回T',
    '别发了',
    '不要发短信',
    '不要再发短信',
  ],
  ...['STOP', 'STOPALL', 'UNSUBSCRIBE', 'END', 'QUIT', 'CANCEL', 'OPTOUT', 'REMOVE'],
]);
const starts: ReadonlySet<string> = new Set([
  ...['START', 'UNSTOP', '恢复', '恢复订阅', '恢复短信', '恢复接收', '重新订阅', '订阅'],
]);

/** The text as a command word: full-width letters as others, no case, no spaces, no punctuation. */
const wordOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(?:回复|回|请)/, '');

/** Letters say something; so does a longer number, such as another phone or a house. */
const saysSomething = (text: string): boolean => /\p{L}/u.test(text) || [...text.matchAll(/\p{N}/gu)].length > 3;

/** Reads a text: every text can be read, and what comes of it can be stored as it is. */
export const readText = (body: string): Reading => {
  const text = toProse(body, longestText);
  const word = wordOf(text);
  if (stops.has(word)) return { kind: 'stop' };
  if (starts.has(word)) return { kind: 'start' };
  const marked = markIn(text);
  if (!marked) return saysSomething(text) ? { kind: 'text', text } : { kind: 'blank' };
  const comment = cut(marked.rest, longestComment).trim();
  return { kind: 'mark', mark: marked.mark, ...(comment === '' ? {} : { comment }), text };
};
