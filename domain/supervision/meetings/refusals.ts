import type { RefusalText } from '../refusals.ts';

const r78 = { clause: '五(四) 不定期召开分析座谈会,及早预判', requirement: 'R78' } as const;

/** Why an act on a meeting is refused. */
export const meetingRefusals = {
  'meeting-from-future': {
    ...r78,
    kind: 'invalid',
    message: '会议日期不能晚于今天。',
    english: 'A meeting is entered once it was held.',
    next: '请在会后登记。',
  },
  'unknown-follow-up': {
    ...r78,
    kind: 'invalid',
    message: '没有此编号的议定事项。',
    english: 'There is no follow-up of this number.',
    next: '请核对编号。',
  },
  'follow-up-done': {
    ...r78,
    kind: 'conflict',
    message: '此议定事项已办结。',
    english: 'The follow-up is done already.',
    next: '无需再办理。',
  },
  'too-many-follow-ups': {
    ...r78,
    kind: 'conflict',
    message: '一次会议最多议定100项。',
    english: 'A meeting has a hundred follow-ups at most.',
    next: '请另行登记会议。',
  },
} as const satisfies Record<string, RefusalText>;
