import { type BookProblemCode, bookTexts } from './book-messages.ts';
import { type Particulars, type Problem, worded } from './problem.ts';

/** A problem of lists, registers, reports and scores. */
export const bookProblem = (code: BookProblemCode, particulars?: Particulars): Problem =>
  worded(code, bookTexts[code], particulars);
