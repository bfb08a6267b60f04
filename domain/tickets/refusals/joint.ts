import type { RefusalText } from './refusal-text.ts';

/** Joint handling, villages, reopening and merging. */
export const jointRefusals = {
  'lead-is-partner': {
    kind: 'invalid',
    clause: '五(三) 确定牵头办理部门和配合办理部门',
    requirement: 'R73',
    message: '牵头部门不能同时是配合部门。',
    english: 'The lead is not its own partner.',
    next: '请从 partners 中去掉牵头部门。',
  },
  'due-at-past': {
    kind: 'invalid',
    clause: '五(三) 按照时限将办理结果逐级上报',
    requirement: 'R75',
    message: '时限须晚于现在。',
    english: 'The limit lies in the future.',
    next: '请填写之后的时间。',
  },
  'not-your-village': {
    kind: 'invalid',
    clause: '二(一) 村、社区办理上级平台交办的具体事项',
    requirement: 'R9',
    message: '{unit}不是本镇(街)的村居。',
    english: '{unit} is not a village of this township.',
    next: '请从 GET /units?parent=… 中选择本镇(街)的村居。',
  },
  'merge-into-itself': {
    kind: 'invalid',
    clause: '三(二) 认真分析研判',
    requirement: 'R32',
    message: '工单不能并入自身。',
    english: 'A ticket is not merged into itself.',
    next: '填写主工单号。',
  },
  'master-stays': {
    kind: 'conflict',
    clause: '三(二) 认真分析研判',
    requirement: 'R32',
    message: '此工单已是主工单,不能再并入其他工单。',
    english: 'Other tickets were merged into this one; it stays.',
    next: '请将另一工单并入本工单。',
  },
  'master-not-open': {
    kind: 'conflict',
    clause: '三(二) 认真分析研判',
    requirement: 'R32',
    message: '主工单不存在或已结束,不能并入。',
    english: 'The master does not exist or has ended.',
    next: '请核对主工单号。',
  },
  'reopen-window-over': {
    kind: 'conflict',
    clause: '运行规则 归档后可申请重新办理',
    requirement: 'R47',
    message: '归档已超过{days}日,不能重新办理。',
    english: 'A ticket is reopened within {days} days of its archive.',
    next: '请另行受理新的工单。',
  },
  'no-reopen-request': {
    kind: 'conflict',
    clause: '运行规则 重新办理申请',
    requirement: 'R47',
    message: '没有待答复的重新办理申请。',
    english: 'No reopening was asked for.',
    next: '无需答复。',
  },
} as const satisfies Record<string, RefusalText>;
