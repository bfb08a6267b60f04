import { describe, expect, it } from '@jest/globals';
import type { CommandBodies } from '../../../../domain/tickets/commands.ts';
import { anonymously } from '../../support/filing.ts';
import { housing, intake, supervisor } from '../../support/people.ts';
import { concluded, inCallback } from '../../support/stages.ts';
import { type Story, whenFiled } from '../../support/story.ts';

type Body = CommandBodies['record-callback'];
const tuesday = '2026-11-24 10:00';
const record = (body: Body, story = inCallback(), actor = supervisor, time = tuesday) =>
  story.when('record-callback', body, actor, time);

describe('a caller who left no phone', () => {
  const nobody = (): Story =>
    concluded(
      whenFiled(anonymously(), intake, '2026-11-23 09:00')
        .after()
        .when('dispatch', { unit: housing, class: 'ordinary' }, intake, '2026-11-23 09:00')
        .after(),
      '2026-11-23 15:00',
    );

  it('cannot be called: the ticket is archived on the audit alone, with the outcome that says so', () => {
    const story = record({ medium: 'phone', reached: false, audit: 'pass' }, nobody()).yields(
      { type: 'CallbackRecorded', reached: false, audit: 'pass' },
      { type: 'TicketArchived', callbackOutcome: 'no-contact' },
    );
    expect(story.ticket.archivedAs).toEqual({ callbackOutcome: 'no-contact' });
  });

  it('still has the result sent back when it is below standard', () => {
    record({ medium: 'phone', reached: false, audit: 'fail' }, nobody()).yields(
      { type: 'CallbackRecorded' },
      { type: 'ReworkOrdered', round: 2 },
    );
  });

  it('but answered in the call is heard like anyone else', () => {
    const inCall = whenFiled(anonymously({ type: 'inquiry' }), intake, '2026-11-23 09:00')
      .after()
      .when('answer', { reply: '答复' }, intake, '2026-11-23 09:01')
      .after()
      .when(
        'record-callback',
        { medium: 'in-call', reached: true, solved: 'no', satisfaction: 'dissatisfied' },
        intake,
        '2026-11-23 09:02',
      )
      .after();
    record({ medium: 'phone', reached: false, audit: 'pass' }, inCall).refused('not-reached', 'reached');
    record({ medium: 'phone', reached: true, audit: 'pass' }, inCall).refused('next-needed', 'next');
  });
});
