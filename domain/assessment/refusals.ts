import type { RegisterDecision, RegisterRefusal } from '../registers/refusal.ts';

type Words = Omit<RegisterRefusal, 'code' | 'field'>;

const clause = '五(二) 年终对各部门全年办理情况考核赋分';
const requirement = 'R71';

/** Why an act of the assessment is refused. */
export const assessmentRefusals = {
  'scheme-wrong': {
    kind: 'invalid',
    clause: '五(二) 制定平台考核管理办法',
    requirement: 'R56, R68',
    message: '考核办法有误。',
    english: 'The scheme does not hold.',
    next: '请按提示修改后重新提交。',
  },
  'scheme-version-taken': {
    kind: 'conflict',
    clause: '五(二) 制定平台考核管理办法',
    requirement: 'R56, R68',
    message: '该版本号已使用,办法不得改动,只能出新版本。',
    english: 'That version exists: a scheme is never changed, only followed by another version.',
    next: '请换一个版本号。',
  },
  'scheme-not-approved': {
    kind: 'conflict',
    clause: '四 审定工作方案、运行机制、管理办法',
    requirement: 'R53',
    message: '考核办法尚未批准,不能冻结得分。',
    english: 'The scheme is a proposal: scores by it are not frozen.',
    next: '请登记经领导小组批准的考核办法(写明批准文号)后再冻结。',
  },
  'year-frozen': {
    kind: 'conflict',
    clause,
    requirement,
    message: '该年度得分已冻结,不能更换考核办法。',
    english: 'The year is frozen: its scheme cannot change.',
    next: '如有异议,请由单位申诉。',
  },
  'not-yet': {
    kind: 'conflict',
    clause,
    requirement,
    message: '数据截止日未过,不能冻结。',
    english: 'The freeze date has not passed.',
    next: '请在截止日之后冻结。',
  },
  'nothing-counted': {
    kind: 'conflict',
    clause,
    requirement,
    message: '该年度的数据还没有按现行办法汇总到截止日。',
    english: 'The year has not been counted up to its freeze date by the present scheme yet.',
    next: '数据每晚汇总,请次日再试。',
  },
  'nothing-new': {
    kind: 'conflict',
    clause,
    requirement,
    message: '上次冻结之后没有新的申诉决定,得分没有变化。',
    english: 'No appeal was decided since the last version.',
    next: '无需重新冻结。',
  },
  'no-such-line': {
    kind: 'conflict',
    clause,
    requirement,
    message: '本单位在该指标下没有因这件工单扣分。',
    english: 'No point was deducted from the unit for this ticket under this item.',
    next: '请核对得分明细中的指标和工单编号。',
  },
  'appealed-before': {
    kind: 'conflict',
    clause,
    requirement,
    message: '这件工单在该指标下已申诉过。',
    english: 'There is an appeal about this ticket and item already.',
    next: '请等待或查看申诉决定。',
  },
  'appeals-over': {
    kind: 'conflict',
    clause,
    requirement,
    message: '申诉期限已过。',
    english: 'The time for appeals is over.',
    next: '如确有错误,请联系中心综合组。',
  },
  'no-such-appeal': {
    kind: 'conflict',
    clause,
    requirement,
    message: '没有这件申诉。',
    english: 'There is no such appeal.',
    next: '请核对申诉编号。',
  },
  'appeal-decided': {
    kind: 'conflict',
    clause,
    requirement,
    message: '这件申诉已有决定。',
    english: 'This appeal has been decided.',
    next: '决定不再更改。',
  },
  'own-appeal': {
    kind: 'forbidden',
    clause,
    requirement,
    message: '不能决定本人提出的申诉。',
    english: 'Whoever appealed does not decide it.',
    next: '请由他人决定。',
  },
  'not-own-unit': {
    kind: 'forbidden',
    clause,
    requirement,
    message: '只能为本单位申诉。',
    english: 'A unit appeals for itself only.',
    next: '请由被扣分的单位申诉。',
  },
  'not-its-superior': {
    kind: 'forbidden',
    clause: '二(一) 考核下级平台办理事项',
    requirement: 'R8',
    message: '村居的申诉由所属镇街决定,其他单位的由中心决定。',
    english: 'A village’s appeal is decided by its township, any other by the centre.',
    next: '请由上级平台决定。',
  },
  'personal-data': {
    kind: 'invalid',
    clause: '个人信息保护法第6条',
    requirement: '-',
    message: '文字中有疑似电话号码或身份证号码。',
    english: 'The text holds what looks like a phone or identity card number.',
    next: '请删去个人信息,只写工单编号。',
  },
} as const satisfies Record<string, Words>;

export type AssessmentRefusal = keyof typeof assessmentRefusals;

/** A refusal with its words; a text of its own comes before the catalogue's. */
export const refuse = (
  code: AssessmentRefusal,
  more: { readonly field?: string; readonly message?: string; readonly english?: string } = {},
): Extract<RegisterDecision<never>, { ok: false }> => ({
  ok: false,
  refusal: { code, ...assessmentRefusals[code], ...more },
});
