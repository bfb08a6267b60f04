/** What the console calls things: Chinese first, English second. */

/** Each stage of a ticket: its name, and what it waits for. Ended stages wait for nothing. */
export const stages = {
  received: ['待派', 'received', '等待中心派单', 'Waits for the centre to dispatch it'],
  dispatched: ['办理中', 'with the unit', '等待承办单位办理', 'Waits for the unit to handle it'],
  'return-review': [
    '退回审核',
    'return under review',
    '等待中心审核退回申请',
    'Waits for the centre to decide the return',
  ],
  'extension-review': [
    '延时审核',
    'extension under review',
    '等待上级平台审核延时申请',
    'Waits for the superior to decide the extension',
  ],
  signature: ['待签字', 'to be signed', '等待分管负责人签字', 'Waits for the signature of the deputy in charge'],
  'closure-review': [
    '申请办结审核',
    'closure under review',
    '等待中心审核办结申请',
    'Waits for the centre to decide the closure application',
  ],
  upstream: ['待一级办结', 'with level 1', '等待一级平台决定', 'Waits for the decision of level 1'],
  callback: ['待回访', 'to be called back', '等待督办员回访', 'Waits for a supervisor to call the citizen back'],
  archived: ['已归档', 'archived'],
  declined: ['不予受理', 'declined'],
  merged: ['已并单', 'merged'],
  withdrawn: ['已撤回', 'withdrawn'],
};

/** What an execution waits for in each state, where no ticket says it better. */
export const stateNames = {
  AwaitDispatch: '待派',
  AwaitDayOne: '办理中',
  AwaitDayTwo: '办理中(复杂)',
  AwaitExtended: '办理中(延时)',
  AwaitOverdue: '办理中(超期)',
  AwaitReturnReview: '退回审核',
  AwaitExtensionReview: '延时审核',
  AwaitClosureReview: '申请办结审核',
  AwaitSignature: '待签字',
  AwaitUpstream: '待一级办结',
  AwaitCallback: '待回访',
  AwaitOperator: '流程异常,待人工处理',
  Archive: '归档',
};

/** How an execution stands. */
export const statuses = {
  RUNNING: ['进行中', 'running'],
  SUCCEEDED: ['已结束', 'ended'],
  FAILED: ['失败', 'failed'],
  TIMED_OUT: ['超时', 'timed out'],
  ABORTED: ['已停止', 'stopped'],
};

export const classes = { simple: '简单事项', ordinary: '普通事项', complex: '复杂疑难事项' };

export const types = {
  inquiry: '咨询',
  help: '求助',
  complaint: '投诉',
  'violation-report': '举报',
  suggestion: '建议',
  commendation: '表扬',
};

/** What time a review has: that of the request, not of the unit. */
export function dueOf({ stage, dueAt, pendingRequest }) {
  return stage.endsWith('-review') ? (pendingRequest?.reviewDueAt ?? dueAt) : dueAt;
}
