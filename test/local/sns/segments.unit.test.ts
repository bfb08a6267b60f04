import { describe, expect, it } from '@jest/globals';
import { countSegments } from '../../../local/sns/segments.ts';

describe('Segments of an SMS', () => {
  it.each([
    ['字'.repeat(70), 1],
    ['字'.repeat(71), 2],
    ['字'.repeat(134), 2],
    ['字'.repeat(135), 3],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    [`${'a'.repeat(69)}字`, 1],
    [`${'a'.repeat(70)}字`, 2],
    ['', 1],
  ])('%#: a text is counted by its alphabet and length', (text, segments) => {
    expect(countSegments(text)).toBe(segments);
  });

  it('counts a character outside the basic plane as two units', () => {
    expect(countSegments('𠮷'.repeat(35))).toBe(1);
    expect(countSegments('𠮷'.repeat(36))).toBe(2);
  });
});
