import type { LocalDate } from '../time/instant.ts';

/**
 * The check digit of ISO/IEC 7064, MOD 11,10, for a string of digits: finds every single mistyped digit and nearly every
 * pair that was swapped.
 */
export const checkDigitOf = (digits: string): string => {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return String((11 - product) % 10);
};

/**
 * A ticket number (工单编号): date of acceptance, serial digits, check digit. All digits, so that it can be read out over
 * a phone and typed on any keypad.
 * @param date the Shanghai date of acceptance
 */
export const ticketNumber = (date: LocalDate, serial: string): string => {
  const digits = `${date.replaceAll('-', '')}${serial}`;
  return `${digits}${checkDigitOf(digits)}`;
};

/** Digits of a number: date 8, serial 5 (or 8 when the short ones of the day collided), check digit 1. */
const shape = /^20\d{6}(?:\d{6}|\d{9})$/;

/** Whether the text can be a ticket number; if not, whether its form or only its check digit is wrong. */
export const readTicketNumber = (text: string): 'number' | 'malformed' | 'wrong-check-digit' => {
  if (!shape.test(text)) return 'malformed';
  return checkDigitOf(text.slice(0, -1)) === text.slice(-1) ? 'number' : 'wrong-check-digit';
};
