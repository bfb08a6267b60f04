/**
 * Why a command is refused. `forbidden`: the wrong role or relation. `invalid`: a field names what does not exist or
 * what the rule cannot take. `conflict`: the ticket is not where the command needs it.
 */
export type RefusalKind = 'forbidden' | 'invalid' | 'conflict';

type RefusalText = {
  readonly kind: RefusalKind;
  /** Clause of 永审服发〔2017〕30号, or the rule that stands in for it. */
  readonly clause: string;
  readonly requirement: string;
  readonly message: string;
  readonly english: string;
  /** What to do next. */
  readonly next: string;
};

/** Every refusal, with its clause. `{name}` stands for a parameter. */
export const refusals = {
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
    next: '请去掉 audit 与 next,medium 填 in-call。',
  },
  'wrong-stage': {
    kind: 'conflict',
    clause: '三 服务流程',
    requirement: 'R28',
    message: '工单当前为“{stage}”阶段,不能办理此操作。',
    english: 'The ticket is in stage {stage}; this command needs {needed}.',
    next: '请刷新工单,按当前阶段办理。',
  },
  'unknown-unit': {
    kind: 'invalid',
    clause: '二(一) 四级联动',
    requirement: 'R8',
    message: '没有此承办单位:{unit}。',
    english: 'There is no such unit: {unit}.',
    next: '请从 GET /units 中选择单位。',
  },
  'not-a-handling-unit': {
    kind: 'invalid',
    clause: '三(二) 推送至三级平台相关部门或镇(街)',
    requirement: 'R33',
    message: '{unit} 不是三级平台单位,不能派单。',
    english: '{unit} is not a level-3 unit; tickets are dispatched to departments and townships.',
    next: '请派至部门或镇(街);村居任务由镇(街)交办。',
  },
  'complained-unit': {
    kind: 'conflict',
    clause: '一 行政投诉',
    requirement: 'R3',
    message: '不得将投诉转给被投诉单位或其下属单位。',
    english: 'A complaint never goes to the body complained of, nor below it.',
    next: '请改派其他单位或其上级。',
  },
  'same-unit': {
    kind: 'conflict',
    clause: '三(二) 重新认定职能部门',
    requirement: 'R34',
    message: '改派须派至另一单位。',
    english: 'A reassignment goes to another unit.',
    next: '请选择其他承办单位。',
  },
  'unknown-category': {
    kind: 'invalid',
    clause: '三(二) 分类转交',
    requirement: 'R32',
    message: '没有此分类:{category}。',
    english: 'There is no such category: {category}.',
    next: '请从 GET /categories 中选择分类。',
  },
  'unknown-town': {
    kind: 'invalid',
    clause: '三(二) 属地办理',
    requirement: 'R33',
    message: '没有此镇(街):{town}。',
    english: 'There is no such town: {town}.',
    next: '请从 GET /units?level=3 中选择 town-… 或 farm-…。',
  },
  'contact-needed': {
    kind: 'invalid',
    clause: '三(一) 准确记录联系方式',
    requirement: 'R30',
    message: '请登记联系电话;不愿留电话的,注明匿名。',
    english: 'Record the caller’s phone, or mark the ticket anonymous.',
    next: '填写 citizen.phone,或填 citizen.anonymous: true。',
  },
  'anonymous-with-phone': {
    kind: 'invalid',
    clause: '三(一) 准确记录联系方式',
    requirement: 'R30',
    message: '匿名工单不登记姓名和电话。',
    english: 'An anonymous ticket stores no name and no phone.',
    next: '去掉 citizen.name 与 citizen.phone,或去掉 anonymous。',
  },
  'complained-unit-needed': {
    kind: 'invalid',
    clause: '一 行政投诉',
    requirement: 'R3',
    message: '行政投诉须注明被投诉单位。',
    english: 'A complaint against officials names the unit complained of.',
    next: '填写 complainedUnit。',
  },
  'clerk-outlet': {
    kind: 'invalid',
    clause: '二(二) 三级服务网点就近受理',
    requirement: 'R11',
    message: '网点登记的工单,outlet 须为登记人所在网点。',
    english: 'A clerk files for the clerk’s own outlet.',
    next: '去掉 outlet 或填写本网点。',
  },
  'decline-decided-by-supervisor': {
    kind: 'conflict',
    clause: '三(一) 受理',
    requirement: 'R31',
    message: '已有不予受理建议,等待督办员决定。',
    english: 'Declining was proposed already; a supervisor decides.',
    next: '请督办员决定不予受理,或直接派单。',
  },
  'explained-not-enough': {
    kind: 'conflict',
    clause: '三(三) 向二级平台报送情况说明,申请办结',
    requirement: 'R41',
    message: '求助、投诉、举报不能仅以“已解释”反馈。',
    english: 'A help request, complaint or report cannot be closed as explained.',
    next: '确因客观条件无法解决的,请申请办结。',
  },
  'plan-needed': {
    kind: 'invalid',
    clause: '三(三) 限时办结',
    requirement: 'R41',
    message: '部分解决的,须写明后续安排和日期。',
    english: 'A partial result states the plan and its date.',
    next: '填写 plan。',
  },
  'already-acknowledged': {
    kind: 'conflict',
    clause: '三(二) 接受工单',
    requirement: 'R50',
    message: '工单已签收。',
    english: 'The ticket was signed for already.',
    next: '请继续办理。',
  },
  'answer-needed': {
    kind: 'invalid',
    clause: '三(四) 了解办理结果和满意度',
    requirement: 'R44',
    message: '审核办结须有群众对结果和满意度的答复。',
    english: 'An audit that passes needs the caller’s answers: solved and satisfaction.',
    next: '填写 solved 与 satisfaction。',
  },
  'not-reached': {
    kind: 'invalid',
    clause: '三(四) 逐件回访',
    requirement: 'R42',
    message: '未接通的回访不能填写答复和审核。',
    english: 'An attempt that reached nobody has no answers and no audit.',
    next: '只填写 medium 与 reached: false。',
  },
  'next-needed': {
    kind: 'invalid',
    clause: '三(四) 审核办理不达标的退回重办',
    requirement: 'R47',
    message: '群众不满意或未解决的,督办员须选择重办或申请办结。',
    english: 'Dissatisfied or not solved: choose the next step.',
    next: '填写 next。',
  },
  'closure-not-here': {
    kind: 'conflict',
    clause: '三(三) 申请办结',
    requirement: 'R41',
    message: '回访后转申请办结的流程尚未开通。',
    english: 'Closure after a callback cannot be taken here yet.',
    next: '请选择重办(next: rework)。',
  },
  'in-call-only-for-answers': {
    kind: 'conflict',
    clause: '三(三) 简单事项,立办立结',
    requirement: 'R38',
    message: '通话中评价只用于当场答复的工单。',
    english: 'The in-call survey is for tickets answered at intake.',
    next: '请以电话或短信回访。',
  },
  'higher-decides': {
    kind: 'conflict',
    clause: '三(四) 退回重新办理',
    requirement: 'R47',
    message: '第{round}次重办由{decider}决定。',
    english: 'Rework number {round} is decided by {decider}.',
    next: '请报{decider}决定,工单仍在回访阶段。',
  },
  'not-stuck': {
    kind: 'conflict',
    clause: '三(五) 在线督办',
    requirement: 'R50',
    message: '工作流运行正常,无需恢复。',
    english: 'The workflow is not stuck.',
    next: '如需重启工作流,请用 restart。',
  },
  'ticket-ended': {
    kind: 'conflict',
    clause: '三(四) 归档',
    requirement: 'R45',
    message: '工单已结束({stage}),不能再办理。',
    english: 'The ticket has ended ({stage}).',
    next: '如问题未解决,请申请重新办理。',
  },
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof refusals;

/** A refusal: a value, never an exception. `field` names the body's field that it is about. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly field?: string;
  readonly params: Readonly<Record<string, string>>;
};

export type Refused = { readonly ok: false; readonly refusal: Refusal };

export const refuse = (code: RefusalCode, params: Refusal['params'] = {}, field?: string): Refused => ({
  ok: false,
  refusal: { code, params, ...(field === undefined ? {} : { field }) },
});

const filled = (text: string, params: Refusal['params']): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');

/** The refusal in words: Chinese message, English message, what to do next, clause. */
export const wordsOf = ({ code, params }: Refusal): RefusalText => {
  const text: RefusalText = refusals[code];
  return {
    ...text,
    message: filled(text.message, params),
    english: filled(text.english, params),
    next: filled(text.next, params),
  };
};
