import { describe, expect, it } from '@jest/globals';
import type { RuleSet } from '../../../domain/rules/rule-set.ts';
import { limitOf } from '../../../domain/tickets/ticket.ts';
import { county } from '../support/county.ts';
import { lastNotices } from '../support/notices.ts';
import { housing, intake } from '../support/people.ts';
import { dispatched } from '../support/stages.ts';
import { at, given, Story } from '../support/story.ts';

const newer: RuleSet = {
  ...county.rules,
  version: 'yongning-2027',
  handlingDays: { ...county.rules.handlingDays, ordinary: { ...county.rules.handlingDays.ordinary, value: 3 } },
  urgentHeadFromRing: { ...county.rules.urgentHeadFromRing, value: 1 },
};
const revised = {
  ...county,
  rules: newer,
  rulesOf: (version: string) => (version === newer.version ? newer : county.rules),
};
const dispatch = (story: Story) =>
  story.when('dispatch', { unit: housing, class: 'ordinary', urgent: true }, intake, '2026-11-23 10:00').after();

describe('a ticket', () => {
  it('keeps the rule set it was opened under when a newer one comes', () => {
    const old = given('2026-11-23 09:00');
    const story = dispatch(new Story(old.ticket, old.commits, revised));
    expect(limitOf(story.ticket)?.entry).toMatchObject({ ruleSet: 'yongning-2017', due: at('2026-11-24 18:00') });
    expect(lastNotices(story)).not.toContain(`unit-urgent → ${housing}:head`);
  });

  it('is opened under the newest', () => {
    const story = dispatch(given('2026-11-23 09:00', {}, revised));
    expect(limitOf(story.ticket)?.entry).toMatchObject({ ruleSet: 'yongning-2027', due: at('2026-11-26 18:00') });
    expect(lastNotices(story)).toContain(`unit-urgent → ${housing}:head`);
  });

  it('of a version that nobody knows is a fault', () => {
    const { ticket, commits } = dispatched('2026-11-23 09:00');
    const unknown = new Story({ ...ticket, ruleSet: 'elsewhere-1999' }, commits, county);
    expect(() => unknown.whenItIs('2026-11-24 18:00')).toThrow('elsewhere-1999');
  });
});
