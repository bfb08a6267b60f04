import type { OrderCommit } from '../household/commit.ts';
import type { OrderEvent, OrderOutcome } from '../household/events.ts';
import { holderOf, type Order, type PhaseKind } from '../household/order.ts';
import { toIso } from '../time/instant.ts';

/** What other systems are told of an order of household services (便民服务订单, R22-R25), each in Chinese. */
export const orderKinds = {
  'order.placed': '下单',
  'order.offered': '派单给企业',
  'order.declined': '企业谢绝',
  'order.unassigned': '待安排企业',
  'order.contacted': '企业已联系居民',
  'order.agreed': '约定完成时间',
  'order.late': '企业逾期',
  'order.reported': '企业反馈完成',
  'order.evaluated': '居民评价',
  'order.ended': '订单结束',
} as const;

export type OrderKind = keyof typeof orderKinds;

/** Which events are told, and as what. Talk about the time, photos, complaints, the centre's scores and the workflow are nobody else's. */
const kinds: { readonly [T in OrderEvent['type']]: OrderKind | undefined } = {
  OrderPlaced: 'order.placed',
  OrderOffered: 'order.offered',
  OrderDeclined: 'order.declined',
  OrderUnassigned: 'order.unassigned',
  ResidentContacted: 'order.contacted',
  TimeAgreed: 'order.agreed',
  EnterpriseLate: 'order.late',
  CompletionReported: 'order.reported',
  OrderEvaluated: 'order.evaluated',
  OrderEnded: 'order.ended',
  AssignmentReminded: undefined,
  ContactTried: undefined,
  TimeProposed: undefined,
  CompletionReminded: undefined,
  ReportPhotoAdded: undefined,
  OrderScored: undefined,
  ComplaintMade: undefined,
  ComplaintSettled: undefined,
  OrderCancelled: undefined,
  WorkflowStuck: undefined,
  OperatorAlarmed: undefined,
  WorkflowResumed: undefined,
  WorkflowRestarted: undefined,
};

const isOrderEventType = (type: string): type is OrderEvent['type'] => Object.hasOwn(kinds, type);

/** What the events of one commit of an order are told as, each once, in their order. */
export const orderKindsOf = (types: readonly string[]): readonly OrderKind[] => [
  ...new Set(types.flatMap((type) => (isOrderEventType(type) ? (kinds[type] ?? []) : []))),
];

/** What everybody who subscribes may be told of a commit of an order: codes and instants, nothing of the resident. */
export type PublicOrderEvent = {
  readonly orderId: string;
  readonly commit: number;
  readonly at: string;
  readonly kinds: readonly OrderKind[];
  readonly phase: PhaseKind;
  readonly category: string;
  /** The township the service is for. */
  readonly town?: string;
  /** The enterprise that holds it, by its id in the public directory. */
  readonly enterprise?: string;
  /** The completion time that both agreed on, while it runs. */
  readonly completeBy?: string;
  /** How it ended. */
  readonly outcome?: OrderOutcome;
};

/** What is told of a commit, by the order after it; nothing if none of its events is told. */
export const publicOrderEventOf = (
  { n, at, events }: Pick<OrderCommit, 'n' | 'at' | 'events'>,
  after: Order,
): PublicOrderEvent | undefined => {
  const told = orderKindsOf(events.map(({ type }) => type));
  if (told.length === 0) return undefined;
  const { id, category, town, phase } = after;
  const enterprise = holderOf(after);
  return {
    orderId: id,
    commit: n,
    at: toIso(at),
    kinds: told,
    phase: phase.kind,
    category,
    ...(town === undefined ? {} : { town }),
    ...(enterprise === undefined ? {} : { enterprise }),
    ...(phase.kind === 'agreed' ? { completeBy: toIso(phase.completeBy) } : {}),
    ...(phase.kind === 'ended' ? { outcome: phase.outcome } : {}),
  };
};
