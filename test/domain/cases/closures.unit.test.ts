import { describe, expect, it } from '@jest/globals';
import { stageOf } from '../../../domain/tickets/ticket.ts';
import { filing } from '../support/filing.ts';
import {
  centreHead,
  citizen,
  citizenBySms,
  handler,
  intake,
  leadingGroup,
  signatory,
  staff,
  supervisor,
  upstream,
  water,
} from '../support/people.ts';
import { at, type Play, play } from './play.ts';

const agreed = { approve: true, reason: '属实' } as const;
const refused = { approve: false, reason: '应再办理' } as const;
const result = { summary: '已修复', outcome: 'solved' } as const;
const failed = { medium: 'phone', reached: true, solved: 'no', satisfaction: 'dissatisfied', audit: 'fail' } as const;
const toClosure = { ...failed, audit: 'pass', next: 'closure', comment: '要求超出政策' } as const;
const survey = { solved: 'no', satisfaction: 'dissatisfied' } as const;

const again = (ticket: Play, day: string): Play =>
  ticket
    .act(`${day} 14:00`, 'submit-result', result, handler)
    .act(`${day} 15:00`, 'sign-result', { approve: true }, signatory);
const concluded = (): Play =>
  again(
    play('2026-11-23 09:00').act('2026-11-23 09:00', 'dispatch', { unit: 'dept-housing', class: 'ordinary' }, intake),
    '2026-11-23',
  );

describe('closure after a callback (三(三)-(四), R41; §9-D2)', () => {
  it('keeps what the caller answered, to the archive and beyond', () => {
    const ticket = concluded()
      .act('2026-11-24 09:00', 'record-callback', toClosure, supervisor)
      .act('2026-11-24 10:00', 'decide-closure', agreed, centreHead);
    expect(ticket.ticket().phase).toMatchObject({ kind: 'upstream', answer: survey });
    ticket.act('2026-11-25 10:00', 'record-upstream-decision', { accept: true, reason: '同意' }, upstream);
    expect(ticket.ticket()).toMatchObject({ archivedAs: { callbackOutcome: 'closure' }, phase: { answer: survey } });
    ticket.act('2026-11-26 10:00', 'answer-survey', { solved: 'partly', satisfaction: 'satisfied' }, citizen);
    expect(ticket.ticket().phase).toMatchObject({ stage: 'archived', answer: { solved: 'partly' } });
  });

  it('refused, it orders a rework: the third by the head, the fourth by the leading group alone (R47)', () => {
    const ticket = concluded().act('2026-11-24 09:00', 'record-callback', failed, supervisor);
    again(ticket, '2026-11-24').act('2026-11-25 09:00', 'record-callback', failed, supervisor);
    again(ticket, '2026-11-25').act('2026-11-26 09:00', 'record-callback', failed, centreHead);
    again(ticket, '2026-11-26').act('2026-11-27 09:00', 'record-callback', toClosure, supervisor);
    expect(ticket.refusal('2026-11-27 10:00', 'decide-closure', agreed, leadingGroup)).toBe('not-escalated');
    expect(ticket.refusal('2026-11-27 10:00', 'decide-closure', refused, centreHead)).toBe('higher-decides');
    ticket.act('2026-11-27 10:00', 'decide-closure', refused, leadingGroup);
    expect(ticket.ticket()).toMatchObject({ round: 5, phase: { kind: 'handling', unit: 'dept-housing' } });
  });

  it('a survey that was answered before the archive is not answered again after it', () => {
    const ticket = concluded().act(
      '2026-11-24 09:00',
      'record-callback',
      { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' },
      supervisor,
    );
    expect(ticket.refusal('2026-11-24 10:00', 'answer-survey', survey, citizen)).toBe('ticket-ended');
  });

  it('who answered by SMS was heard: calls that reach nobody do not make the answer unknown (§9-D3)', () => {
    const missed = { medium: 'phone', reached: false } as const;
    const ticket = concluded()
      .act('2026-11-23 16:00', 'answer-survey', survey, citizenBySms)
      .act('2026-11-23 17:00', 'record-callback', missed, supervisor)
      .act('2026-11-24 09:00', 'record-callback', missed, supervisor);
    expect(ticket.refusal('2026-11-24 14:00', 'record-callback', { ...missed, audit: 'pass' }, supervisor)).toBe(
      'not-reached',
    );
    expect(
      ticket.refusal(
        '2026-11-24 14:00',
        'record-callback',
        { medium: 'sms', reached: true, audit: 'pass' },
        supervisor,
      ),
    ).toBe('next-needed');
  });
});

describe('level 1’s refusal (三(三), R41; §9-E)', () => {
  it('gives the unit one working day for a result: no return, no extension, no second application', () => {
    const closure = { ground: 'objective-conditions', replyToCitizen: '已说明', statement: '受条件限制' } as const;
    const ticket = play('2026-11-23 09:00')
      .act('2026-11-23 09:00', 'dispatch', { unit: 'dept-housing', class: 'complex' }, intake)
      .act('2026-11-23 10:00', 'request-closure', closure, handler)
      .act('2026-11-23 11:00', 'sign-result', { approve: true }, signatory)
      .act('2026-11-23 12:00', 'decide-closure', agreed, centreHead)
      .act('2026-11-27 10:00', 'record-upstream-decision', { accept: false, reason: '应办理' }, upstream);
    expect(ticket.ticket().phase).toMatchObject({ limit: { entry: { due: at('2026-11-30 18:00') } } });
    const later = '2026-11-27 11:00';
    const away = { reason: '非职责', suggestedUnit: water } as const;
    expect(ticket.refusal(later, 'request-return', away, handler)).toBe('result-only');
    expect(ticket.refusal(later, 'request-extension', { reason: '施工', workingDays: 3 }, handler)).toBe('result-only');
    expect(ticket.refusal(later, 'request-closure', closure, handler)).toBe('result-only');
    ticket.act(later, 'submit-result', result, handler);
    expect(stageOf(ticket.ticket())).toBe('signature');
  });
});

describe('joint handling and villages (五(三), R72-R75; 二(一), R9)', () => {
  it('a joint appointment keeps who dispatched the ticket from auditing it (R61)', () => {
    const ticket = play('2026-11-23 09:00')
      .act('2026-11-23 09:00', 'dispatch', { unit: 'dept-housing', class: 'ordinary' }, supervisor)
      .act('2026-11-23 10:00', 'join', { lead: 'dept-housing', partners: [water], minutes: '纪要' }, leadingGroup);
    again(ticket, '2026-11-24');
    expect(ticket.refusal('2026-11-25 09:00', 'record-callback', failed, supervisor)).toBe('audit-own-dispatch');
  });

  it('a village complained of gets no part of the complaint (R3)', () => {
    const village = '640121100201';
    const town = staff('handler', 'town-yanghe');
    const ticket = play('2026-11-23 09:00', filing({ type: 'complaint', complainedUnit: village })).act(
      '2026-11-23 09:00',
      'dispatch',
      { unit: 'town-yanghe', class: 'ordinary' },
      intake,
    );
    expect(ticket.refusal('2026-11-23 10:00', 'delegate', { unit: village }, town)).toBe('complained-unit');
    expect(ticket.refusal('2026-11-23 10:00', 'delegate', { unit: '640121100200' }, town)).toBeUndefined();
  });
});
