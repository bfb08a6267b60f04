import * as z from 'zod/mini';
import { dayNumber } from '../../../domain/time/instant.ts';
import { fieldMessages } from '../http/field-messages.ts';

const isDate = (text: string): boolean => {
  try {
    return /^20\d\d-/.test(text) && dayNumber(text) > 0;
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
};

/** A Shanghai date of this century. */
export const localDate = z.string().check(z.refine(isDate, { error: fieldMessages.date }));
