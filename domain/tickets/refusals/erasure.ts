import type { RefusalText } from './refusal-text.ts';

/** Of a ticket whose private part is gone. */
export const erasureRefusals = {
  'private-erased': {
    kind: 'conflict',
    clause: '三(四) 归档;个人信息保护法第47条',
    requirement: 'R45',
    message: '工单保存期限已满,个人信息已删除,不能再办理。',
    english: 'The personal data of this ticket were erased; nothing more can be done on it.',
    next: '如有新的诉求,请重新拨打12345。',
  },
} as const satisfies Record<string, RefusalText>;
