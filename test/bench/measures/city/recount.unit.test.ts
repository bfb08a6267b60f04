import { describe, expect, it } from '@jest/globals';
import {
  type Act,
  centreHead,
  handlerOf,
  notUpToStandard,
  operator,
  reviewer,
  satisfied,
  signatoryOf,
  signed,
  supervisor,
} from '../../../../bench/measures/city/acts.ts';
import { missedLimits } from '../../../../bench/measures/city/recount.ts';

const unit = 'dept-housing';
/** `11-23 09:00` of 2026, Asia/Shanghai. */
const at = (moment: string): number => Date.parse(`2026-${moment.replace(' ', 'T')}:00+08:00`);

const dispatched = (moment: string, ticketClass = 'ordinary'): Act => ({
  at: at(moment),
  by: operator,
  command: 'dispatch',
  body: { unit, class: ticketClass },
});
const signedAt = (moment: string): Act => ({
  at: at(moment),
  by: signatoryOf(unit),
  command: 'sign-result',
  body: signed,
});
const calledBack = (moment: string, body: object = satisfied): Act => ({
  at: at(moment),
  by: supervisor,
  command: 'record-callback',
  body: body as Record<string, unknown>,
});
const asks = (moment: string, command: 'request-return' | 'request-extension'): Act => ({
  at: at(moment),
  by: handlerOf(unit),
  command,
  body: { workingDays: 4 },
});
const decides = (moment: string, command: 'decide-return' | 'decide-extension', approve: boolean): Act => ({
  at: at(moment),
  by: command === 'decide-return' ? reviewer : centreHead,
  command,
  body: { approve },
});

/** What passed, as `kind limit`, and `kind limit, recorded` where it was recorded later. */
const missed = (filed: string, ...acts: readonly Act[]): readonly string[] => {
  const inWords = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
  return missedLimits(at(filed), acts).map(({ kind, limit, recordedAt }) =>
    recordedAt === limit ? `${kind} ${inWords(limit)}` : `${kind} ${inWords(limit)}, recorded ${inWords(recordedAt)}`,
  );
};

describe('the recount of a ticket’s limits', () => {
  it('finds none in a ticket that everybody handled in time', () => {
    expect(
      missed('11-23 09:00', dispatched('11-23 23:55'), signedAt('11-24 17:55'), calledBack('11-25 17:55')),
    ).toEqual([]);
  });

  it('is half-open: an act at the limit’s own instant comes too late', () => {
    expect(missed('11-23 09:00', dispatched('11-24 00:00'))).toEqual(['dispatch 11-24 00:00']);
    const late = [dispatched('11-23 10:00'), signedAt('11-24 18:00'), calledBack('11-25 18:00')];
    expect(missed('11-23 09:00', ...late)).toEqual(['handling 11-24 18:00', 'callback 11-25 18:00']);
  });

  it.each([
    ['simple', '11-23 16:55', 'handling 11-23 18:00'],
    ['simple', '11-23 17:00', 'handling 11-24 18:00'],
    ['ordinary', '11-27 10:00', 'handling 11-30 18:00'],
    ['complex', '11-26 10:00', 'handling 11-30 18:00'],
    ['simple', '11-28 10:00', 'handling 11-30 18:00'],
  ])('gives a %s ticket that a unit received at %s its own limit', (ticketClass, moment, limit) => {
    expect(missed(moment, dispatched(moment, ticketClass), signedAt('12-03 10:00'))[0]).toBe(limit);
  });

  it('holds the mark while a request is undecided, and dates it at the limit when it is refused', () => {
    const asked = [dispatched('11-23 10:00'), asks('11-24 17:00', 'request-extension')];
    expect(missed('11-23 09:00', ...asked, decides('11-25 09:00', 'decide-extension', false))).toEqual([
      'handling 11-24 18:00, recorded 11-25 09:00',
    ]);
    const granted = [...asked, decides('11-25 09:00', 'decide-extension', true)];
    expect(missed('11-23 09:00', ...granted, signedAt('11-27 17:55'))).toEqual([]);
    expect(missed('11-23 09:00', ...granted, signedAt('11-27 18:00'))).toEqual(['handling 11-27 18:00']);
  });

  it('counts anew after a granted return and after a rework', () => {
    const returned = [asks('11-24 10:00', 'request-return'), decides('11-25 09:00', 'decide-return', true)];
    expect(missed('11-23 09:00', dispatched('11-23 10:00'), ...returned, signedAt('11-26 18:05'))).toEqual([
      'handling 11-26 18:00',
    ]);
    const again = [signedAt('11-24 10:00'), calledBack('11-25 10:00', notUpToStandard)];
    expect(missed('11-23 09:00', dispatched('11-23 10:00'), ...again, signedAt('11-26 18:05'))).toEqual([
      'handling 11-26 18:00',
    ]);
  });

  it('takes the caller’s own answer for a callback, and asks nothing more of a ticket that was withdrawn', () => {
    const text: Act = { at: at('11-24 12:00'), text: '1' };
    const concluded = [dispatched('11-23 10:00'), signedAt('11-24 10:00')];
    expect(missed('11-23 09:00', ...concluded, text, calledBack('11-26 10:00'))).toEqual([]);
    const withdrawn: Act = { at: at('11-23 10:30'), by: operator, command: 'withdraw', body: {} };
    expect(missed('11-23 09:00', dispatched('11-23 10:00'), withdrawn, calledBack('11-30 10:00'))).toEqual([]);
  });
});
