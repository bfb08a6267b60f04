import { describe, expect, it } from '@jest/globals';
import { otherRoutes, scope } from '../../config/county.ts';

/** The numbers that the public page tells, and those that an attendant is told to send callers to. */
const told = new Set(scope.elsewhere.flatMap(({ dial }) => dial ?? []));
const sentTo = new Set(otherRoutes.flatMap(({ phone }) => (phone === undefined ? [] : [phone])));

describe('what the hotline does not take', () => {
  it('is sent the same way by the public page and at the desk', () => {
    expect([...sentTo].filter((phone) => !told.has(phone))).toEqual([]);
    expect([...told].filter((phone) => !sentTo.has(phone))).toEqual([]);
  });

  it('has a source on every route that a caller is declined with', () => {
    for (const { clause, source } of otherRoutes) {
      expect(clause).not.toBe('');
      expect(source).not.toBe('');
    }
  });
});
