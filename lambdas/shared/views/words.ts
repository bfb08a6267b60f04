import type { TicketClass } from '../../../domain/rules/rule-set.ts';
import type { Attribution, LimitKind, ReadingPost, RequestKind } from '../../../domain/tickets/event-values.ts';
import type {
  Audit,
  CallbackOutcome,
  Ground,
  JointImpact,
  Medium,
  Outcome,
  PhotoStep,
  Solved,
} from '../../../domain/tickets/values.ts';

/** What the values of the API are called where a person reads them. */
export const classNames: { readonly [C in TicketClass]: string } = {
  simple: '简单事项',
  ordinary: '普通事项',
  complex: '复杂疑难事项',
};
export const classNamesEnglish: { readonly [C in TicketClass]: string } = {
  simple: 'Simple matter',
  ordinary: 'Ordinary matter',
  complex: 'Complex matter',
};
export const limitNames: { readonly [K in LimitKind]: string } = {
  dispatch: '转办',
  handling: '办理',
  callback: '回访',
};
export const attributionNames: { readonly [A in Attribution]: string } = {
  unit: '承办单位',
  reviewer: '审核人',
  centre: '县12345中心',
};
export const readingPostNames: { readonly [P in ReadingPost]: string } = {
  handler: '承办人',
  signatory: '分管负责人',
  head: '负责人',
  liaison: '联络员',
};
export const jointImpactNames: { readonly [I in JointImpact]: string } = {
  wide: '影响面大',
  'several-units': '涉及多个部门',
};
export const outcomeNames: { readonly [O in Outcome]: string } = {
  solved: '已解决',
  partly: '部分解决',
  explained: '已解释',
};
export const solvedNames: { readonly [S in Solved]: string } = { yes: '已解决', partly: '部分解决', no: '未解决' };
export const auditNames: { readonly [A in Audit]: string } = { pass: '达标', fail: '不达标' };
export const mediumNames: { readonly [M in Medium]: string } = {
  phone: '电话',
  sms: '短信',
  'in-call': '通话中',
  page: '网页',
};
export const photoStepNames: { readonly [S in PhotoStep]: string } = {
  problem: '反映的问题',
  result: '办理结果',
  signature: '签字扫描件',
};
export const callbackOutcomeNames: { readonly [C in CallbackOutcome]: string } = {
  'no-contact': '无法联系',
  unreachable: '多次未接通',
  closure: '一级平台同意办结',
};
export const requestNames: { readonly [K in RequestKind]: string } = {
  return: '退回',
  extension: '延时',
  closure: '申请办结',
};
export const groundNames: { readonly [G in Ground]: string } = {
  'objective-conditions': '客观条件限制',
  'unreasonable-demand': '诉求不合理',
};
