import type { RefusalText } from '../refusals.ts';

const r6 = { clause: '二(一) 一级平台对下级平台下达指令、协调督办、考核监督', requirement: 'R6' } as const;

/** Why an act on an instruction of level 1 is refused. */
export const instructionRefusals = {
  'instruction-from-future': {
    ...r6,
    kind: 'invalid',
    message: '收到时间不能晚于现在。',
    english: 'An instruction was received before it is entered.',
    next: '请核对收到时间。',
  },
  'instruction-due-before-receipt': {
    ...r6,
    kind: 'invalid',
    message: '答复时限须晚于收到(退回)时间。',
    english: 'The limit lies after the receipt, or after the return.',
    next: '请核对答复时限。',
  },
  'instruction-number-known': {
    ...r6,
    kind: 'conflict',
    message: '本年度已登记过此编号的指令。',
    english: 'An instruction of this number is entered for this year.',
    next: '请查阅已登记的指令;编号有误的请更正。',
  },
  'instruction-over': {
    ...r6,
    kind: 'conflict',
    message: '此指令已办结或已取消。',
    english: 'The instruction is done, or was cancelled.',
    next: '无需再办理。',
  },
  'instruction-answered': {
    ...r6,
    kind: 'conflict',
    message: '此指令已答复,等待一级平台审核。',
    english: 'It is answered, and level 1 has not decided yet.',
    next: '请等待审核;退回后可再次答复。',
  },
  'instruction-unanswered': {
    ...r6,
    kind: 'conflict',
    message: '此指令尚未答复。',
    english: 'It is not answered yet.',
    next: '请在二级平台答复后审核。',
  },
  'ticket-linked-already': {
    ...r6,
    kind: 'conflict',
    message: '此工单已关联。',
    english: 'The ticket is linked already.',
    next: '无需重复关联。',
  },
  'too-many-tickets': {
    ...r6,
    kind: 'conflict',
    message: '一件指令最多关联50件工单。',
    english: 'An instruction is about fifty tickets at most.',
    next: '请另行登记。',
  },
  'unknown-linked-ticket': {
    ...r6,
    kind: 'invalid',
    message: '没有此编号的工单。',
    english: 'There is no ticket of this number.',
    next: '请核对工单号。',
  },
} as const satisfies Record<string, RefusalText>;
