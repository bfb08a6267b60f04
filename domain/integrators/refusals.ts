import type { RegisterRefusal } from '../registers/refusal.ts';

const clause = { clause: '二(一) 四级联动', requirement: 'R4' } as const;

/** Why an act on the register of integrators is refused. */
export const integratorRefusals = {
  'no-such-integrator': {
    ...clause,
    kind: 'invalid',
    message: '没有此接入方。',
    english: 'There is no such integrator.',
    next: '请从接入方名单中选择。',
    api: 'GET /integrators',
  },
  'integrator-name-taken': {
    ...clause,
    kind: 'conflict',
    message: '已有同名的接入方。',
    english: 'There is an integrator of that name.',
    next: '请核对名单,或换一个名称。',
  },
  'integrator-ended': {
    ...clause,
    kind: 'conflict',
    message: '此接入方已终止接入。',
    english: 'This integrator has ended.',
    next: '需要重新接入的,请新登记一个接入方。',
  },
  'integrator-suspended': {
    ...clause,
    kind: 'conflict',
    message: '此接入方已暂停接入。',
    english: 'This integrator is suspended.',
    next: '请联系县12345中心恢复接入。',
  },
  'same-standing': {
    ...clause,
    kind: 'conflict',
    message: '当前状态不能这样变更。',
    english: 'It cannot go from its present state to that one.',
    next: '请刷新后核对状态。',
  },
  'too-many-keys': {
    ...clause,
    kind: 'conflict',
    message: '同时有效的密钥最多两个。',
    english: 'At most two keys count at a time.',
    next: '请先吊销不再使用的密钥。',
  },
  'no-such-key': {
    ...clause,
    kind: 'invalid',
    message: '没有此密钥,或已吊销。',
    english: 'There is no such key, or it was revoked.',
    next: '请从接入方的密钥列表中选择。',
  },
  'no-such-subscription': {
    ...clause,
    kind: 'conflict',
    message: '没有此订阅,或已终止。',
    english: 'There is no such subscription, or it has ended.',
    next: '请核对本接入方的订阅。',
    api: 'GET /integrations/subscriptions',
  },
  'too-many-subscriptions': {
    ...clause,
    kind: 'conflict',
    message: '订阅最多十个。',
    english: 'An integrator has ten subscriptions at most.',
    next: '请先终止不再使用的订阅。',
  },
  'category-not-known': {
    ...clause,
    kind: 'invalid',
    message: '内容分类有误。',
    english: 'There is no such category.',
    next: '请从内容分类或便民服务类别中选择。',
    api: 'GET /categories, GET /services',
  },
  'unit-not-known': {
    ...clause,
    kind: 'invalid',
    message: '单位有误。',
    english: 'There is no such unit.',
    next: '请从单位名录中选择。',
    api: 'GET /units',
  },
  'still-overlapping': {
    ...clause,
    kind: 'conflict',
    message: '上次更换签名密钥未满一天,旧密钥仍在使用。',
    english: 'The secret was rotated less than a day ago: the old one still signs.',
    next: '请满一天后再更换。',
  },
} as const satisfies Readonly<Record<string, Omit<RegisterRefusal, 'code' | 'field'>>>;

export type IntegratorRefusalCode = keyof typeof integratorRefusals;

/** A refusal in words. @param field the field of the body that it is about */
export const refuse = (
  code: IntegratorRefusalCode,
  field?: string,
): { readonly ok: false; readonly refusal: RegisterRefusal } => ({
  ok: false,
  refusal: { code, ...integratorRefusals[code], ...(field === undefined ? {} : { field }) },
});
