import { centreHead, cityCentre, handlerOf, headOf, operator, supervisor } from '../people.ts';
import type { Story } from '../story.ts';
import { signed, step } from '../telling.ts';

const unit = 'dept-housing';
const due = '02-11 18:00';
const last = '02-27 18:00';

/** What the unit holds to be impossible: level 2 sends it to level 1, which refuses; solved in the working day left. */
export const lift: Story = {
  nickname: '老楼加装电梯',
  english: 'lift for an old house',
  unit,
  steps: [
    step(
      '02-10 09:00',
      ['政务大厅受理,求助', 'filed at the service hall'],
      { stage: 'received', due: '02-10 24:00' },
      {
        by: operator,
        command: 'file',
        body: {
          channel: 'hall',
          type: 'help',
          category: 'urban-construction/property-management',
          subject: '加装电梯',
          description: '六层老楼,住户多为老人,申请加装电梯三年没有结果。',
          request: '请协调加装电梯。',
          citizen: { name: '哈女士', phone: '+8613900000008' },
          location: { town: 'town-tuanjiexilu', address: '团结西路街道利民社区2号楼' },
        },
      },
    ),
    step(
      '02-10 09:20',
      ['派往住建局,普通件', 'dispatched to housing as ordinary'],
      { stage: 'dispatched', due },
      { by: operator, command: 'dispatch', body: { unit, class: 'ordinary' } },
    ),
    step(
      '02-10 09:40',
      ['单位负责人在OA中已阅', 'read by the unit’s head in the OA'],
      { stage: 'dispatched', due },
      { by: headOf(unit), command: 'mark-read', body: {} },
    ),
    step(
      '02-11 10:00',
      ['申请办结:客观条件限制,已答复群众', 'applies for closure: objective conditions; the caller was told'],
      { stage: 'signature', due },
      {
        by: handlerOf(unit),
        command: 'request-closure',
        body: {
          ground: 'objective-conditions',
          replyToCitizen: '一楼两户不同意,暂不具备加装条件。',
          statement: '多次协调未果,附会议记录和承诺书。',
        },
      },
    ),
    step(
      '02-11 10:30',
      ['分管负责人签字,提交二级平台', 'confirmed by the signatory: level 2 reviews'],
      { stage: 'closure-review', due },
      signed(unit),
    ),
    step(
      '02-11 16:00',
      ['二级同意,报银川市;单位时限停走,告知群众', 'accepted, sent to level 1; no unit limit, the caller is told'],
      { stage: 'upstream' },
      { by: centreHead, command: 'decide-closure', body: { approve: true, reason: '材料齐全。' } },
    ),
    step('02-25 18:00', ['第5个工作日,提醒二级平台', 'five working days: level 2 reminded'], { stage: 'upstream' }),
    step(
      '02-26 10:00',
      ['一级不同意,退回,一个工作日内只报结果', 'level 1 refuses: back with one working day, a result only'],
      { stage: 'dispatched', due: last },
      {
        by: cityCentre,
        command: 'record-upstream-decision',
        body: { accept: false, reason: '同类小区已有一楼补偿方案,应继续协调。' },
      },
    ),
    step(
      '02-27 11:00',
      ['反馈结果:达成补偿方案', 'result: agreed on a compensation'],
      { stage: 'signature', due: last },
      {
        by: handlerOf(unit),
        command: 'submit-result',
        body: {
          summary: '参照补偿方案,一楼两户已签同意书。',
          outcome: 'partly',
          plan: '3月31日前完成设计审查并开工。',
        },
      },
    ),
    step('02-27 11:30', ['签字', 'signed'], { stage: 'callback', due: '02-28 18:00' }, signed(unit)),
    step(
      '02-28 11:00',
      ['调休周六回访:基本满意,归档', 'called back on the make-up Saturday, archived'],
      { stage: 'archived' },
      {
        by: supervisor,
        command: 'record-callback',
        body: { medium: 'phone', reached: true, solved: 'partly', satisfaction: 'basically-satisfied', audit: 'pass' },
      },
    ),
  ],
  expected: {
    events: [
      ['02-10 09:00', 'TicketFiled'],
      ['02-10 09:20', 'TicketDispatched'],
      ['02-10 09:40', 'NoticeRead'],
      ['02-11 10:00', 'ClosureDrafted'],
      ['02-11 10:30', 'ClosureRequested'],
      ['02-11 14:00~', 'ReminderDue'],
      ['02-11 16:00', 'SentUpstream'],
      ['02-25 18:00', 'UpstreamReminderDue'],
      ['02-26 10:00', 'UpstreamRefused'],
      ['02-27 11:00', 'ResultSubmitted'],
      ['02-27 11:30', 'ResultSigned'],
      ['02-28 11:00', 'CallbackRecorded'],
      ['02-28 11:00', 'TicketArchived'],
    ],
    limits: [
      ['02-10 24:00', 'kept'],
      ['02-11 18:00', 'kept'],
      ['02-27 18:00', 'kept'],
      ['02-28 18:00', 'kept'],
    ],
    breaches: [],
    messages: [
      ['02-10 09:20', 'unit-dispatched', 'handler'],
      ['02-10 09:20', 'citizen-dispatched', 'citizen'],
      ['02-11 10:00', 'signatory-application', 'signatory'],
      ['02-11 10:30', 'centre-to-review', 'centre head'],
      ['02-11 14:00~', 'unit-reminder', 'handler'],
      ['02-11 16:00', 'citizen-upstream', 'citizen'],
      ['02-25 18:00', 'centre-upstream-waiting', 'centre duty'],
      ['02-26 10:00', 'unit-upstream-refused', 'handler'],
      ['02-26 10:00', 'unit-upstream-refused', 'head'],
      ['02-26 10:00', 'citizen-upstream-refused', 'citizen'],
      ['02-27 11:00', 'signatory-to-sign', 'signatory'],
      ['02-27 11:30', 'citizen-survey', 'citizen'],
      ['02-28 11:00', 'citizen-archived', 'citizen'],
    ],
    /** Ten; two each for the application’s signature, level 2, level 1 and the day after it; three each for the two reminders. */
    transitions: 24,
  },
};
