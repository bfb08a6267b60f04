import { describe, expect, it } from '@jest/globals';
import { oaPushKinds } from '../../../domain/notices/oa-pushes.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { always } from '../support/lives.ts';
import {
  centreHead,
  citizen,
  handler,
  housing,
  leadingGroup,
  signatory,
  supervisor,
  upstream,
  water,
} from '../support/people.ts';
import { lastPushes, pushesOfCommit } from '../support/pushes.ts';
import { archived, dispatched, inCallback } from '../support/stages.ts';
import { given, type Story } from '../support/story.ts';

const monday = '2026-11-23 09:00';
const noon = '2026-11-23 12:00';
const tuesday = '2026-11-24 09:00';
const dissatisfied = {
  medium: 'phone',
  reached: true,
  solved: 'no',
  satisfaction: 'dissatisfied',
  audit: 'fail',
} as const;
const closure = { ground: 'objective-conditions', replyToCitizen: '已说明', statement: '受条件限制' } as const;

const story = dispatched(monday);
const returned = story
  .when('request-return', { reason: '非职责', suggestedUnit: water }, handler, noon)
  .after()
  .when('decide-return', { approve: true, reason: '属实' }, supervisor, noon)
  .after();
const refusedAbove = story
  .when('request-closure', closure, handler, noon)
  .after()
  .when('sign-result', { approve: true }, signatory, noon)
  .after()
  .when('decide-closure', { approve: true, reason: '属实' }, centreHead, noon)
  .after()
  .when('record-upstream-decision', { accept: false, reason: '请办理' }, upstream, tuesday)
  .after();
const limit = story.whenItIs('2026-11-24 18:00').after();

describe('the head of a unit is reached by OA', () => {
  it.each<[string, Story, readonly string[]]>([
    ['at the dispatch', story, [`dispatched → ${housing}:head`]],
    ['at the dispatch after a granted return, the next one', returned, [`dispatched → ${water}:head`]],
    [
      'at a reassignment, the new one',
      story.when('reassign', { unit: water, reason: '误派' }, supervisor, noon).after(),
      [`reassigned → ${water}:head`],
    ],
    [
      'of the lead at a joint appointment',
      story.when('join', { lead: water, partners: [housing], minutes: '纪要' }, leadingGroup, noon).after(),
      [`joint → ${water}:head`],
    ],
    [
      'at a rework',
      inCallback().when('record-callback', dissatisfied, supervisor, tuesday).after(),
      [`rework → ${housing}:head`],
    ],
    [
      'at a reopening',
      archived(inCallback(), tuesday).when('reopen', { reason: '又不热了' }, supervisor, '2026-11-25 09:00').after(),
      [`reopened → ${housing}:head`],
    ],
    ['when level 1 refuses the closure', refusedAbove, [`upstream-refused → ${housing}:head`]],
    ['before the limit', story.whenItIs('2026-11-24 14:10').after(), [`reminder → ${housing}:head`]],
    ['at the limit', limit, [`late → ${housing}:head`]],
    ['the morning after it', limit.whenItIs('2026-11-25 08:30').after(), [`overdue → ${housing}:head`]],
  ])('%s', (_, told, pushes) => {
    expect(lastPushes(told)).toEqual(pushes);
  });

  it.each<[string, Story]>([
    ['before any unit has it', given(monday)],
    ['of the centre’s own limits', given(monday).whenItIs('2026-11-24 00:00').after()],
    ['of a callback’s', inCallback().whenItIs('2026-11-24 18:00').after()],
    ['of a reading', story.when('mark-read', {}, handler, noon).after()],
    ['of further information', story.when('add-information', { text: '补充' }, citizen, noon).after()],
  ])('but not %s', (_, told) => {
    expect(lastPushes(told)).toEqual([]);
  });

  it('with nothing but codes of the county’s own', () => {
    const kinds: readonly string[] = oaPushKinds;
    always(({ after }) => {
      for (const push of pushesOfCommit(after, after.commits.length)) {
        expect(Object.keys(push)).toEqual(['unit', 'post', 'kind']);
        expect(after.county.organisation.has(push.unit)).toBe(true);
        expect(kinds).toContain(push.kind);
      }
    });
  });

  it('whenever a unit receives a ticket, however it got there', () => {
    const receipt = ({ phase }: Ticket) =>
      phase.kind === 'handling' ? `${phase.unit} ${phase.receivedAt}` : undefined;
    always(({ before, after }) => {
      const now = receipt(after.ticket);
      if (now === undefined || now === receipt(before.ticket) || after === before) return;
      const units = pushesOfCommit(after, after.commits.length).map(({ unit }) => unit);
      expect(units).toContain(now.split(' ')[0]);
    });
  });
});
