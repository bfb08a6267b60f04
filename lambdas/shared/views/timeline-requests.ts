import type { EventOf } from '../../../domain/tickets/events.ts';
import type { RequestEvents } from '../../../domain/tickets/request-events.ts';
import { toIso } from '../../../domain/time/instant.ts';
import { chineseLimit } from './dates.ts';
import { due, type TimelineDetails, type TimelineWords, type UnitName, workingLimit } from './timeline-catalogue.ts';
import { groundNames, requestNames } from './words.ts';

const review = ({ reviewDue }: { readonly reviewDue: number }): string => `${chineseLimit(reviewDue)}前审核`;

const suggested = (id: string, unit: UnitName): string => {
  if (id === 'undetermined') return '承办单位待定';
  return id === 'outside' ? '不属本县办理' : `建议由${unit(id)}办理`;
};

const returned = ({ approve, number, final }: EventOf<'ReturnDecided'>): string =>
  `第${number}次退回申请${approve ? '获同意' : '未获同意,按原定时限办理'}${final ? ',指定办理,不再退回' : ''}`;

/** The sentences of returns, extensions and closure applications. */
export const requestWords: Pick<TimelineWords, keyof RequestEvents> = {
  ReturnRequested: ({ number, suggestedUnit, reviewDue }, unit) =>
    `第${number}次申请退回,${suggested(suggestedUnit, unit)},${review({ reviewDue })}`,
  ReturnDecided: returned,
  ExtensionRequested: ({ workingDays, reviewDue }) => `申请延时至第${workingDays}个工作日,${review({ reviewDue })}`,
  ExtensionGranted: ({ entry }) => `同意延时至第${entry.workingDays}个工作日,${workingLimit(entry)}前办结`,
  ExtensionRefused: () => '延时申请未获同意,按原定时限办理',
  RequestWithdrawn: ({ kind }) => `撤回${requestNames[kind]}申请,按原定时限办理`,
  RequestEnded: ({ kind }) => `${requestNames[kind]}申请随之终止`,
  ReviewLate: ({ kind, late }) => `${requestNames[kind]}申请逾期未审核(第${late}次),提级督促`,
  ReviewRestated: ({ kind, reviewDue }) => `放假通知已公布,${requestNames[kind]}申请核定为${review({ reviewDue })}`,
  HoldEnded: ({ kind }) => `${requestNames[kind]}申请至延时上限日仍未审核,不再暂缓记录超时`,
  ClosureDrafted: ({ ground }) => `拟申请办结(${groundNames[ground]}),待签字`,
  ClosureSentBack: () => '签字人未同意申请办结,退回办理',
  ClosureRequested: ({ ground, reviewDue }) => `申请办结(${groundNames[ground]}),${review({ reviewDue })}`,
  ClosureRefused: () => '申请办结未获同意',
  SentUpstream: ({ from }) => (from === 'closure' ? '同意申请办结,报一级平台' : '不属本县办理,报一级平台'),
  UpstreamReminderDue: () => '一级平台尚未决定,提醒督办员',
  UpstreamRefused: ({ entry }) =>
    `一级平台未同意办结,${workingLimit(entry)}前${entry.unit === undefined ? '转办' : '反馈办理结果'}`,
  UpstreamAccepted: () => '一级平台同意办结',
};

/** Their facts, named one by one. */
export const requestDetails: Pick<TimelineDetails, keyof RequestEvents> = {
  ReturnRequested: ({ number, suggestedUnit, reviewDue, private: told }) => ({
    number,
    suggestedUnit,
    reviewDueAt: toIso(reviewDue),
    reason: told?.reason,
  }),
  ReturnDecided: ({ approve, number, final, private: told }) => ({ approve, number, final, reason: told?.reason }),
  ExtensionRequested: ({ workingDays, reviewDue, private: told }) => ({
    workingDays,
    reviewDueAt: toIso(reviewDue),
    reason: told?.reason,
  }),
  ExtensionGranted: ({ entry, upstreamDueAt, private: told }) => ({
    ...due(entry),
    ...(upstreamDueAt === undefined ? {} : { upstreamDueAt: toIso(upstreamDueAt) }),
    reason: told?.reason,
  }),
  ExtensionRefused: ({ private: told }) => ({ reason: told?.reason }),
  RequestWithdrawn: ({ kind }) => ({ kind }),
  RequestEnded: ({ kind }) => ({ kind }),
  ReviewLate: ({ kind, late }) => ({ kind, late }),
  ReviewRestated: ({ kind, reviewDue }) => ({ kind, reviewDueAt: toIso(reviewDue) }),
  HoldEnded: ({ kind }) => ({ kind }),
  ClosureDrafted: ({ ground, private: told }) => ({
    ground,
    replyToCitizen: told?.replyToCitizen,
    statement: told?.statement,
  }),
  ClosureSentBack: ({ private: told }) => ({ note: told?.note }),
  ClosureRequested: ({ ground, reviewDue, private: told }) => ({
    ground,
    reviewDueAt: toIso(reviewDue),
    statement: told?.statement,
    note: told?.note,
  }),
  ClosureRefused: ({ private: told }) => ({ reason: told?.reason }),
  SentUpstream: ({ from, private: told }) => ({ from, reason: told?.reason }),
  UpstreamReminderDue: ({ since }) => ({ since: toIso(since) }),
  UpstreamRefused: ({ entry, private: told }) => ({ ...due(entry), reason: told?.reason }),
  UpstreamAccepted: ({ private: told }) => ({ reason: told?.reason }),
};
