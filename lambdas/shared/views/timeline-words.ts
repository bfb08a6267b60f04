import { satisfactionNames } from '../../../domain/notices/words.ts';
import { stageNames } from '../../../domain/tickets/act.ts';
import type { LimitKind } from '../../../domain/tickets/event-values.ts';
import type { EventOf } from '../../../domain/tickets/events.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { chineseLimit } from './dates.ts';
import { type TimelineWords, workingLimit } from './timeline-catalogue.ts';
import { erasureWords } from './timeline-erasure.ts';
import { jointWords } from './timeline-joint.ts';
import { requestWords } from './timeline-requests.ts';
import {
  attributionNames,
  auditNames,
  callbackOutcomeNames,
  classNames,
  limitNames,
  mediumNames,
  outcomeNames,
  photoStepNames,
  readingPostNames,
  solvedNames,
} from './words.ts';

const limit = (kind: LimitKind, due: Instant): string => `${limitNames[kind]}时限${chineseLimit(due)}`;

type Answers = Pick<EventOf<'CallbackRecorded'>, 'solved' | 'satisfaction'>;

const answers = ({ solved, satisfaction }: Answers): readonly string[] => [
  ...(solved ? [solvedNames[solved]] : []),
  ...(satisfaction ? [satisfactionNames[satisfaction]] : []),
];

/** The sentence of each event in a ticket's timeline: the catalogue. */
export const timelineWords: TimelineWords = {
  TicketFiled: ({ entry }) => `受理登记,${workingLimit(entry)}前转办`,
  TicketAnswered: ({ entry }) => `当场答复(立办立结),${workingLimit(entry)}前回访`,
  DeclineProposed: () => '建议不予受理,待督办员决定',
  TicketDeclined: () => `${stageNames.declined},已告知其他途径`,
  TicketDispatched: ({ unit: id, class: ticketClass, urgent, entry }, unit) =>
    `派单至${unit(id)},${urgent ? '紧急,' : ''}${classNames[ticketClass]},${workingLimit(entry)}前办结`,
  TicketReassigned: ({ from, unit: id, entry }, unit) =>
    `由${unit(from)}改派至${unit(id)},${workingLimit(entry)}前办结`,
  TicketAcknowledged: ({ unit: id }, unit) => `${unit(id)}签收`,
  NoticeRead: ({ unit: id, post }, unit) => `${unit(id)}${readingPostNames[post]}已阅`,
  CitizenContacted: ({ medium }) => `联系群众(${mediumNames[medium]})`,
  ResultSubmitted: ({ outcome }) => `提交办理结果:${outcomeNames[outcome]},待签字`,
  ResultSentBack: () => '签字人退回修改',
  ResultSigned: ({ entry }) => `签字上报,办结;${workingLimit(entry)}前回访`,
  SurveyAnswered: ({ medium, ...told }) => `群众评价(${mediumNames[medium]}):${answers(told).join(',')}`,
  ...requestWords,
  ...jointWords,
  ...erasureWords,
  CallbackRecorded: ({ medium, reached, audit, ...told }) =>
    [
      `回访(${mediumNames[medium]})${reached ? '' : ':未接通'}`,
      ...answers(told),
      ...(audit ? [`审核${auditNames[audit]}`] : []),
    ].join(','),
  ReworkOrdered: ({ round, entry }) =>
    `退回重办(第${round}轮),${workingLimit(entry)}前${entry.unit === undefined ? '转办' : '办结'}`,
  TicketArchived: (event) =>
    `归档:${'callbackOutcome' in event ? callbackOutcomeNames[event.callbackOutcome] : answers(event).join(',')}`,
  InformationAdded: () => '补充诉求内容',
  PhotoAdded: ({ step, unit: id }, unit) => `${id === undefined ? '群众' : unit(id)}上传照片:${photoStepNames[step]}`,
  UnitUrged: () => '催办',
  TicketWithdrawn: () => stageNames.withdrawn,
  LimitPassed: ({ kind, limit: due, attributedTo }) => `${limit(kind, due)}已过,责任:${attributionNames[attributedTo]}`,
  LimitRestated: ({ entry }) => `放假通知已公布,时限核定为${workingLimit(entry)}`,
  UnitSucceeded: ({ from, to }, unit) => `机构调整:${unit(from)}的工单由${unit(to)}承接,时限不变`,
  LimitWithdrawn: ({ kind, limit: due }) => `${limit(kind, due)}前已办理,超时记录撤销`,
  ReminderDue: ({ kind, limit: due }) => `到期提醒:${limit(kind, due)}`,
  OverdueNoticeDue: ({ kind, limit: due }) => `超时催办:${limit(kind, due)}`,
  UrgentRingDue: ({ ring }) => `紧急呼叫第${ring}次`,
  SurveyStepDue: () => '短信评价未回复,转电话回访',
  NoticePutOff: ({ until }) => `夜间不打扰群众,告知推迟至${chineseLimit(until)}`,
  NoticeDue: () => '推迟的告知已发出',
  WorkflowStuck: ({ run }) => `工作流第${run}次运行停滞,已报系统管理员`,
  OperatorAlarmDue: ({ run }) => `工作流第${run}次运行仍停滞,再次报警`,
  WorkflowResumed: ({ run }) => `工作流第${run}次运行恢复`,
  WorkflowRestarted: ({ run }) => `工作流开始第${run}次运行`,
};
