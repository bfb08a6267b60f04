import { expect } from '@jest/globals';
import type { Answered } from './api.ts';

/** What an answer says against a request: status, code and the field it is about. */
export const saidOf = ({ status, body }: Answered): readonly unknown[] => [status, body.code, body.field];

/** Every problem says what, under which rule or in which field, and what to do next; in Chinese first, then English. */
export const expectHelpful = ({ status, headers, body }: Answered): void => {
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(headers['cache-control']).toBe('no-store');
  expect(body).toMatchObject({ status, type: `/problems/${body.code}` });
  for (const text of [body.title, body.detail, body.next]) expect(text).toMatch(/\p{Script=Han}/u);
  expect(body.english).toMatch(/^[\x20-\x7e’“”…]*$|\p{Script=Han}/u);
};
