import type { PublicStep } from '../../domain/open/public-request.ts';
import type { Stage } from '../../domain/tickets/values.ts';

/** What a step of a ticket is called for the public. Never 已办结 before the archive. */
export const stepWords: { readonly [S in PublicStep]: string } = {
  received: '已受理,待派单 · received',
  answered: '已当场答复,待回访 · answered in the call; the caller will be asked',
  declined: '不属受理范围,已告知其他途径 · not a matter of the hotline; the way to go was told',
  dispatched: '已派单,办理中 · with a unit',
  'passed-on': '已转其他单位办理 · passed on to another unit',
  extended: '情况复杂,已延长办理时限 · complex: the limit was extended',
  late: '已超过时限,正在催办 · late; it is being pressed for',
  concluded: '已有办理结果,待回访 · there is a result; the caller will be asked',
  'with-level-one': '已报上级平台审核 · with the city platform',
  rework: '重新办理 · being handled again',
  reopened: '应群众要求重新办理 · taken up again at the request of the caller',
  merged: '与同一事项合并办理 · merged with the same matter',
  withdrawn: '群众已撤回 · withdrawn by the caller',
  archived: '已归档 · closed',
};

/** Stages after which a request is closed: the standard knows open and closed alone. */
export const isClosed = (stage: Stage): boolean =>
  stage === 'archived' || stage === 'declined' || stage === 'merged' || stage === 'withdrawn';
