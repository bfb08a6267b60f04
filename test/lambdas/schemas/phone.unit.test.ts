import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toE164 } from '../../../lambdas/shared/schemas/phone.ts';

const digits = (shape: string) => fc.stringMatching(new RegExp(`^(?:${shape})$`));
const mobiles = digits('1[3-9]\\d{9}');
/** Area code without its 0, and the number within the area. */
const landlines = fc.oneof(
  fc.tuple(digits('10|2\\d'), digits('[2-9]\\d{7}')),
  fc.tuple(digits('[3-9]\\d\\d'), digits('[2-9]\\d{6,7}')),
);

/** Puts separators between the digits at random. */
const spaced = (text: string) =>
  fc
    .array(fc.constantFrom('', '', '', ' ', '-', ' - '), { minLength: text.length, maxLength: text.length })
    .map((gaps) => [...text].map((digit, index) => digit + (gaps[index] ?? '')).join(''));

const written = (number: string) =>
  fc.constantFrom('', '+86', '+86 ', '0086', '0086-').chain((prefix) => spaced(number).map((body) => prefix + body));

describe('a phone', () => {
  it('of a mobile is understood however it is written', () => {
    const property = fc.property(
      mobiles.chain((number) => fc.tuple(fc.constant(number), written(number))),
      ([number, text]) => expect(toE164(text)).toBe(`+86${number}`),
    );
    fc.assert(property);
  });

  it('of a landline is understood with its area code', () => {
    const property = fc.property(
      landlines.chain(([area, local]) => fc.tuple(fc.constant(`${area}${local}`), written(`0${area}${local}`))),
      ([number, text]) => expect(toE164(text)).toBe(`+86${number}`),
    );
    fc.assert(property);
  });

  it('in E.164 stays as it is', () => {
    const numbers = fc.oneof(
      mobiles,
      landlines.map(([area, local]) => area + local),
    );
    fc.assert(fc.property(numbers, (number) => expect(toE164(`+86${number}`)).toBe(`+86${number}`)));
  });

  it.each([
    ['\u202a+86 138 0013 8000\u202c', '+8613800138000'],
    ['138 0013 8000', '+8613800138000'],
    ['8613800138000', '+8613800138000'],
    ['0951-8011234', '+869518011234'],
    ['(0951) 801 1234', '+869518011234'],
    ['+86 (0951) 8011234', '+869518011234'],
    ['010-62345678', '+861062345678'],
    ['13800138000', '+8613800138000'],
  ])('%s is %s', (text, number) => {
    expect(toE164(text)).toBe(number);
  });

  it.each([
    '',
    '12345',
    '110',
    '8011234',
    '9518011234',
    '1380013800',
    '138001380001',
    '12800138000',
    '0951-8011234-801',
    '400-810-1234',
    '0851-1011234',
    '+1 212 555 0100',
    '+852 2123 4567',
    '+8600951',
    '1380013800a',
    '13800138000、13900139000',
    '+',
  ])('is none: %s', (text) => {
    expect(toE164(text)).toBeUndefined();
  });

  it('is the same however often it is understood', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+- ()') }), (text) => {
        const number = toE164(text);
        if (number !== undefined) expect(toE164(number)).toBe(number);
      }),
    );
  });
});
