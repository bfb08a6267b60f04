import { describe, expect, it } from '@jest/globals';
import { levelOneKinds, levelOneLetters } from '../../../domain/level-one/letters.ts';
import { checklistOf, materialsOf } from '../../../domain/level-one/materials.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { redactionForOthers } from '../../../lambdas/shared/views/redaction.ts';
import { handler, head, signatory, supervisor } from '../cases/given.ts';
import { at, help, type Play, play, staff } from '../cases/play.ts';
import { phone, told } from '../support/filing.ts';
import { always } from '../support/lives.ts';

const { organisation } = county;
const facts = {
  organisation,
  addressOf: ({ photo }: { photo: string }) => `https://photos.example/${photo}`,
  redactionOf: redactionForOthers,
};
const theirs = { ...help, channel: 'upstream', upstreamNumber: 'YC-7', upstreamDueAt: at('2026-11-25 12:00') } as const;
const received = (filing: typeof help): Play =>
  play('2026-11-23 10:00', filing, staff(filing.channel === 'upstream' ? 'upstream' : 'intake')).act(
    '2026-11-23 10:30',
    'dispatch',
    { unit: 'dept-housing', class: 'ordinary' },
    staff('intake'),
  );
const applied = (filing: typeof help): Play =>
  received(filing)
    .act('2026-11-23 11:00', 'contact-citizen', { medium: 'phone', note: '说明了情况' }, handler)
    .act(
      '2026-11-23 12:00',
      'request-closure',
      { ground: 'objective-conditions', replyToCitizen: '受管网所限,明年改造', statement: '管网老化,已列入计划' },
      handler,
    )
    .act('2026-11-23 13:00', 'sign-result', { approve: true }, signatory)
    .act('2026-11-23 14:00', 'decide-closure', { approve: true, reason: '情况属实' }, head);
const contents = (played: Play) =>
  levelOneLetters(played.commits(), facts).flatMap(({ content }) => (content ? [content] : []));

describe('what level 1 gets of its own ticket (R4, R41)', () => {
  it('is the signed result, with number, unit and limits, and then the end', () => {
    const ticket = received(theirs)
      .act('2026-11-23 12:00', 'submit-result', { summary: '已修复', outcome: 'solved' }, handler)
      .act('2026-11-23 13:00', 'sign-result', { approve: true }, signatory)
      .act(
        '2026-11-24 10:00',
        'record-callback',
        { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' },
        supervisor,
      );
    expect(contents(ticket)).toMatchObject([
      {
        type: 'level-one.result',
        timestamp: '2026-11-23T13:00:00.000+08:00',
        data: {
          upstreamNumber: 'YC-7',
          upstreamDueAt: '2026-11-25T12:00:00.000+08:00',
          upstreamLate: false,
          stage: 'callback',
          unit: { id: 'dept-housing', name: organisation.get('dept-housing')?.name },
          matter: undefined,
          result: { outcome: 'solved', summary: '已修复', signedAt: '2026-11-23T13:00:00.000+08:00' },
        },
      },
      {
        type: 'level-one.ended',
        data: { stage: 'archived', conclusion: { solved: 'yes', satisfaction: 'satisfied' } },
      },
    ]);
  });

  it('is the application for closure with its materials', () => {
    expect(contents(applied(theirs))).toMatchObject([
      {
        type: 'level-one.closure-application',
        data: {
          stage: 'upstream',
          application: {
            ground: 'objective-conditions',
            replyToCitizen: '受管网所限,明年改造',
            statement: '管网老化,已列入计划',
            reason: '情况属实',
            sentAt: '2026-11-23T14:00:00.000+08:00',
          },
          contacts: [{ medium: 'phone', at: '2026-11-23T11:00:00.000+08:00' }],
        },
      },
    ]);
  });

  it('is the end once, also where its own decision brings it about', () => {
    const decided = applied(theirs).act(
      '2026-11-25 10:00',
      'record-upstream-decision',
      { accept: true, reason: '同意' },
      staff('upstream', 'city'),
    );
    expect(contents(decided).map(({ type }) => type)).toEqual(['level-one.closure-application', 'level-one.ended']);
    expect(contents(decided).at(-1)).toMatchObject({ data: { conclusion: { callbackOutcome: 'closure' } } });
  });
});

describe('what level 1 gets of the county’s own ticket', () => {
  it('is nothing while it stays in the county', () => {
    const ticket = received(help)
      .act('2026-11-23 12:00', 'submit-result', { summary: '已修复', outcome: 'solved' }, handler)
      .act('2026-11-23 13:00', 'sign-result', { approve: true }, signatory);
    expect(contents(ticket)).toEqual([]);
  });

  it('is the matter with the application, without the caller, and all that follows', () => {
    const ticket = applied(help).act(
      '2026-11-24 10:00',
      'record-upstream-decision',
      { accept: false, reason: '应予解决' },
      supervisor,
    );
    ticket
      .act('2026-11-24 11:00', 'submit-result', { summary: '已换管', outcome: 'solved' }, handler)
      .act('2026-11-24 12:00', 'sign-result', { approve: true }, signatory);
    expect(contents(ticket).map(({ type }) => type)).toEqual(['level-one.closure-application', 'level-one.result']);
    expect(contents(ticket)[0]).toMatchObject({ data: { matter: { subject: '暖气不热', request: '恢复供暖' } } });
    expect(JSON.stringify(contents(ticket))).not.toContain('13800138000');
  });

  it('is the matter that is none of the county’s', () => {
    const ticket = received(help)
      .act('2026-11-23 12:00', 'request-return', { reason: '属市级', suggestedUnit: 'outside' }, handler)
      .act('2026-11-23 13:00', 'decide-return', { approve: true, reason: '属市级', outside: 'level-1' }, supervisor);
    expect(contents(ticket)).toMatchObject([
      { type: 'level-one.forwarded', data: { matter: { subject: '暖气不热' } } },
    ]);
  });
});

describe('the checklist of a hand-over (R41)', () => {
  it('says of each part whether it is there', () => {
    const complete = applied(theirs);
    const of = (played: Play) => checklistOf(played.ticket(), materialsOf(played.ticket(), played.commits()));
    expect(of(complete)).toEqual({
      number: true,
      reply: true,
      statement: true,
      contact: true,
      photos: false,
      signature: true,
    });
    expect(of(received(help))).toEqual({
      number: false,
      reply: false,
      statement: false,
      contact: false,
      photos: false,
      signature: false,
    });
  });
});

describe('whatever happens to a ticket', () => {
  it('level 1 gets a letter of a known kind for each commit at most, in order, and never a name, a phone or an address', () => {
    always(({ after: { commits } }) => {
      const letters = levelOneLetters(commits, facts);
      expect(letters.map(({ n }) => n)).toEqual(commits.map(({ n }) => n));
      for (const { content } of letters) {
        if (!content) continue;
        expect(Object.keys(levelOneKinds)).toContain(content.type);
        const text = JSON.stringify(content);
        for (const known of [told.name, told.address, phone.slice(3)]) expect(text).not.toContain(known);
      }
    });
  });

  it('what level 1 got of a commit stays what it was, whatever follows', () => {
    always(({ before, after }) => {
      const earlier = levelOneLetters(before.commits, facts);
      expect(JSON.stringify(levelOneLetters(after.commits, facts).slice(0, earlier.length))).toBe(
        JSON.stringify(earlier),
      );
    });
  });
});
