import type { RefusalText } from './refusal-text.ts';

/** Who may, and where the ticket stands. */
export const accessRefusals = {
  'wrong-role': {
    kind: 'forbidden',
    clause: '五(一) 分组履职',
    requirement: 'R61',
    message: '您的岗位无权办理此操作。',
    english: 'Your role may not do this.',
    next: '请由有权岗位办理:{roles}。',
  },
  'wrong-relation': {
    kind: 'forbidden',
    clause: '二(一) 四级联动',
    requirement: 'R8',
    message: '此工单不由您的单位办理,您无权操作。',
    english: 'This ticket is not with your unit.',
    next: '如需改派,请联系县12345中心。',
  },
  'audit-own-dispatch': {
    kind: 'forbidden',
    clause: '五(一) 接听派单组与督查办结组分设',
    requirement: 'R61',
    message: '派单人员不得对同一工单回访审核。',
    english: 'Whoever dispatched a ticket may not audit it.',
    next: '请由其他督办员回访审核。',
  },
  'audit-not-yours': {
    kind: 'forbidden',
    clause: '三(四) 督办员审核',
    requirement: 'R43',
    message: '审核由督办员作出,受理人员只登记通话中的评价。',
    english: 'Auditing is the supervisor’s; intake records the in-call answer only.',
    next: '请只登记通话中的评价。',
  },
  'wrong-stage': {
    kind: 'conflict',
    clause: '三 服务流程',
    requirement: 'R28',
    message: '工单当前为“{stage}”阶段,不能办理此操作。',
    english: 'The ticket is in stage {english}; this command needs {needed}.',
    next: '请刷新工单,按当前阶段办理。',
  },
  'ticket-ended': {
    kind: 'conflict',
    clause: '三(四) 归档',
    requirement: 'R45',
    message: '工单已结束({stage}),不能再办理。',
    english: 'The ticket has ended ({english}).',
    next: '如问题未解决,请申请重新办理。',
  },
  'caller-additions-full': {
    kind: 'conflict',
    clause: '三(五) 可追踪、受监督;运行规则:群众对同一工单的补充、催办和再次评价有限',
    requirement: 'R50',
    message: '您对此工单的补充、催办和再次评价已满{most}次,不再记录新的,之前的全部有效;如有新情况,请拨打12345。',
    english:
      'You have added to this ticket {most} times; all of it stands, and no more is taken here. Call 12345 with news.',
    next: '通话时说明工单编号,由中心工作人员登记。',
  },
  'not-stuck': {
    kind: 'conflict',
    clause: '三(五) 在线督办',
    requirement: 'R50',
    message: '工作流运行正常,无需恢复。',
    english: 'The workflow is not stuck.',
    next: '工作流确需重来的,请重启工作流。',
  },
} as const satisfies Record<string, RefusalText>;
