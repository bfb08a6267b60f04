import { describe, expect, it } from '@jest/globals';
import { templates } from '../../../config/county.ts';
import { orderLinks } from '../../../domain/household/notices.ts';
import { linkRoles, outgoingLinks } from '../../../domain/notices/notice.ts';
import { renderText, segmentsOf } from '../../../domain/notices/segments.ts';
import { limitText, routeText } from '../../../domain/notices/words.ts';
import { anonymously } from '../support/filing.ts';
import { lastNotice, lastNotices, noticesOfCommit } from '../support/notices.ts';
import { housing, intake, signatory, supervisor, water } from '../support/people.ts';
import { dispatched, inCallback, submitted } from '../support/stages.ts';
import { at, given, type Story, whenFiled } from '../support/story.ts';

const monday = '2026-11-23 09:00';

describe('a caller', () => {
  it('who left no phone is told nothing, ever', () => {
    const told = (story: Story) => lastNotices(story).filter((line) => line.endsWith('→ citizen'));
    const story = whenFiled(anonymously(), intake, monday)
      .after()
      .when('dispatch', { unit: housing, class: 'ordinary' }, intake, monday)
      .after();
    expect(told(story)).toEqual([]);
    expect(told(story.whenItIs('2026-11-24 18:00').after())).toEqual([]);
    expect(told(story.when('reassign', { unit: water, reason: '误派' }, supervisor, monday).after())).toEqual([]);
    expect(story.when('withdraw', { reason: '撤回' }, intake, '2026-11-23 22:00').after().ticket.putOff).toEqual([]);
  });

  it('is not disturbed between nine and eight: the notice is put off and then sent once', () => {
    const night = dispatched('2026-11-23 21:30');
    expect(lastNotices(night)).toEqual([`unit-dispatched → ${housing}:handler`, 'citizen-dispatched → citizen later']);
    const morning = night.whenItIs('2026-11-24 08:00').after();
    expect(lastNotices(morning)).toEqual(['citizen-dispatched → citizen']);
    const noon = morning.whenItIs('2026-11-24 14:10').after();
    expect(lastNotices(noon)).toEqual([`unit-reminder → ${housing}:handler`, 'centre-unread → centre:duty']);
  });

  it('reads a notice put off exactly as it was written', () => {
    const night = dispatched('2026-11-23 21:30');
    const [written] = night.ticket.putOff;
    const sent = lastNotice(night.whenItIs('2026-11-24 08:00').after(), 'citizen-dispatched');
    expect(sent?.params).toEqual(written?.params);
    expect(sent?.params).toMatchObject({
      category: '供暖',
      unit: '住建局',
      due: '11月24日18时',
      number: '20261123004217',
    });
  });

  it('rests from surveys about urgent matters too', () => {
    const urgent = submitted(dispatched('2026-11-23 21:30', { urgent: true }), '2026-11-23 21:40');
    const signed = urgent.when('sign-result', { approve: true }, signatory, '2026-11-23 21:50').after();
    expect(lastNotices(signed)).toEqual(['citizen-survey → citizen later']);
  });

  it('hears of a breach at its instant, with the reason', () => {
    const late = lastNotice(dispatched(monday).whenItIs('2026-11-24 18:00').after(), 'citizen-late');
    expect(late).toMatchObject({ hours: 'any', params: { reason: '承办单位未按时办结', unit: '住建局' } });
    const centre = lastNotice(given(monday).whenItIs('2026-11-24 00:00').after(), 'citizen-dispatch-late');
    expect(centre).toMatchObject({ hours: 'any' });
  });
});

describe('a notice', () => {
  it('carries a link for those who must act, and none for those who must only know', () => {
    const signed = inCallback();
    const role = (n: number) => noticesOfCommit(signed, n).map(({ notice: { template, link } }) => [template, link]);
    expect(role(2)).toEqual([
      ['unit-dispatched', 'handler'],
      ['citizen-dispatched', undefined],
    ]);
    expect(role(3)).toEqual([['signatory-to-sign', 'signatory']]);
    expect(role(4)).toEqual([['citizen-survey', 'citizen']]);
  });

  it('has a link exactly when its registered text has one', () => {
    for (const { key, link } of templates)
      expect([key, key in linkRoles || outgoingLinks.has(key) || orderLinks.has(key)]).toEqual([key, link]);
  });

  it('names a limit as a letter does, midnight as the end of its day', () => {
    expect(limitText(at('2026-11-24 18:00'))).toBe('11月24日18时');
    expect(limitText(at('2026-12-01 00:00'))).toBe('11月30日24时');
    expect(limitText(at('2027-01-04 18:30'))).toBe('1月4日18时30分');
  });

  it('says where to turn when it fits, and otherwise to ask', () => {
    expect(routeText('请向人民法院起诉')).toBe('请向人民法院起诉');
    expect(routeText('请先向劳动人事争议仲裁委员会申请仲裁')).toBe('详情请拨12345');
  });
});

describe('an SMS', () => {
  it.each([
    [0, 1],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('of %i characters has %i segments', (length, segments) => {
    expect(segmentsOf('字'.repeat(length))).toBe(segments);
  });

  it('is signed and filled in, or not sent at all', () => {
    expect(renderText('永宁12345', '工单{number}', { number: '1' })).toBe('【永宁12345】工单1');
    expect(() => renderText('永宁12345', '工单{number}', {})).toThrow('{number}');
  });
});
