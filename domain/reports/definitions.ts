import type { Level } from '../organisation/unit.ts';
import type { Figure } from './contribution.ts';

/** A figure in words: what counts, and at which levels. */
export type Definition = {
  readonly name: string;
  readonly english: string;
  readonly counts: string;
  readonly countsEnglish: string;
  readonly levels: readonly Level[];
};

/**
 * What each figure counts (R57, R69): tickets with at least one such event whose instant falls in the month. Printed with
 * every report.
 */
export const definitions: { readonly [F in Figure]: Definition } = {
  received: {
    name: '承接',
    english: 'received',
    counts:
      '三级:本月派给、改派给本单位或由其牵头联办;本月内退回获准或改派走的不计。二级:本月受理。一级:本月上报市级。四级:本月交办。',
    countsEnglish:
      'Level 3: dispatched or reassigned to the unit, or joint handling under its lead; not what was returned or reassigned away within the month. Level 2: accepted. Level 1: sent upstream. Level 4: delegated.',
    levels: [1, 2, 3, 4],
  },
  handled: {
    name: '办结',
    english: 'handled',
    counts:
      '三级:结果签字上报,或申请办结经二级同意。二级:转办、直接答复、不予受理或并单。一级:作出决定。四级:上报交办结果。',
    countsEnglish:
      'Level 3: result signed, or closure application accepted by level 2. Level 2: dispatched, answered, declined or merged. Level 1: decided. Level 4: its part reported.',
    levels: [1, 2, 3, 4],
  },
  'on-time': {
    name: '按时',
    english: 'on time',
    counts:
      '三级:本月办结且该时限无有效逾期记录。二级:本月在转办时限内转办、在回访时限内首次回访。四级:在交办时限前上报。本月另有逾期的不计。',
    countsEnglish:
      'Level 3: handled under a limit of which no breach stands. Level 2: dispatched and first called back within its own limits. Level 4: reported before its limit. Not with another limit missed in the month.',
    levels: [2, 3, 4],
  },
  overdue: {
    name: '逾期',
    english: 'overdue',
    counts:
      '时限在本月届满而未完成,不论现在是否办结;派单有误已撤销的逾期不计。审核人迟延所致的逾期计二级。四级:交办时限在本月届满未报,在时限前申请并获准延时的不计。',
    countsEnglish:
      'The limit passed in the month, whether the ticket is still open or not; struck breaches do not count. A breach due to a late reviewer is level 2’s. Level 4: the limit of its part passed; not one that it asked in time to have extended and did.',
    levels: [2, 3, 4],
  },
  returned: {
    name: '退回',
    english: 'returned',
    counts: '三级:本月退回申请获准。二级:全部获准的退回。一级:市级退回二级。',
    countsEnglish: 'Level 3: its return was granted in the month. Level 2: all of these. Level 1: refused by the city.',
    levels: [1, 2, 3],
  },
  extended: {
    name: '延时',
    english: 'extended',
    counts: '本月获准延时。二级为全部。',
    countsEnglish: 'An extension was granted in the month. Level 2: all of these.',
    levels: [2, 3, 4],
  },
  reworked: {
    name: '重办',
    english: 'reworked',
    counts: '本月被要求重新办理或重新打开。二级为全部。',
    countsEnglish: 'A rework or reopening was ordered in the month. Level 2: all of these.',
    levels: [2, 3],
  },
  'callback-due': {
    name: '应回访',
    english: 'callback due',
    counts: '本月作过回访(含未接通)、群众本月自行答复,或首次回访时限在本月届满未回访。计办结单位,二级为全部。',
    countsEnglish:
      'Called in the month, reached or not, or answered by the caller, or the limit of the first call passed without one. Of the unit that concluded it; level 2: all of these.',
    levels: [2, 3],
  },
  'called-back': {
    name: '已回访',
    english: 'called back',
    counts: '本月接通或群众已答复(短信、网页、通话中)。归档超过31日后的答复不计。',
    countsEnglish: 'Reached or answered in the month, by any medium. Not what comes more than 31 days after the end.',
    levels: [2, 3],
  },
  unreachable: {
    name: '无法回访',
    english: 'unreachable',
    counts: '本月以“未接通”或“无联系方式”归档。',
    countsEnglish: 'Archived in the month as unreachable or without a contact.',
    levels: [2, 3],
  },
  rated: {
    name: '有评价',
    english: 'rated',
    counts: '群众本月作出评价;一件多次评价以本月最后一次为准。',
    countsEnglish: 'The caller gave an answer in the month; of several the last one decides.',
    levels: [2, 3],
  },
  satisfied: {
    name: '满意',
    english: 'satisfied',
    counts: '有评价中满意和基本满意。',
    countsEnglish: 'Of these, satisfied or basically satisfied.',
    levels: [2, 3],
  },
  solved: {
    name: '解决',
    english: 'solved',
    counts: '有评价中答“已解决”;部分解决不计。',
    countsEnglish: 'Of these, solved; partly solved does not count.',
    levels: [2, 3],
  },
  supervised: {
    name: '督办',
    english: 'supervised',
    counts: '本月被督办。二级为全部。',
    countsEnglish: 'Supervised in the month. Level 2: all of these.',
    levels: [2, 3],
  },
  'supervision-due': {
    name: '应复督办',
    english: 'supervision due',
    counts: '督办回复时限在本月届满,或本月在时限内回复。',
    countsEnglish: 'The limit of the reply passed in the month, or it was replied to in time.',
    levels: [2, 3],
  },
  'supervised-on-time': {
    name: '按时复督办',
    english: 'supervision answered in time',
    counts: '应复督办中全部在时限内回复。',
    countsEnglish: 'Of these, every reply within its limit.',
    levels: [2, 3],
  },
  joint: {
    name: '联办',
    english: 'joint',
    counts: '本月确定联办,牵头和配合单位各计一件。二级为全部。',
    countsEnglish: 'Joint handling was appointed in the month, for the lead and each partner. Level 2: all of these.',
    levels: [2, 3],
  },
  withdrawn: {
    name: '撤回',
    english: 'withdrawn',
    counts: '本月由群众撤回,计当时承办单位。二级为全部。',
    countsEnglish: 'Withdrawn by the caller in the month, from the unit that had it. Level 2: all of these.',
    levels: [2, 3],
  },
  declined: {
    name: '不予受理',
    english: 'declined',
    counts: '二级:本月不予受理并告知途径。',
    countsEnglish: 'Level 2: declined in the month, with the route to go.',
    levels: [2],
  },
};
