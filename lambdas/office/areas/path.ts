import { bookProblem } from '../../shared/http/book-problem.ts';
import type { ApiEvent } from '../../shared/http/gateway.ts';

/** The year in the path. @throws Problem 404 for what is none of this century */
export const yearIn = (event: ApiEvent): number => {
  const year = event.pathParameters?.year ?? '';
  if (!/^20\d\d$/.test(year)) throw bookProblem('no-such-year');
  return Number(year);
};

/** A whole number in the path; 0, which nothing has, for anything else. */
export const numberIn = (event: ApiEvent, name: string): number => {
  const text = event.pathParameters?.[name] ?? '';
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
};
