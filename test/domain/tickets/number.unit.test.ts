import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkDigitOf, readTicketNumber, ticketNumber } from '../../../domain/tickets/number.ts';
import { dateOfDay } from '../../../domain/time/instant.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const serials = fc.oneof(digits(5), digits(8));
/** From 2000-01-01 to 2099-12-31. */
const dates = fc.integer({ min: 10_957, max: 47_481 }).map(dateOfDay);

describe('a ticket number', () => {
  it('has the check digit of ISO 7064 MOD 11,10', () => {
    expect(checkDigitOf('0794')).toBe('5');
    expect(checkDigitOf('')).toBe('1');
  });

  it('begins with the date of acceptance and is read back as one', () => {
    fc.assert(
      fc.property(dates, serials, (date, serial) => {
        const number = ticketNumber(date, serial);
        expect(number.startsWith(`${date.replaceAll('-', '')}${serial}`)).toBe(true);
        expect(number).toHaveLength(9 + serial.length);
        expect(readTicketNumber(number)).toBe('number');
      }),
    );
  });

  it('shows every single digit that was mistyped', () => {
    fc.assert(
      fc.property(dates, serials, fc.nat(), fc.integer({ min: 1, max: 9 }), (date, serial, place, change) => {
        const number = ticketNumber(date, serial);
        const index = place % number.length;
        const wrong = (Number(number[index]) + change) % 10;
        expect(readTicketNumber(`${number.slice(0, index)}${wrong}${number.slice(index + 1)}`)).not.toBe('number');
      }),
    );
  });

  it.each([
    '',
    '17',
    '2026112300421',
    '202611230042170000',
    '20261123 042175',
    '19991231004211',
    '２０２６１１２３００４２１３',
  ])('is none of %p', (text) => {
    expect(readTicketNumber(text)).toBe('malformed');
  });
});
