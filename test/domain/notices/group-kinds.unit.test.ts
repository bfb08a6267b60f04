import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../domain/tickets/commit.ts';
import { groupKindsOf } from '../../../lambdas/publish/derived.ts';
import {
  centreHead,
  citizen,
  handler,
  housing,
  intake,
  leadingGroup,
  signatory,
  supervisor,
  upstream,
  water,
} from '../support/people.ts';
import { archived, dispatched, inCallback, submitted } from '../support/stages.ts';
import { at, given, type Story } from '../support/story.ts';

const monday = '2026-11-23 09:00';
const noon = '2026-11-23 12:00';
const tuesday = '2026-11-24 09:00';
const limit = '2026-11-24 18:00';
const dissatisfied = {
  medium: 'phone',
  reached: true,
  solved: 'no',
  satisfaction: 'dissatisfied',
  audit: 'fail',
} as const;

const told = ({ commits }: Story): readonly string[] => {
  const commit = commits.at(-1);
  return commit ? groupKindsOf(fold(commits.slice(0, -1)), commit) : [];
};

const story = dispatched(monday);
const supervised = { message: '请报送', replyBy: at('2026-11-24 12:00') };
const closed = story
  .when(
    'request-closure',
    { ground: 'objective-conditions', replyToCitizen: '已说明', statement: '受限' },
    handler,
    noon,
  )
  .after()
  .when('sign-result', { approve: true }, signatory, noon)
  .after()
  .when('decide-closure', { approve: true, reason: '属实' }, centreHead, noon)
  .after()
  .when('record-upstream-decision', { accept: true, reason: '同意' }, upstream, tuesday)
  .after();

describe('the working group is told', () => {
  it.each<[string, Story, readonly string[]]>([
    ['of a dispatch', story, ['dispatched']],
    [
      'of a reassignment',
      story.when('reassign', { unit: water, reason: '误派' }, supervisor, noon).after(),
      ['dispatched'],
    ],
    [
      'of a joint appointment',
      story.when('join', { lead: water, partners: [housing], minutes: '纪要' }, leadingGroup, noon).after(),
      ['joint'],
    ],
    ['of urging', story.when('urge', { message: '快' }, citizen, noon).after(), ['urged']],
    ['of supervision', story.when('supervise', supervised, supervisor, noon).after(), ['supervised']],
    ['of a limit that passed', story.whenItIs(limit).after(), ['late']],
    ['each morning after it', story.whenItIs(limit).after().whenItIs('2026-11-25 08:30').after(), ['late']],
    ['of the centre’s own dispatch limit', given(monday).whenItIs('2026-11-24 00:00').after(), ['late']],
    ['of a rework', inCallback().when('record-callback', dissatisfied, supervisor, tuesday).after(), ['rework']],
    [
      'of a reopening',
      archived(inCallback(), tuesday).when('reopen', { reason: '又不热' }, supervisor, '2026-11-25 09:00').after(),
      ['rework'],
    ],
    ['of an archive', archived(inCallback(), tuesday), ['answered']],
    ['of a closure that level 1 accepts', closed, ['answered']],
    ['once of two milestones of one kind', story.whenItIs('2026-11-26 09:00').after(), ['late']],
  ])('%s', (_, so, kinds) => {
    expect(told(so)).toEqual(kinds);
  });

  it.each<[string, Story]>([
    ['a filing', given(monday)],
    ['a reading', story.when('mark-read', {}, handler, noon).after()],
    ['further information', story.when('add-information', { text: '补充' }, citizen, noon).after()],
    ['a draft', submitted(story, noon)],
    ['a reminder', story.whenItIs('2026-11-24 14:10').after()],
    ['a late callback', inCallback().whenItIs(limit).after()],
  ])('nothing of %s', (_, so) => {
    expect(told(so)).toEqual([]);
  });

  it.each([
    ['a report', { type: 'violation-report' }],
    ['a complaint against officials', { againstOfficials: true, complainedUnit: 'town-yanghe' }],
    ['what was told in confidence', { confidential: true }],
    ['a complaint about a body', { complainedUnit: 'town-yanghe' }],
  ] as const)('nothing at all of %s', (_, filed) => {
    const kept = dispatched(monday, {}, filed);
    expect(told(kept)).toEqual([]);
    expect(told(kept.when('urge', { message: '快' }, intake, noon).after())).toEqual([]);
    expect(told(kept.whenItIs(limit).after())).toEqual([]);
  });
});
