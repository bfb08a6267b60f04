import { handlerOf, nightOperator, signatoryOf, supervisor } from '../people.ts';
import type { Story } from '../story.ts';

const unit = 'dept-urban-management';
const due = '02-11 18:00';

/** A unit that lets its limit pass: the breach is recorded and told at its instant, and stays on record. */
export const buildingSite: Story = {
  nickname: '工地夜间噪音',
  english: 'noisy building site',
  unit,
  steps: [
    {
      at: '02-10 22:30',
      chinese: '深夜来电受理,投诉',
      english: 'complaint filed by phone at night',
      act: {
        by: nightOperator,
        command: 'file',
        body: {
          channel: 'phone',
          type: 'complaint',
          category: 'ecology/noise',
          subject: '工地夜间施工噪音',
          description: '小区对面的工地夜里十点后还在浇筑混凝土,老人孩子睡不着。',
          request: '请制止夜间施工。',
          citizen: { name: '丁先生', phone: '+8613900000004' },
          location: { town: 'town-tuanjiexilu', address: '团结西路街道宁和街小区' },
        },
      },
      standing: { stage: 'received', due: '02-10 24:00' },
    },
    {
      at: '02-10 22:40',
      chinese: '派往综合执法局,普通件;群众短信缓至8时',
      english: 'dispatched to urban management; caller not disturbed at night',
      act: { by: nightOperator, command: 'dispatch', body: { unit, class: 'ordinary' } },
      standing: { stage: 'dispatched', due },
    },
    {
      at: '02-11 08:00',
      chinese: '夜间缓发的受理短信发给群众',
      english: "the caller's notice goes out",
      standing: { stage: 'dispatched', due },
    },
    {
      at: '02-11 14:10',
      chinese: '到期前4小时,已提醒承办人员',
      english: 'handler reminded',
      standing: { stage: 'dispatched', due },
    },
    {
      at: '02-11 18:00',
      chinese: '超期!即时告知承办人员、负责人、督办员和群众',
      english: 'limit passed: handler, head, supervisor and caller told at once',
      standing: { stage: 'dispatched', due, overdue: true },
    },
    {
      at: '02-12 08:30',
      chinese: '上班即发超期催办',
      english: 'overdue notice at start of business',
      standing: { stage: 'dispatched', due, overdue: true },
    },
    {
      at: '02-12 11:00',
      chinese: '反馈结果:责令停工整改',
      english: 'result: night work stopped',
      act: {
        by: handlerOf(unit),
        command: 'submit-result',
        body: { summary: '已责令停止夜间施工并立案查处,安排夜间巡查。', outcome: 'solved' },
      },
      standing: { stage: 'signature', due, overdue: true },
    },
    {
      at: '02-12 11:10',
      chinese: '分管负责人签字;投诉件即转督办员电话回访',
      english: 'signed; a complaint is phoned at once',
      act: { by: signatoryOf(unit), command: 'sign-result', body: { approve: true } },
      standing: { stage: 'callback', due: '02-13 18:00' },
    },
    {
      at: '02-12 15:00',
      chinese: '电话回访:满意,审核达标,归档;超期记录保留',
      english: 'called back: satisfied, archived; the breach stands',
      act: {
        by: supervisor,
        command: 'record-callback',
        body: { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied', audit: 'pass' },
      },
      standing: { stage: 'archived' },
    },
  ],
  expected: {
    events: [
      ['02-10 22:30', 'TicketFiled'],
      ['02-10 22:40', 'TicketDispatched'],
      ['02-10 22:40', 'NoticePutOff'],
      ['02-11 08:00', 'NoticeDue'],
      ['02-11 14:00~', 'ReminderDue'],
      ['02-11 18:00', 'LimitPassed'],
      ['02-12 08:30', 'OverdueNoticeDue'],
      ['02-12 11:00', 'ResultSubmitted'],
      ['02-12 11:10', 'ResultSigned'],
      ['02-12 15:00', 'CallbackRecorded'],
      ['02-12 15:00', 'TicketArchived'],
    ],
    limits: [
      ['02-10 24:00', 'kept'],
      [due, 'missed'],
      ['02-13 18:00', 'kept'],
    ],
    breaches: [{ limit: due, recordedAt: due, unit, attributedTo: 'unit' }],
    messages: [
      ['02-10 22:40', 'unit-dispatched', 'handler'],
      ['02-11 08:00', 'citizen-dispatched', 'citizen'],
      ['02-11 14:00~', 'unit-reminder', 'handler'],
      ['02-11 14:00~', 'centre-unread', 'centre duty'],
      ['02-11 18:00', 'unit-late', 'handler'],
      ['02-11 18:00', 'unit-late', 'head'],
      ['02-11 18:00', 'centre-unit-late', 'centre duty'],
      ['02-11 18:00', 'centre-unread', 'centre duty'],
      ['02-11 18:00', 'citizen-late', 'citizen'],
      ['02-12 08:30', 'unit-overdue', 'handler'],
      ['02-12 08:30', 'unit-overdue', 'head'],
      ['02-12 08:30', 'centre-unread', 'centre duty'],
      ['02-12 11:00', 'signatory-to-sign', 'signatory'],
      ['02-12 11:10', 'citizen-survey', 'citizen'],
      ['02-12 11:10', 'centre-to-call', 'centre duty'],
      ['02-12 15:00', 'citizen-archived', 'citizen'],
    ],
    /** Ten, three each for the put-off notice, the reminder, the limit and the overdue notice. */
    transitions: 22,
  },
};
