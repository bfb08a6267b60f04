import {
  type Act,
  auditedText,
  handlerOf,
  operator,
  satisfied,
  signatoryOf,
  signed,
  solved,
  supervisor,
} from './acts.ts';
import type { Chance } from './chance.ts';
import type { Filed } from './filings.ts';
import { awake, closeOfWorkday, day, hour, midnightOf, minute, office, sameDay, step, workdayAfter } from './office.ts';

/** What a life is told with: it grows act by act. */
export type Telling = {
  readonly filed: Filed;
  readonly filedAt: number;
  readonly chance: Chance;
  readonly acts: Act[];
};

const onGrid = (at: number): number => Math.ceil(at / step) * step;

/** The limit of a unit that received the ticket at `at`. */
export const dueOf = ({ filed }: Telling, at: number): number => {
  if (filed.class === 'simple' && sameDay(at)) return closeOfWorkday(at, 0);
  return closeOfWorkday(at, filed.class === 'complex' ? 2 : 1);
};

/** Given to the unit the same day, at the latest five minutes before midnight. @returns when */
export const dispatch = (telling: Telling, at?: number): number => {
  const { filed, filedAt, chance, acts } = telling;
  const lastMoment = midnightOf(filedAt) + day - step;
  const when = at ?? Math.min(onGrid(filedAt + chance.between(5 * minute, 3 * hour)), lastMoment);
  const { unit, class: ticketClass, urgent } = filed;
  const body = { unit, class: ticketClass, ...(urgent ? { urgent } : {}) };
  acts.push({ at: when, by: operator, command: 'dispatch', body });
  return when;
};

/** Signed for: urgent matters at any hour, after one to four rings; others when the unit works. @returns when */
export const acknowledge = ({ filed, chance, acts }: Telling, from: number): number => {
  const at = filed.urgent
    ? onGrid(from + chance.between(10 * minute, 110 * minute))
    : office(from + chance.between(5 * minute, 2 * hour));
  acts.push({ at, by: handlerOf(filed.unit), command: 'acknowledge', body: {} });
  return at;
};

/** The result is handed in between two instants and signed within the hour. @returns when it was signed */
export const conclude = (telling: Telling, from: number, until: number, unit = telling.filed.unit): number => {
  const { chance, acts } = telling;
  const first = office(from + step);
  const at =
    first + step >= until ? first : Math.min(office(chance.between(first, until - step)), onGrid(until - step));
  const signedAt = at + step * Math.floor(chance.between(0, 3));
  acts.push({ at, by: handlerOf(unit), command: 'submit-result', body: solved });
  const inTime = at < until && signedAt >= until ? at : signedAt;
  acts.push({ at: inTime, by: signatoryOf(unit), command: 'sign-result', body: signed });
  return inTime;
};

/** The caller answers by text, or is phoned; either way before the close of the next working day. */
export const callBack = ({ chance, acts }: Telling, concludedAt: number): void => {
  const phonedAt = office(Math.max(concludedAt + hour, workdayAfter(concludedAt, 1) + chance.between(9, 17) * hour));
  const textAt = awake(concludedAt + chance.between(10 * minute, 6 * hour));
  if (chance.happens(0.4) && textAt < phonedAt) {
    acts.push({ at: textAt, text: chance.happens(0.8) ? '1' : '2' });
    acts.push({ at: phonedAt, by: supervisor, command: 'record-callback', body: auditedText });
  } else acts.push({ at: phonedAt, by: supervisor, command: 'record-callback', body: satisfied });
};
