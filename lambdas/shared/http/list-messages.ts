import type { ProblemText } from './messages.ts';

/** Problems of lists: apart from the others, so that intake and commands do not carry them. */
export const listTexts = {
  'own-unit-only': {
    status: 403,
    title: '无权查看',
    detail: '承办单位只能查询本单位的工单。',
    english: 'A unit lists its own tickets only.',
    next: '请去掉 unit,或填写本单位编号。',
    clause: '二(一) 四级联动',
    requirement: 'R8',
  },
  'caller-for-centre': {
    status: 403,
    title: '无权查询',
    detail: '按来电号码查询只限县12345中心。',
    english: 'Only the centre looks tickets up by the caller’s phone.',
    next: '请去掉 caller,或请县12345中心查询。',
    clause: '五(一) 分组履职',
    requirement: 'R61',
  },
  'no-lists': {
    status: 403,
    title: '无权查询',
    detail: '您的岗位不能查询工单列表。',
    english: 'Your role has no lists of tickets.',
    next: '请按工单号查询:GET /tickets/{id}。',
    clause: '五(一) 分组履职',
    requirement: 'R61',
  },
  'invalid-cursor': {
    status: 422,
    title: '查询条件有误',
    detail: 'cursor 已损坏,或不属于这组查询条件。',
    english: 'The cursor is damaged or belongs to another query.',
    next: '请去掉 cursor,从第一页重新查询。',
  },
} as const satisfies Record<string, ProblemText>;
