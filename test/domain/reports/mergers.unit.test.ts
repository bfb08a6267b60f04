import { describe, expect, it } from '@jest/globals';
import type { Contribution } from '../../../domain/reports/contribution.ts';
import { contributionsOf } from '../../../domain/reports/contributions.ts';
import { boundsOf, monthAfter } from '../../../domain/reports/period.ts';
import { commitOf } from '../../../domain/tickets/commit.ts';
import { decideSuccession } from '../../../domain/tickets/decide-succession.ts';
import { dateOf, day } from '../../../domain/time/instant.ts';
import { county, reorganised } from '../support/county.ts';
import { atTheEnd } from '../support/lives.ts';
import { handler, staff, supervisor } from '../support/people.ts';
import { dispatched } from '../support/stages.ts';
import { at, Story } from '../support/story.ts';

const housing = 'dept-housing';
const heir = 'dept-natural-resources';
const reason = '职责不符';
const ever = Number.MAX_SAFE_INTEGER;

/** From Wednesday 25 November on. */
const merged = reorganised('2026-11-25', { [housing]: heir });

const noted = (story: Story, month = '2026-11', cutoff = ever): readonly string[] =>
  contributionsOf(story.commits, { ...boundsOf(month), cutoff })
    .map(({ unit, figure }: Contribution) => `${unit} ${figure}`)
    .toSorted();

/** The ticket as it goes on with the successor. */
const succeeded = (story: Story, when: string): Story => {
  const events = decideSuccession(story.ticket, at(when), merged);
  const facts = { at: at(when), command: 'succession', by: { sub: 'workflow', roles: [] } };
  const { ticket, commit } = commitOf(story.ticket, events, facts, merged);
  return new Story(ticket, [...story.commits, commit], merged);
};

describe('机构撤并: a unit that was merged while it had the ticket (R10)', () => {
  it('missed its limit itself: the figure does not pass to the successor, before or after it concludes', () => {
    const late = dispatched('2026-11-23 10:00').whenItIs('2026-11-24 19:00').after();
    expect(noted(late)).toContain(`${housing} overdue`);
    const after = succeeded(late, '2026-12-02 07:00');
    expect(noted(after)).toEqual(noted(late));
    const signed = after
      .when('submit-result', { summary: '已办', outcome: 'solved' }, staff('handler', heir), '2026-12-02 09:00')
      .after()
      .when('sign-result', { approve: true }, staff('signatory', heir), '2026-12-02 10:00')
      .after();
    expect(noted(signed)).toEqual(noted(late));
    expect(noted(signed, '2026-12').filter((line) => line.startsWith(heir))).toEqual([`${heir} handled`]);
  });

  it('a mark that is struck after the merger is nobody’s', () => {
    const late = dispatched('2026-11-23 10:00').whenItIs('2026-11-24 19:00').after();
    const moved = succeeded(late, '2026-11-25 07:00')
      .when('reassign', { unit: 'dept-water', reason }, supervisor, '2026-11-25 09:00')
      .after();
    expect(noted(moved).filter((line) => line.endsWith('overdue'))).toEqual([]);
  });

  it('had not received what its successor returned within the month', () => {
    const asked = dispatched('2026-11-24 10:00')
      .when('request-return', { reason, suggestedUnit: 'dept-water' }, handler, '2026-11-24 11:00')
      .after();
    const returned = succeeded(asked, '2026-11-25 07:00')
      .when('decide-return', { approve: true, reason }, supervisor, '2026-11-25 09:00')
      .after();
    const received = noted(returned).filter((line) => line.endsWith(' received'));
    expect(received).toEqual(['centre received', 'dept-water received']);
  });

  it('whatever happened before: the merger itself changes no figure of any month', () =>
    atTheEnd((story) => {
      const last = Math.max(...story.commits.map((commit) => commit.at)) + day;
      const heirs = { [housing]: heir, 'dept-water': heir, 'town-lijun': 'town-yanghe' };
      const reorganisation = reorganised(dateOf(last), heirs);
      const events = decideSuccession(story.ticket, last, reorganisation);
      if (events.length === 0) return;
      const facts = { at: last, command: 'succession', by: { sub: 'workflow', roles: [] } };
      const { ticket, commit } = commitOf(story.ticket, events, facts, county);
      const after = new Story(ticket, [...story.commits, commit], county);
      const month = dateOf(story.ticket.filedAt).slice(0, 7);
      for (const later of [0, 1, 2]) {
        const one = monthAfter(month, later);
        expect(noted(after, one)).toEqual(noted(story, one));
      }
    }));
});
