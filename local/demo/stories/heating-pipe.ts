import { handlerOf, nightOperator, signatoryOf, supervisor } from '../people.ts';
import type { Story } from '../story.ts';

const unit = 'dept-housing';
const due = '02-14 18:00';

/** An urgent matter on a Friday evening; the Saturday after it is a make-up working day (调休上班), so it is due then. */
export const heatingPipe: Story = {
  nickname: '望远镇暖管爆裂',
  english: 'burst heating pipe',
  unit,
  steps: [
    {
      at: '02-13 19:40',
      chinese: '来电受理,紧急求助',
      english: 'filed by phone, urgent',
      act: {
        by: nightOperator,
        command: 'file',
        body: {
          channel: 'phone',
          type: 'help',
          category: 'utilities/heating',
          subject: '供暖管道爆裂',
          description: '望远镇一小区楼前供暖管道爆裂,热水漫到路面,三栋楼停暖。',
          request: '请马上抢修,恢复供暖。',
          urgent: true,
          citizen: { name: '马女士', phone: '+8613900000001' },
          location: { town: 'town-wangyuan', address: '望远镇人和路小区5号楼前' },
        },
      },
      standing: { stage: 'received', due: '02-13 24:00' },
    },
    {
      at: '02-13 19:45',
      chinese: '派往住建局,普通件;值班电话第1次呼叫',
      english: 'dispatched to housing as ordinary; duty phone rings',
      act: { by: nightOperator, command: 'dispatch', body: { unit, class: 'ordinary' } },
      standing: { stage: 'dispatched', due },
    },
    {
      at: '02-13 20:15',
      chinese: '未签收,值班电话第2次呼叫',
      english: 'not signed for: duty phone rings again',
      standing: { stage: 'dispatched', due },
    },
    {
      at: '02-13 20:20',
      chinese: '承办人员签收,呼叫停止',
      english: 'handler signs for it, the rings stop',
      act: { by: handlerOf(unit), command: 'acknowledge', body: {} },
      standing: { stage: 'dispatched', due },
    },
    {
      at: '02-14 10:00',
      chinese: '反馈结果:管道修复,恢复供暖',
      english: 'result: pipe mended, heating back',
      act: {
        by: handlerOf(unit),
        command: 'submit-result',
        body: { summary: '连夜抢修,更换爆裂管段,今日8时恢复供暖。', outcome: 'solved' },
      },
      standing: { stage: 'signature', due },
    },
    {
      at: '02-14 10:30',
      chinese: '分管负责人签字,评价短信即发',
      english: 'signed, survey SMS at once',
      act: { by: signatoryOf(unit), command: 'sign-result', body: { approve: true } },
      standing: { stage: 'callback', due: '02-24 18:00' },
    },
    {
      at: '02-14 15:00',
      chinese: '督办员电话回访:满意,审核达标,归档',
      english: 'called back: satisfied, audit passes, archived',
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
      ['02-13 19:40', 'TicketFiled'],
      ['02-13 19:45', 'TicketDispatched'],
      ['02-13 20:15', 'UrgentRingDue'],
      ['02-13 20:20', 'TicketAcknowledged'],
      ['02-14 10:00', 'ResultSubmitted'],
      ['02-14 10:30', 'ResultSigned'],
      ['02-14 15:00', 'CallbackRecorded'],
      ['02-14 15:00', 'TicketArchived'],
    ],
    limits: [
      ['02-13 24:00', 'kept'],
      ['02-14 18:00', 'kept'],
      ['02-24 18:00', 'kept'],
    ],
    breaches: [],
    messages: [
      ['02-13 19:45', 'unit-dispatched', 'handler'],
      ['02-13 19:45', 'unit-urgent', 'duty'],
      ['02-13 19:45', 'citizen-dispatched', 'citizen'],
      ['02-13 20:15', 'unit-urgent', 'duty'],
      ['02-14 10:00', 'signatory-to-sign', 'signatory'],
      ['02-14 10:30', 'citizen-survey', 'citizen'],
      ['02-14 15:00', 'citizen-archived', 'citizen'],
    ],
    /** The ten of the plain path, three for the second ring, two for the wait that signing for shifts. */
    transitions: 15,
  },
};
