import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PrivateFiling } from '../../../domain/tickets/commands.ts';
import { fold } from '../../../domain/tickets/commit.ts';
import { groupKindsOf, pushesOf } from '../../../lambdas/publish/derived.ts';
import { ticketEventOf } from '../../../lambdas/publish/ticket-events.ts';
import { holdsPersonalNumber } from '../../../lambdas/wecom/guard.ts';
import { lineText } from '../../../lambdas/wecom/line-text.ts';
import { type GroupLine, ticketEvent } from '../../../lambdas/wecom/ticket-event.ts';
import { county } from '../../domain/support/county.ts';
import { filing } from '../../domain/support/filing.ts';
import { always } from '../../domain/support/lives.ts';
import { housing, intake, supervisor } from '../../domain/support/people.ts';
import { dispatched } from '../../domain/support/stages.ts';
import { at, type Story, ticketId, whenFiled } from '../../domain/support/story.ts';

const monday = '2026-11-23 09:00';

/** The line of the story's last commit, as it comes through the topic; nothing when the group is told nothing. */
const lastLine = ({ commits, ticket }: Story): GroupLine | undefined => {
  const before = fold(commits.slice(0, -1));
  const commit = commits.at(-1);
  if (!commit) return undefined;
  const told = { commit, ticket, pushes: pushesOf(before, commit), group: groupKindsOf(before, commit) };
  const parsed = ticketEvent.safeParse(JSON.parse(JSON.stringify(ticketEventOf(told))));
  return parsed.success ? parsed.data : undefined;
};
const textOf = (story: Story, now: string): string | undefined => {
  const line = lastLine(story);
  return line && lineText(line, at(now), county);
};

describe('a line for the group', () => {
  const story = dispatched(monday);

  it('holds number, category, unit, stage and time left, and what happened in a word', () => {
    expect(textOf(story, monday)).toBe(`【新派】工单${ticketId} 供暖 住建局 办理中 时限11月24日18时,余33小时`);
    const urged = story.when('urge', { message: '请王秀兰快一点' }, intake, '2026-11-24 17:10').after();
    expect(textOf(urged, '2026-11-24 17:20')).toBe(
      `【催办】工单${ticketId} 供暖 住建局 办理中 时限11月24日18时,余40分钟`,
    );
  });

  it('says how long the limit has passed', () => {
    const late = story.whenItIs('2026-11-24 18:00').after();
    expect(textOf(late, '2026-11-24 18:00')).toMatch(/^【超期】.* 时限11月24日18时,已超0分钟$/);
    expect(textOf(late, '2026-11-27 18:00')).toMatch(/,已超3天$/);
  });

  it('has no time when no limit runs, and the centre while no unit has it', () => {
    const line: GroupLine = { ticketId, commit: 9, at: at(monday), stage: 'archived', group: ['answered'] };
    expect(lineText(line, at(monday), county)).toBe(`【答复】工单${ticketId} 其他 12345中心 已归档`);
  });

  it('names every kind of its commit', () => {
    const line: GroupLine = { ticketId, commit: 9, at: at(monday), stage: 'dispatched', group: ['late', 'urged'] };
    expect(lineText(line, at(monday), county)).toMatch(/^【超期、催办】/);
  });
});

describe('nobody is recognised by what the group reads', () => {
  const said: fc.Arbitrary<PrivateFiling> = fc.record({
    subject: fc.string({ unit: 'grapheme' }),
    description: fc.string({ unit: 'grapheme' }),
    request: fc.string({ unit: 'grapheme' }),
    name: fc.string({ unit: 'grapheme', minLength: 1 }),
    phone: fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map((number) => `+86${number}`),
    address: fc.string({ unit: 'grapheme' }),
  });
  const lived = (told: PrivateFiling, free: string): readonly Story[] => {
    const filed = whenFiled({ ...filing(), private: told }, intake, monday).after();
    const given = filed.when('dispatch', { unit: housing, class: 'ordinary', note: free }, intake, monday).after();
    const urged = given.when('urge', { message: free }, intake, monday).after();
    const replyBy = at('2026-11-24 12:00');
    return [given, urged, urged.when('supervise', { message: free, replyBy }, supervisor, monday).after()];
  };

  it('names, phones and texts make no difference to it', () => {
    const known = lived(filing().private, '备注').map((story) => textOf(story, monday));
    expect(known).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
    fc.assert(
      fc.property(said, fc.string({ unit: 'grapheme' }), (told, free) => {
        expect(lived(told, free).map((story) => textOf(story, monday))).toEqual(known);
      }),
    );
  });

  it('no line of any life holds a number beside the ticket’s', () => {
    always(({ after, now }) => {
      const line = lastLine(after);
      if (line) expect(holdsPersonalNumber(lineText(line, now, county), [ticketId])).toBe(false);
    });
  });
});

describe('the guard', () => {
  it.each([
    '来电13800138000',
    '来电 138 0013 8000',
    '来电138-0013-8000',
    '座机0951-6012345',
    '身份证640121199001011234',
    '身份证64012119900101123X',
    '全角13800138000',
    `工单${ticketId}来电13800138000`,
  ])('finds a person’s number: %s', (text) => expect(holdsPersonalNumber(text, [ticketId])).toBe(true));

  it.each([`【新派】工单${ticketId} 供暖 住建局 办理中 时限12月31日18时30分,余100天`, '工单动态300件(1/5)', ''])(
    'lets pass: %s',
    (text) => expect(holdsPersonalNumber(text, [ticketId])).toBe(false),
  );

  it('takes no other ticket’s number for its own', () => {
    expect(holdsPersonalNumber(`工单${ticketId}`, ['20261123009999'])).toBe(true);
  });
});
