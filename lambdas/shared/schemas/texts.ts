import * as z from 'zod/mini';
import { fieldMessages } from '../http/field-messages.ts';

/** Control characters, line separators and those that turn the direction of writing: they forge what a screen shows. */
const forbiddenInLine = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
/** Prose may have new lines and tabs. */
const forbiddenInProse = /[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const meaningful = /[\p{L}\p{N}\p{S}]/u;

const textWithout = (forbidden: RegExp, longest: number) =>
  z.string().check(
    z.overwrite((text) => text.replaceAll('\r\n', '\n').trim()),
    z.minLength(1),
    z.maxLength(longest),
    z.refine((text) => text.isWellFormed() && !forbidden.test(text), { error: fieldMessages.controls }),
    z.refine((text) => text === '' || meaningful.test(text), { error: fieldMessages.blank }),
  );

/** One line of text, trimmed, not blank, without control characters; lengths in UTF-16 units. */
export const line = (longest: number) => textWithout(forbiddenInLine, longest);

/** Text of several lines. */
export const prose = (longest: number) => textWithout(forbiddenInProse, longest);

/** An identifier of the county's data; whether it exists is the domain's to say. */
export const identifier = () => line(64);

/** At most so many UTF-16 units of a text, no character cut in two. */
export const cut = (text: string, longest: number): string => text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');

/**
 * A text that nobody could be asked to correct, such as an SMS, as `prose` takes it: forbidden characters are left out, it is
 * trimmed and cut. It may be empty or blank.
 */
export const toProse = (text: string, longest: number): string => {
  const lines = text.replaceAll(/\r\n?|[\u2028\u2029]/g, '\n').toWellFormed();
  return cut(lines.replaceAll(new RegExp(forbiddenInProse, 'gu'), '').trim(), longest).trim();
};
