import type { RefusalText } from '../refusals.ts';

const r70 = { clause: '五(二) 组成督查组,根据阶段性办理情况进行督查', requirement: 'R70' } as const;

/** Why an act on an inspection campaign is refused. */
export const campaignRefusals = {
  'period-ends-first': {
    ...r70,
    kind: 'invalid',
    message: '截止日期早于开始日期。',
    english: 'The period ends before it begins.',
    next: '请核对日期。',
  },
  'period-too-long': {
    ...r70,
    kind: 'invalid',
    message: '抽样的受理日期范围最长92日。',
    english: 'A sample is drawn from ninety-two days at most.',
    next: '请缩短日期范围,或分次抽样。',
  },
  'not-of-team': {
    ...r70,
    kind: 'forbidden',
    message: '您不是此次督查的督查组成员。',
    english: 'You are not of this campaign’s team.',
    next: '请由督查组成员办理。',
  },
  'campaign-closed': {
    ...r70,
    kind: 'conflict',
    message: '此次督查已结束。',
    english: 'The campaign is closed.',
    next: '请另行开展督查。',
  },
  'nothing-to-draw': {
    ...r70,
    kind: 'conflict',
    message: '符合条件的工单为零,没有抽样。',
    english: 'No ticket meets the conditions; nothing was drawn.',
    next: '请放宽日期、单位、类别或地点。',
  },
  'too-many-samples': {
    ...r70,
    kind: 'conflict',
    message: '一次督查最多抽样50次。',
    english: 'A campaign has fifty samples at most.',
    next: '请另行开展督查。',
  },
  'not-in-sample': {
    ...r70,
    kind: 'conflict',
    message: '此工单不在本次督查的样本中。',
    english: 'The ticket is not in a sample of this campaign.',
    next: '请先抽样或手工选取。',
  },
  'unknown-finding': {
    ...r70,
    kind: 'invalid',
    message: '没有此编号的问题。',
    english: 'There is no finding of this number.',
    next: '请核对问题编号。',
  },
  'finding-not-open': {
    ...r70,
    kind: 'conflict',
    message: '整改情况已报送,或整改已通过。',
    english: 'The rectification is reported, or accepted already.',
    next: '请等待督查组审核。',
  },
  'nothing-reported': {
    ...r70,
    kind: 'conflict',
    message: '单位尚未报送整改情况。',
    english: 'The unit has reported no rectification.',
    next: '请在单位报送后审核。',
  },
} as const satisfies Record<string, RefusalText>;
