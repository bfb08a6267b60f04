import type { RefusalText } from '../../tickets/refusals/refusal-text.ts';

const r22 = { clause: '二(三) 通过二级平台,选择推荐的服务企业', requirement: 'R22' } as const;
const r23 = { clause: '二(三) 服务企业在规定的时间内与居民协商具体办结时限', requirement: 'R23' } as const;
const r24 = { clause: '二(三) 及时向平台反馈办理情况', requirement: 'R24' } as const;
const r25 = { clause: '二(三) 对企业的服务态度、服务质量和满意度进行评价', requirement: 'R25' } as const;
const r27 = { clause: '二(三) 市场化便民服务,与政府工单分别受理', requirement: 'R27' } as const;

/** Why an act on an order of household services is refused. */
export const orderRefusals = {
  'not-your-order': {
    ...r22,
    kind: 'forbidden',
    message: '只能由承接此订单的企业、下单的居民或有权的工作人员办理。',
    english: 'Only the enterprise that holds the order, its resident, or staff in charge may do this.',
    next: '请核对订单号和登录身份。',
  },
  'order-over': {
    ...r22,
    kind: 'conflict',
    message: '订单已结束。',
    english: 'The order has ended.',
    next: '如仍需服务,请重新下单。',
  },
  'wrong-step': {
    ...r23,
    kind: 'conflict',
    message: '订单当前阶段不能办理此操作。',
    english: 'The order is at another step.',
    next: '请查看订单当前阶段。',
  },
  'does-not-serve': {
    ...r22,
    kind: 'invalid',
    message: '该企业不提供此门类服务,或不服务于该乡镇。',
    english: 'The enterprise does not offer this category, or not in this township.',
    next: '请选择其他企业。',
  },
  'offered-before': {
    ...r22,
    kind: 'conflict',
    message: '此订单已派给过该企业。',
    english: 'The order was offered to this enterprise before.',
    next: '请选择其他企业。',
  },
  'too-many-offers': {
    ...r22,
    kind: 'conflict',
    message: '此订单派出次数已达上限。',
    english: 'The order was offered as often as it may be.',
    next: '请结束订单,由居民重新下单或直接拨打企业电话。',
  },
  'too-soon-again': {
    ...r23,
    kind: 'conflict',
    message: '两次未接通的联系须相隔规定的时间。',
    english: 'Two calls that nobody took must be some time apart.',
    next: '请稍后再联系居民。',
  },
  'time-past': {
    ...r23,
    kind: 'invalid',
    message: '完成时间须晚于现在,且不超过规定的天数。',
    english: 'The completion time lies ahead, and not too far.',
    next: '请重新填写完成时间。',
  },
  'too-many-proposals': {
    ...r23,
    kind: 'conflict',
    message: '协商次数已达上限。',
    english: 'As many times were proposed as one order takes.',
    next: '请接受对方提出的时间,或结束订单。',
  },
  'nothing-to-agree': {
    ...r23,
    kind: 'conflict',
    message: '对方没有提出待确认的完成时间。',
    english: 'The other side has proposed no time that waits for an answer.',
    next: '请先提出完成时间。',
  },
  'evaluated-before': {
    ...r25,
    kind: 'conflict',
    message: '已评价过。',
    english: 'It was evaluated already.',
    next: '无需再次评价。',
  },
  'nothing-to-evaluate': {
    ...r25,
    kind: 'conflict',
    message: '企业尚未反馈完成情况,不能评价。',
    english: 'The enterprise has not reported the completion yet.',
    next: '请在服务完成后评价;企业未按约完成的,可以投诉。',
  },
  'reported-already': {
    ...r24,
    kind: 'conflict',
    message: '企业已反馈完成情况,订单不能再取消。',
    english: 'The completion is reported; the order is not cancelled any more.',
    next: '请评价服务,或投诉。',
  },
  'complained-before': {
    ...r27,
    kind: 'conflict',
    message: '此订单已投诉,已转为政府工单办理。',
    english: 'A complaint about this order was made and is a ticket.',
    next: '请凭工单号查询办理进度。',
  },
  'nothing-to-complain': {
    ...r27,
    kind: 'conflict',
    message: '没有企业承接过此订单。',
    english: 'No enterprise has held this order.',
    next: '其他问题请拨打12345。',
  },
  'no-complaint': {
    ...r27,
    kind: 'conflict',
    message: '此订单没有待认定的投诉。',
    english: 'There is no complaint to be settled.',
    next: '无需认定。',
  },
  'not-stuck': {
    ...r27,
    kind: 'conflict',
    message: '订单流程运行正常。',
    english: 'The order’s workflow is not stuck.',
    next: '无需恢复。',
  },
} as const satisfies Record<string, RefusalText>;
