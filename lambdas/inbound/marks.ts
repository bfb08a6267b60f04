import type { CommandBodies } from '../../domain/tickets/commands.ts';

/** 1 满意, 2 基本满意, 3 不满意: what the survey SMS asks to reply. */
export type Mark = 1 | 2 | 3;

/**
 * What a mark says. One digit answers both questions of the survey, so `solved` follows from it: who is content is taken to
 * have it solved, who is not is taken not to. It archives nothing by itself (R44): the supervisor audits every answer, and
 * phones whoever is less than satisfied, so a wrong reading is put right.
 */
export const answerOfMark: { readonly [M in Mark]: Omit<CommandBodies['answer-survey'], 'comment'> } = {
  1: { solved: 'yes', satisfaction: 'satisfied' },
  2: { solved: 'partly', satisfaction: 'basically-satisfied' },
  3: { solved: 'no', satisfaction: 'dissatisfied' },
};

/** A mark and the words after it. */
export type MarkedText = { readonly mark: Mark; readonly rest: string };

/** What may stand before the mark: nothing that means anything, or the words of the survey SMS. */
const lead = /^[\p{P}\p{S}\p{Z}\s]*(?:回复|回|选择|我选|选)?[\p{P}\p{S}\p{Z}\s]*/u;

/** The digits, however a phone writes them, also as the keys of an emoji. */
const digit = /^(?:([1１①壹])|([2２②贰])|([3３③叁]))[\ufe0f\u20e3]*/u;
/** Han numerals begin too many words (一直, 三楼): they stand alone, or before a stop or a label. */
const numeral = /^(?:(一)|(二)|(三))(?=$|[\p{P}\p{Z}\s]|满意|基本满意|不满意)/u;
/** The words of the marks. 满意度 is another word. */
const label =
  /^(?:(比较满意|还算满意|总体满意|大体满意|基本上?满意)|((?:很|非常|十分|极|极其|太|特别|相当)?不(?:太|怎么|大|够)?满意)|((?:很|非常|十分|特别|挺|相当|太)?满意))(?!度)/u;

/** After a bare digit there is an end, a stop or thanks. Whatever else makes something else of it: 3天, 2张照片, 1井盖坏了. */
const stands = /^(?:$|[^\p{L}\p{N}]|谢|感谢|多谢)/u;
/** Another choice, left open: 1或2, 2到3. */
const otherwise = /^[\p{P}\p{Z}\s]*(?:或|和|到|至|还是|or\b)/iu;
/** The words of a mark, wherever they stand: also the survey's own, copied before the answer. */
const labels = new RegExp(label.source.replace('^', ''), 'gu');
/** A choice told in words at the end: 我选3. */
const chosen = /选(?:择)?[\p{P}\p{Z}\s]*([1１])?([2２])?([3３])?/gu;

const markOf = (match: RegExpExecArray): Mark => (match[1] !== undefined ? 1 : match[2] !== undefined ? 2 : 3);
/** The label's groups stand in another order, for the longer words come first. */
const labelMark = (match: RegExpExecArray): Mark => (match[1] !== undefined ? 2 : match[2] !== undefined ? 3 : 1);

const separators = /^[\p{P}\p{Z}\s]*/u;
const sayings = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** The words after a mark, without what sets them off; empty where there is nothing to read. */
const trimmed = (text: string): string => {
  const rest = text.replace(separators, '').trim();
  return sayings.test(rest) ? rest : '';
};

/** The digit is part of something else: a number, a date, a choice left open. */
const goesOn = (rest: string): boolean =>
  /^\p{N}|^[A-Za-z]|^[.．:：\-－/／~～、,，]\s*\p{N}/u.test(rest) || otherwise.test(rest);

/** The words say another mark than the digit does: nobody knows which is meant. */
const saysAnother = (mark: Mark, words: string): boolean =>
  [...words.matchAll(labels)].some((said) => labelMark(said as RegExpExecArray) !== mark) ||
  [...words.matchAll(chosen)].some((said) => said.slice(1).some((group, index) => group && index + 1 !== mark));

/** After a digit the words may repeat it (`1满意`); where they say another mark, nothing is read. */
const afterDigit = (mark: Mark, rest: string): MarkedText | undefined => {
  const words = rest.replace(separators, '');
  if (goesOn(rest) || saysAnother(mark, words)) return undefined;
  const said = label.exec(words);
  if (said) return { mark, rest: trimmed(words.slice(said[0].length).replace(/^[了的]/, '')) };
  if (!stands.test(rest)) return undefined;
  return /^[\p{N}\p{P}\p{Z}\s]+$/u.test(words) ? undefined : { mark, rest: trimmed(rest) };
};

/** After a word there is an end, a stop or thanks: 满意不满意… is no answer. */
const afterLabel = (text: string): MarkedText | undefined => {
  const said = label.exec(text);
  if (!said) return undefined;
  const rest = text.slice(said[0].length).replace(/^[了的吧啊呀]/, '');
  return /^(?:$|[^\p{L}\p{N}]|谢|感谢)/u.test(rest) ? { mark: labelMark(said), rest: trimmed(rest) } : undefined;
};

/** The answer to a survey that a text begins with: `1`, `２。`, `三`, `1 谢谢`, `基本满意,慢了点`. Nothing for any other text. */
export const markIn = (text: string): MarkedText | undefined => {
  const said = text.replace(lead, '');
  const number = digit.exec(said) ?? numeral.exec(said);
  return number ? afterDigit(markOf(number), said.slice(number[0].length)) : afterLabel(said);
};
