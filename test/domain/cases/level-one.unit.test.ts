import { describe, expect, it } from '@jest/globals';
import { calendarData } from '../../../config/county.ts';
import { isLateForLevelOne } from '../../../domain/level-one/late.ts';
import { legalDueOf, levelOneStanding } from '../../../domain/limits/level-one.ts';
import { decideRestatement } from '../../../domain/tickets/decide-restatement.ts';
import { limitOf } from '../../../domain/tickets/ticket.ts';
import { waitOf } from '../../../domain/tickets/wait.ts';
import { compileCalendar } from '../../../domain/time/calendar.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { due, handler, head, signatory, supervisor } from './given.ts';
import { at, help, type Play, play, staff } from './play.ts';

const cityPlatform = staff('upstream', 'city');
const intake = staff('intake');
const leadingGroup = staff('leading-group');

/** A matter of level 1, filed and dispatched to the housing department at one instant. */
const ofLevelOne = (instant: string, theirs: string, ticketClass: 'ordinary' | 'complex' = 'ordinary'): Play =>
  play(instant, { ...help, channel: 'upstream', upstreamNumber: 'YC-1', upstreamDueAt: at(theirs) }, cityPlatform).act(
    instant,
    'dispatch',
    { unit: 'dept-housing', class: ticketClass },
    intake,
  );
const entryOf = ({ ticket }: Play) => limitOf(ticket())?.entry;
const standingOf = (played: Play) => {
  const entry = entryOf(played);
  return entry && [levelOneStanding(entry), entry.due, legalDueOf(entry)];
};

