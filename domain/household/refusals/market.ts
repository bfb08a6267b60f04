import type { RefusalText } from '../../tickets/refusals/refusal-text.ts';

const r19 = { clause: '二(三) 政府搭桥梁,协会为纽带,企业搞服务', requirement: 'R19' } as const;
const r20 = { clause: '二(三) 为居民提供衣食住行等方面的家庭服务', requirement: 'R20' } as const;

/** Why an act on the register of enterprises is refused. */
export const marketRefusals = {
  'not-your-register': {
    ...r19,
    kind: 'forbidden',
    message: '此操作由二级平台负责。',
    english: 'Level 2 does this.',
    next: '请联系县12345中心。',
  },
  'not-your-member': {
    ...r19,
    kind: 'forbidden',
    message: '该企业不是本协会会员,由其所属协会准入和管理。',
    english: 'The enterprise belongs to another association, which admits and manages it.',
    next: '请由企业所属协会办理。',
  },
  'enterprise-known': {
    ...r19,
    kind: 'conflict',
    message: '此编号的企业已登记。',
    english: 'An enterprise of this id is entered already.',
    next: '请更换编号,或修改已登记的企业。',
  },
  'unknown-enterprise': {
    ...r19,
    kind: 'invalid',
    message: '没有此企业。',
    english: 'There is no such enterprise.',
    next: '请在企业名录中选择。',
    api: 'GET /services',
  },
  'unknown-association': {
    ...r19,
    kind: 'invalid',
    message: '没有此协会。',
    english: 'There is no such association.',
    next: '请先登记协会。',
  },
  'unknown-service': {
    ...r20,
    kind: 'invalid',
    message: '没有此服务门类。',
    english: 'There is no such category of services.',
    next: '请在服务门类中选择。',
  },
  'category-in-use': {
    ...r20,
    kind: 'conflict',
    message: '仍有企业或下级门类使用此门类。',
    english: 'Enterprises or categories below still use it.',
    next: '请先调整使用此门类的企业和下级门类。',
  },
  'category-too-deep': {
    ...r20,
    kind: 'invalid',
    message: '服务门类只设两级,上级门类须为已登记的一级门类。',
    english: 'Categories are two levels deep; the parent is one of the first level.',
    next: '请选择一级门类作为上级。',
  },
  'not-awaiting-admission': {
    ...r19,
    kind: 'conflict',
    message: '该企业不在待准入状态。',
    english: 'The enterprise does not wait for its admission.',
    next: '请查看企业当前状态。',
  },
  'not-admitted': {
    ...r19,
    kind: 'conflict',
    message: '该企业未准入或已暂停服务。',
    english: 'The enterprise is not admitted, or suspended.',
    next: '请选择其他企业,或由协会恢复后再办理。',
  },
  'not-suspended': {
    ...r19,
    kind: 'conflict',
    message: '该企业没有暂停服务。',
    english: 'The enterprise is not suspended.',
    next: '无需恢复。',
  },
  'suspended-by-level-2': {
    ...r19,
    kind: 'forbidden',
    message: '二级平台作出的暂停,由二级平台恢复。',
    english: 'Level 2 suspended it; level 2 lifts that.',
    next: '请整改后报县12345中心。',
  },
  'enterprise-gone': {
    ...r19,
    kind: 'conflict',
    message: '该企业已退出。',
    english: 'The enterprise has left.',
    next: '如重新加入,请以新的编号登记。',
  },
} as const satisfies Record<string, RefusalText>;
