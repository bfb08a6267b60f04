import { describe, expect, it } from '@jest/globals';
import { stageOf } from '../../../../domain/tickets/ticket.ts';
import { anonymously, filing, phone } from '../../support/filing.ts';
import { centreHead, citizen, clerk, intake, staff, supervisor, upstream } from '../../support/people.ts';
import { answered } from '../../support/stages.ts';
import { at, given, whenFiled } from '../../support/story.ts';

const monday = '2026-11-23 14:00';

describe('filing a ticket', () => {
  it('accepts it, under the present rule set, and starts the centre’s limit: midnight of the same day', () => {
    const story = whenFiled(filing(), intake, monday).yields({
      type: 'TicketFiled',
      at: at(monday),
      by: 'intake@centre',
      ruleSet: 'yongning-2017',
      filedBy: { sub: 'intake@centre', unit: 'centre' },
    });
    expect(stageOf(story.ticket)).toBe('received');
    expect(story.ticket).toMatchObject({ round: 1, returns: 0, run: 1, breaches: [], commits: 1 });
    expect(story.ticket.phase).toMatchObject({
      limit: { entry: { due: at('2026-11-24 00:00'), requirement: 'R31, R62' } },
    });
  });

  it('keeps everything that names a person or a place, and free text, under private', () => {
    const [event] = whenFiled(filing(), intake, monday).after().events;
    const { private: told, ...open } = event as typeof event & { private: unknown };
    expect(told).toMatchObject({ phone, name: expect.any(String), description: expect.any(String) });
    expect(JSON.stringify(open)).not.toContain('某某');
    expect(JSON.stringify(open)).not.toContain(phone);
  });

  it('takes a phone, or the caller’s wish to stay anonymous, but never both and never neither', () => {
    whenFiled(anonymously(), intake, monday).yields({ type: 'TicketFiled' });
    whenFiled(filing({ anonymous: true }, { phone: undefined }), intake, monday).refused(
      'anonymous-with-phone',
      'citizen',
    );
    whenFiled(filing({ anonymous: true }, { name: undefined }), intake, monday).refused(
      'anonymous-with-phone',
      'citizen',
    );
    whenFiled(filing({}, { phone: '' }), intake, monday).refused('contact-needed', 'citizen.phone');
  });

  it('is open to intake, the outlets’ clerks for their own outlet, and level 1', () => {
    whenFiled(filing({ channel: 'hall', outlet: 'town-yanghe' }), clerk, monday).yields({ type: 'TicketFiled' });
    whenFiled(filing({ channel: 'hall' }), clerk, monday).yields({ type: 'TicketFiled' });
    whenFiled(filing({ channel: 'upstream', upstreamNumber: 'YC-1' }), upstream, monday).yields({
      type: 'TicketFiled',
    });
    for (const actor of [supervisor, centreHead, staff('handler', 'dept-housing'), citizen])
      whenFiled(filing(), actor, monday).refused('wrong-role');
  });

  it('takes towns and farms that exist as the place, and units that exist as complained of', () => {
    whenFiled(filing({ town: 'farm-yuquanying' }), intake, monday).yields({ type: 'TicketFiled' });
    whenFiled(filing({ town: 'town-nowhere' }), intake, monday).refused('unknown-town', 'location.town');
    whenFiled(filing({ complainedUnit: 'dept-nowhere' }), intake, monday).refused('unknown-unit', 'complainedUnit');
    whenFiled(filing({ againstOfficials: true, complainedUnit: 'dept-water' }), intake, monday).yields({
      type: 'TicketFiled',
    });
  });

  it('does without category and town', () => {
    whenFiled(filing({ category: undefined, town: undefined }), intake, monday).yields({ type: 'TicketFiled' });
  });
});

describe('answering at first contact', () => {
  it('concludes the matter without a unit and starts the callback limit', () => {
    const story = given(monday, { type: 'inquiry' })
      .when('answer', { reply: '可在政务服务网办理。' }, intake, '2026-11-23 14:05')
      .yields({ type: 'TicketAnswered', private: { reply: '可在政务服务网办理。' } });
    expect(stageOf(story.ticket)).toBe('callback');
    expect(story.ticket.phase).toMatchObject({
      conclusion: 'answer',
      limit: { entry: { due: at('2026-11-24 18:00'), kind: 'conclusion' } },
    });
  });

  it('is done once, before any dispatch', () => {
    answered(monday).when('answer', { reply: '再答' }, intake, monday).refused('wrong-stage');
  });
});

describe('declining', () => {
  const body = { reason: '已进入诉讼程序', route: '请向人民法院提起诉讼' };

  it('is a proposal by intake: the stage stays, the clock runs, a dispatch is still possible', () => {
    const proposed = given(monday).when('decline', body, intake, monday).yields({ type: 'DeclineProposed' });
    expect(stageOf(proposed.ticket)).toBe('received');
    expect(proposed.ticket.phase).toMatchObject({ declineProposedAt: at(monday) });
    proposed
      .when('dispatch', { unit: 'dept-justice', class: 'ordinary' }, intake, '2026-11-23 15:00')
      .yields({ type: 'TicketDispatched' });
  });

  it('is decided by a supervisor or the centre’s head, proposed before or not', () => {
    for (const actor of [supervisor, centreHead]) {
      const declined = given(monday).when('decline', body, actor, monday).yields({ type: 'TicketDeclined' });
      expect(stageOf(declined.ticket)).toBe('declined');
    }
    given(monday)
      .when('decline', body, intake, monday)
      .after()
      .when('decline', body, supervisor, monday)
      .yields({ type: 'TicketDeclined', private: body });
  });

  it('keeps reason and route, which are free text, under private', () => {
    const [, event] = given(monday).when('decline', body, supervisor, monday).after().events;
    expect(JSON.stringify({ ...event, private: {} })).not.toMatch(/诉讼/);
  });
});

describe('withdrawing', () => {
  it('is the caller’s, by link or through the centre, while the matter is open', () => {
    const story = given(monday)
      .when('withdraw', { reason: '已自行解决' }, citizen, monday)
      .yields({ type: 'TicketWithdrawn' });
    expect(stageOf(story.ticket)).toBe('withdrawn');
    given(monday)
      .when('withdraw', { reason: '来电撤回', callReference: 'rec-1' }, intake, monday)
      .yields({ type: 'TicketWithdrawn', callReference: 'rec-1' });
  });

  it('comes too late once it is concluded', () => {
    answered(monday).when('withdraw', { reason: '撤回' }, citizen, monday).refused('wrong-stage');
  });
});
