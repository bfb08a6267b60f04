import type { RegisterRefusal } from '../registers/refusal.ts';
import { campaignRefusals } from './campaigns/refusals.ts';
import { instructionRefusals } from './instructions/refusals.ts';
import { meetingRefusals } from './meetings/refusals.ts';

export type RefusalText = Omit<RegisterRefusal, 'code' | 'field'>;

/** Every refusal of the supervision's registers, with its clause. */
export const supervisionRefusals = {
  ...instructionRefusals,
  ...campaignRefusals,
  ...meetingRefusals,
  'not-your-finding': {
    kind: 'forbidden',
    clause: '二(一) 各单位只办理本单位事项',
    requirement: 'R8',
    message: '此事项不由本单位办理。',
    english: 'This is another unit’s to do.',
    next: '请由所列单位登记。',
  },
  'unknown-unit': {
    kind: 'invalid',
    clause: '二(一) 四级联动',
    requirement: 'R8',
    message: '没有此单位。',
    english: 'There is no such unit.',
    next: '请从单位名录中选择。',
    api: 'GET /units',
  },
  'date-past': {
    kind: 'invalid',
    clause: '五(二) 根据阶段性办理情况进行督查',
    requirement: 'R70',
    message: '期限须晚于现在。',
    english: 'The date lies in the future.',
    next: '请填写之后的日期。',
  },
} as const satisfies Record<string, RefusalText>;

export type SupervisionRefusalCode = keyof typeof supervisionRefusals;

/** A refusal as a decision's outcome; `field` names the body's field that it is about. */
export const refuse = (
  code: SupervisionRefusalCode,
  field?: string,
): { readonly ok: false; readonly refusal: RegisterRefusal } => ({
  ok: false,
  refusal: { code, ...supervisionRefusals[code], ...(field === undefined ? {} : { field }) },
});
