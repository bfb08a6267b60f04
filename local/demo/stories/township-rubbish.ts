import { handlerOf, operator, signatoryOf, supervisor } from '../people.ts';
import type { Story } from '../story.ts';

const unit = 'town-yanghe';
const firstDue = '02-13 18:00';
const secondDue = '02-14 18:00';
const surveyed = '02-24 18:00';

/** Half-done work found out by the callback: the audit fails, the township does it again in a second round. */
export const townshipRubbish: Story = {
  nickname: '杨和镇路边垃圾',
  english: 'rubbish on a township road',
  unit,
  steps: [
    {
      at: '02-12 09:00',
      chinese: '微信受理,求助',
      english: 'filed by WeChat',
      act: {
        by: operator,
        command: 'file',
        body: {
          channel: 'wechat',
          type: 'help',
          category: 'urban-management/sanitation',
          subject: '路边垃圾无人清理',
          description: '杨和镇通村公路边堆了一周的生活垃圾,风一吹到处都是。',
          request: '请清理干净,并定期清运。',
          citizen: { name: '李女士', phone: '+8613900000003' },
          location: { town: unit, address: '杨和镇通村公路2公里处' },
        },
      },
      standing: { stage: 'received', due: '02-12 24:00' },
    },
    {
      at: '02-12 09:20',
      chinese: '属地派往杨和镇,普通件',
      english: 'dispatched to Yanghe town as ordinary',
      act: { by: operator, command: 'dispatch', body: { unit, class: 'ordinary' } },
      standing: { stage: 'dispatched', due: firstDue },
    },
    {
      at: '02-12 16:00',
      chinese: '反馈结果:已清理',
      english: 'result: cleared',
      act: {
        by: handlerOf(unit),
        command: 'submit-result',
        body: { summary: '已组织保洁员清理路边垃圾。', outcome: 'solved' },
      },
      standing: { stage: 'signature', due: firstDue },
    },
    {
      at: '02-12 17:00',
      chinese: '分管负责人签字,评价短信即发',
      english: 'signed, survey SMS at once',
      act: { by: signatoryOf(unit), command: 'sign-result', body: { approve: true } },
      standing: { stage: 'callback', due: firstDue },
    },
    {
      at: '02-13 14:10',
      chinese: '回访期限前4小时,已提醒督办员',
      english: 'supervisor reminded of the callback',
      standing: { stage: 'callback', due: firstDue },
    },
    {
      at: '02-13 17:00',
      chinese: '短信24小时未回复,改用电话回访',
      english: 'survey unanswered for 24 h: to be phoned',
      standing: { stage: 'callback', due: firstDue },
    },
    {
      at: '02-13 17:20',
      chinese: '电话回访:不满意,审核不达标,退回重办',
      english: 'called back: dissatisfied, audit fails, round 2',
      act: {
        by: supervisor,
        command: 'record-callback',
        body: {
          medium: 'phone',
          reached: true,
          solved: 'partly',
          satisfaction: 'dissatisfied',
          audit: 'fail',
          comment: '只清了一半,桥头一段还在。',
        },
      },
      standing: { stage: 'dispatched', due: secondDue, round: 2 },
    },
    {
      at: '02-14 11:00',
      chinese: '第2轮结果:全线清理,加设垃圾桶',
      english: 'second result: all cleared, bins put up',
      act: {
        by: handlerOf(unit),
        command: 'submit-result',
        body: { summary: '全线重新清理,桥头加设垃圾桶两组,每周二、周五清运。', outcome: 'solved' },
      },
      standing: { stage: 'signature', due: secondDue, round: 2 },
    },
    {
      at: '02-14 11:20',
      chinese: '分管负责人签字,评价短信即发',
      english: 'signed, survey SMS at once',
      act: { by: signatoryOf(unit), command: 'sign-result', body: { approve: true } },
      standing: { stage: 'callback', due: surveyed, round: 2 },
    },
    {
      at: '02-14 14:30',
      chinese: '电话回访:满意,审核达标,归档',
      english: 'called back: satisfied, audit passes, archived',
      act: {
        by: supervisor,
        command: 'record-callback',
        body: { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' },
      },
      standing: { stage: 'archived', round: 2 },
    },
  ],
  expected: {
    events: [
      ['02-12 09:00', 'TicketFiled'],
      ['02-12 09:20', 'TicketDispatched'],
      ['02-12 16:00', 'ResultSubmitted'],
      ['02-12 17:00', 'ResultSigned'],
      ['02-13 14:00~', 'ReminderDue'],
      ['02-13 17:00', 'SurveyStepDue'],
      ['02-13 17:20', 'CallbackRecorded'],
      ['02-13 17:20', 'ReworkOrdered'],
      ['02-14 11:00', 'ResultSubmitted'],
      ['02-14 11:20', 'ResultSigned'],
      ['02-14 14:30', 'CallbackRecorded'],
      ['02-14 14:30', 'TicketArchived'],
    ],
    limits: [
      ['02-12 24:00', 'kept'],
      [firstDue, 'kept'],
      [firstDue, 'kept'],
      [secondDue, 'kept'],
      [surveyed, 'kept'],
    ],
    breaches: [],
    messages: [
      ['02-12 09:20', 'unit-dispatched', 'handler'],
      ['02-12 09:20', 'citizen-dispatched', 'citizen'],
      ['02-12 16:00', 'signatory-to-sign', 'signatory'],
      ['02-12 17:00', 'citizen-survey', 'citizen'],
      ['02-13 14:00~', 'centre-to-call', 'centre duty'],
      ['02-13 17:00', 'centre-to-call', 'centre duty'],
      ['02-13 17:20', 'unit-rework', 'handler'],
      ['02-13 17:20', 'unit-rework', 'head'],
      ['02-13 17:20', 'citizen-rework', 'citizen'],
      ['02-14 11:00', 'signatory-to-sign', 'signatory'],
      ['02-14 11:20', 'citizen-survey', 'citizen'],
      ['02-14 14:30', 'citizen-archived', 'citizen'],
    ],
    /** Ten, three each for the reminder and the survey step, six for the second round. */
    transitions: 22,
  },
};