describe('a ticket of level 1 with a limit of its own (R4, §9-G)', () => {
  it('is to be dispatched before it, where it comes on the day of acceptance', () => {
    const filed = play(
      '2026-11-23 09:00',
      { ...help, channel: 'upstream', upstreamDueAt: at('2026-11-23 15:00') },
      cityPlatform,
    );
    expect(standingOf(filed)).toEqual(['works', at('2026-11-23 15:00'), at('2026-11-24 00:00')]);
  });

  it('is overdue at level 1’s instant, and the workflow wakes then', () => {
    const ticket = ofLevelOne('2026-11-23 14:00', '2026-11-24 12:00', 'complex');
    expect(standingOf(ticket)).toEqual(['works', at('2026-11-24 12:00'), at('2026-11-25 18:00')]);
    ticket.until('2026-11-24 11:59');
    expect(waitOf(ticket.ticket(), county)).toMatchObject({ until: at('2026-11-24 12:00') });
    expect(ticket.until('2026-11-24 12:00').ticket().breaches).toMatchObject([
      { kind: 'handling', limit: at('2026-11-24 12:00'), unit: 'dept-housing', attributedTo: 'unit' },
    ]);
    expect(isLateForLevelOne(ticket.ticket(), at('2026-11-24 12:00'))).toBe(true);
  });

  it('is worked to the legal limit where level 1’s had passed at the receipt, and is late towards level 1', () => {
    const ticket = ofLevelOne('2026-11-23 14:00', '2026-11-23 14:00');
    expect(standingOf(ticket)).toEqual(['past', at('2026-11-24 18:00'), at('2026-11-24 18:00')]);
    expect(ticket.until('2026-11-24 17:59').ticket().breaches).toEqual([]);
    expect(isLateForLevelOne(ticket.ticket(), at('2026-11-23 14:00'))).toBe(true);
  });

  it('keeps both limits through a correction, a granted return and a joint appointment', () => {
    const ticket = ofLevelOne('2026-11-23 10:00', '2026-11-24 12:00');
    ticket.act('2026-11-23 11:00', 'reassign', { unit: 'dept-transport', reason: '派错' }, supervisor);
    expect(standingOf(ticket)).toEqual(['works', at('2026-11-24 12:00'), at('2026-11-24 18:00')]);
    ticket
      .act(
        '2026-11-23 12:00',
        'request-return',
        { reason: '非职责', suggestedUnit: 'dept-housing' },
        staff('handler', 'dept-transport'),
      )
      .act('2026-11-24 09:00', 'decide-return', { approve: true, reason: '属实' }, supervisor);
    expect(standingOf(ticket)).toEqual(['works', at('2026-11-24 12:00'), at('2026-11-25 18:00')]);
    const joint = {
      lead: 'dept-housing',
      partners: ['dept-transport'],
      minutes: '会议纪要',
      dueAt: at('2026-12-01 18:00'),
    };
    ticket.act('2026-11-24 10:00', 'join', joint, leadingGroup);
    expect(standingOf(ticket)).toEqual(['works', at('2026-11-24 12:00'), at('2026-12-01 18:00')]);
  });

  it('is extended beyond it only with the later limit that level 1 has agreed to', () => {
    const ticket = ofLevelOne('2026-11-23 10:00', '2026-11-25 12:00', 'complex').act(
      '2026-11-23 11:00',
      'request-extension',
      { reason: '施工', workingDays: 4 },
      handler,
    );
    const agreed = { approve: true, reason: '属实' };
    expect(ticket.refusal('2026-11-24 10:00', 'decide-extension', agreed, head)).toBe('extension-beyond-level-one');
    const short = { ...agreed, upstreamDueAt: at('2026-11-26 18:00') };
    expect(ticket.refusal('2026-11-24 10:00', 'decide-extension', short, head)).toBe('extension-beyond-level-one');
    ticket.act('2026-11-24 10:00', 'decide-extension', { ...agreed, upstreamDueAt: at('2026-11-27 18:00') }, head);
    expect(standingOf(ticket)).toEqual(['later', at('2026-11-27 18:00'), at('2026-11-27 18:00')]);
    expect(ticket.ticket().filing.upstreamDueAt).toBe(at('2026-11-27 18:00'));
    expect(isLateForLevelOne(ticket.ticket(), at('2026-11-26 18:00'))).toBe(false);
  });

  it('is extended by the county alone within it, and where it had passed at the receipt', () => {
    for (const theirs of ['2026-11-27 18:00', '2026-11-23 09:00']) {
      const ticket = ofLevelOne('2026-11-23 10:00', theirs)
        .act('2026-11-23 11:00', 'request-extension', { reason: '施工', workingDays: 4 }, handler)
        .act('2026-11-24 10:00', 'decide-extension', { approve: true, reason: '属实' }, head);
      expect(due(ticket)).toBe(at('2026-11-27 18:00'));
    }
  });

  it('no time is asked for after it', () => {
    const ticket = ofLevelOne('2026-11-23 10:00', '2026-11-24 12:00');
    const asking = { reason: '施工', workingDays: 4 };
    expect(ticket.refusal('2026-11-24 12:00', 'request-extension', asking, handler)).toBe('extension-window-over');
  });

  it('is reworked and taken up again under whichever is the earlier then', () => {
    const ticket = ofLevelOne('2026-11-23 10:00', '2026-11-24 20:00')
      .act('2026-11-23 11:00', 'submit-result', { summary: '已修', outcome: 'solved' }, handler)
      .act('2026-11-23 12:00', 'sign-result', { approve: true }, signatory);
    expect(entryOf(ticket)).toEqual(expect.not.objectContaining({ levelOne: expect.anything() }));
    const bad = { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' } as const;
    ticket.act('2026-11-24 09:00', 'record-callback', bad, supervisor);
    expect(standingOf(ticket)).toEqual(['works', at('2026-11-24 20:00'), at('2026-11-25 18:00')]);
    ticket
      .act('2026-11-24 10:00', 'submit-result', { summary: '再修', outcome: 'solved' }, handler)
      .act('2026-11-24 11:00', 'sign-result', { approve: true }, signatory)
      .act(
        '2026-11-25 09:00',
        'record-callback',
        { ...bad, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' },
        supervisor,
      )
      .act('2026-11-26 09:00', 'reopen', { reason: '复发' }, supervisor);
    expect(standingOf(ticket)).toEqual(['past', at('2026-11-27 18:00'), at('2026-11-27 18:00')]);
  });

  it('passed at two units in turn, it is withdrawn from the one that acted in time alone', () => {
    const housing = { kind: 'handling', limit: at('2026-11-23 15:00'), unit: 'dept-housing', struck: true };
    const water = { ...housing, unit: 'dept-water', struck: false };
    const ticket = ofLevelOne('2026-11-23 10:00', '2026-11-23 15:00')
      .until('2026-11-23 15:00')
      .act('2026-11-23 15:00', 'reassign', { unit: 'dept-water', reason: '派错' }, supervisor)
      .act(
        '2026-11-23 14:58',
        'join',
        { lead: 'dept-water', partners: ['dept-housing'], minutes: '纪要' },
        leadingGroup,
      )
      .until('2026-11-23 15:00');
    expect(ticket.ticket().breaches).toMatchObject([housing, water]);
    ticket.act('2026-11-23 14:59', 'withdraw', { reason: '已恢复', callReference: 'call-1' }, intake);
    expect(ticket.ticket().breaches).toMatchObject([housing]);
    expect(ticket.ticket().breaches).toHaveLength(1);
  });

  it('its provisional legal limit is restated by the notice, level 1’s is not', () => {
    const off = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'];
    const notice = { year: 2027, notice: '测试', source: 'test', names: {}, off, on: ['2027-01-09'] };
    const after = {
      ...county,
      calendar: compileCalendar({ ...calendarData, published: [...calendarData.published, notice] }),
    };
    const restated = (theirs: string) => {
      const ticket = ofLevelOne('2026-12-30 10:00', theirs, 'complex').ticket();
      return decideRestatement(ticket, at('2026-12-30 12:00'), after);
    };
    expect(restated('2026-12-31 09:00')).toMatchObject([
      { entry: { due: at('2026-12-31 09:00'), levelOne: { legalDue: at('2027-01-05 18:00') }, provisional: false } },
    ]);
    expect(restated('2027-01-05 12:00')).toMatchObject([
      { entry: { due: at('2027-01-05 12:00'), levelOne: { legalDue: at('2027-01-05 18:00') } } },
    ]);
  });

  it('without one, no line speaks of level 1', () => {
    const ticket = play('2026-11-23 10:00').act(
      '2026-11-23 10:00',
      'dispatch',
      { unit: 'dept-housing', class: 'ordinary' },
      intake,
    );
    expect(ticket.ticket().ledger.every((entry) => !('levelOne' in entry))).toBe(true);
    expect(isLateForLevelOne(ticket.ticket(), at('2026-12-23 10:00'))).toBeUndefined();
  });
});
