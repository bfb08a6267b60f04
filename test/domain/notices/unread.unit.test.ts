import { describe, expect, it } from '@jest/globals';
import { rules } from '../../../config/county.ts';
import type { Actor } from '../../../domain/access/roles.ts';
import type { RuleSet } from '../../../domain/rules/rule-set.ts';
import { always } from '../support/lives.ts';
import { lastNotice, noticesOfCommit } from '../support/notices.ts';
import { handler, housing, signatory, staff, supervisor, water } from '../support/people.ts';
import { dispatched, inCallback, submitted } from '../support/stages.ts';
import type { Story } from '../support/story.ts';

const monday = '2026-11-23 09:00';
const head = staff('unit-head', housing);
const reminder = '2026-11-24 14:10';
const limit = '2026-11-24 18:00';
const morning = '2026-11-25 08:30';

const readBy = (story: Story, ...actors: readonly Actor[]): Story =>
  actors.reduce((so, actor) => so.when('mark-read', {}, actor, monday).after(), story);
const unread = (story: Story): string | undefined => lastNotice(story, 'centre-unread')?.params.posts;

describe('the centre learns who has not read a ticket', () => {
  it.each([
    ['neither', [], '承办人、负责人'],
    ['the handler only', [handler], '负责人'],
    ['the head only', [head], '承办人'],
    ['both', [handler, head], undefined],
  ] as const)('when %s had read it', (_, actors, posts) => {
    const story = readBy(dispatched(monday), ...actors);
    expect(unread(story.whenItIs(reminder).after())).toBe(posts);
    expect(unread(story.whenItIs(limit).after())).toBe(posts);
    expect(unread(story.whenItIs(limit).after().whenItIs(morning).after())).toBe(posts);
  });

  it('by unit, number and limit, and nothing that a person said', () => {
    expect(lastNotice(dispatched(monday).whenItIs(reminder).after(), 'centre-unread')).toMatchObject({
      recipient: { unit: 'centre', post: 'duty' },
      params: { unit: '住建局', number: '20261123004217', due: '11月24日18时', posts: '承办人、负责人' },
    });
  });

  it('of those only whom the rule set names: a county without an OA cannot reach its heads by it', () => {
    const told = dispatched(monday).whenItIs(reminder).after();
    const rulesOf = (): RuleSet => ({ ...rules, unreadAlarm: { ...rules.unreadAlarm, value: ['handler'] } });
    const notices = noticesOfCommit({ ...told, county: { ...told.county, rulesOf } }, told.commits.length);
    const posts = notices.map(({ notice }) => notice).filter(({ template }) => template === 'centre-unread');
    expect(posts.map(({ params }) => params.posts)).toEqual(['承办人']);
  });

  it('again after the ticket went to another unit', () => {
    const moved = readBy(dispatched(monday), handler, head)
      .when('reassign', { unit: water, reason: '误派' }, supervisor, '2026-11-23 10:00')
      .after();
    expect(unread(moved.whenItIs(reminder).after())).toBe('承办人、负责人');
  });

  it('and not of a signatory, nor of a handler whose result waits to be signed', () => {
    const drafted = submitted(readBy(dispatched(monday), head), monday);
    expect(unread(drafted.whenItIs(reminder).after())).toBeUndefined();
    const sentBack = drafted.when('sign-result', { approve: false }, signatory, '2026-11-24 10:00').after();
    expect(unread(sentBack.whenItIs(limit).after())).toBeUndefined();
  });

  it('by no other milestone: none of the centre’s own limits is a unit’s to read', () => {
    expect(unread(inCallback().whenItIs(reminder).after())).toBeUndefined();
    expect(unread(inCallback().whenItIs(limit).after())).toBeUndefined();
  });

  it('once a milestone, always with one that fires anyway', () => {
    always(({ after }) => {
      const told = noticesOfCommit(after, after.commits.length).filter(
        ({ notice }) => notice.template === 'centre-unread',
      );
      const milestones = (after.commits.at(-1)?.events ?? []).filter(
        (event) =>
          (event.type === 'ReminderDue' || event.type === 'LimitPassed' || event.type === 'OverdueNoticeDue') &&
          event.kind === 'handling',
      );
      expect(told.length).toBeLessThanOrEqual(milestones.length);
    });
  });
});
