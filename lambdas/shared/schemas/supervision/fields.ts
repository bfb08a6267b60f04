import * as z from 'zod/mini';
import { fieldMessages } from '../../http/field-messages.ts';
import { line } from '../texts.ts';

/** A calendar date in Asia/Shanghai, of this century. */
export const date = z.iso
  .date({ error: fieldMessages.date })
  .check(z.refine((text) => /^20\d\d-/.test(text), { error: fieldMessages.date }));

/** A year, as a query names it. */
export const year = z.pipe(z.string().check(z.regex(/^20\d\d$/, { error: fieldMessages.year })), z.transform(Number));

/** Subject of a person, as the county's login names it. */
export const subject = line(128);
