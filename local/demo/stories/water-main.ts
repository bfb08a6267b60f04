import { centreHead, handlerOf, operator, supervisor } from '../people.ts';
import type { Story, StoryAct } from '../story.ts';
import { signed, solved, step } from '../telling.ts';

const unit = 'dept-water';
const first = '02-14 18:00';
const extended = '02-25 18:00';

const nobodyAnswers: StoryAct = {
  by: supervisor,
  command: 'record-callback',
  body: { medium: 'phone', reached: false },
};

/** An ordinary matter that needs digging: extended over the holiday, supervised, done; then nobody answers the phone. */
export const waterMain: Story = {
  nickname: '老旧水管更换',
  english: 'old water main',
  unit,
  steps: [
    step(
      '02-13 10:00',
      ['来电受理,求助', 'filed by phone'],
      { stage: 'received', due: '02-13 24:00' },
      {
        by: operator,
        command: 'file',
        body: {
          channel: 'phone',
          type: 'help',
          category: 'utilities/water-supply',
          subject: '自来水水压低',
          description: '胜利乡一片平房自来水水压低,早晚接不到水。',
          request: '请更换老旧水管。',
          citizen: { name: '杨先生', phone: '+8613900000007' },
          location: { town: 'town-shengli', address: '胜利乡园林村五队' },
        },
      },
    ),
    step(
      '02-13 10:20',
      ['派往水务局,普通件,次日调休上班', 'dispatched to water affairs as ordinary; the next day is worked'],
      { stage: 'dispatched', due: first },
      { by: operator, command: 'dispatch', body: { unit, class: 'ordinary' } },
    ),
    step(
      '02-14 11:00',
      ['申请延时至第3个工作日:须开挖', 'asks for working day 3: digging is needed'],
      { stage: 'extension-review', due: first },
      {
        by: handlerOf(unit),
        command: 'request-extension',
        body: { reason: '需开挖更换主管,节前无法完工。', workingDays: 3 },
      },
    ),
    step(
      '02-14 15:00',
      ['同意延时:转为复杂件,跨春节至25日', 'granted: complex, due on the 25th after the holiday'],
      { stage: 'dispatched', due: extended, class: 'complex' },
      { by: centreHead, command: 'decide-extension', body: { approve: true, reason: '情况属实。' } },
    ),
    step(
      '02-24 10:00',
      ['督办:16时前答复进度', 'supervised: to be answered by 16:00'],
      { stage: 'dispatched', due: extended },
      { by: supervisor, command: 'supervise', body: { message: '请说明施工进度。', replyBy: '02-24 16:00' } },
    ),
    step('02-24 16:00', ['督办未答复,告知单位和督办员', 'no answer: unit and supervisor told'], {
      stage: 'dispatched',
      due: extended,
    }),
    step(
      '02-24 16:30',
      ['答复督办', 'the supervision is answered'],
      { stage: 'dispatched', due: extended },
      { by: handlerOf(unit), command: 'reply-supervision', body: { text: '主管已更换,今晚通水试压。' } },
    ),
    step(
      '02-25 11:00',
      ['反馈结果:主管更换', 'result: main replaced'],
      { stage: 'signature', due: extended },
      solved(unit, '更换主管120米,水压恢复正常。'),
    ),
    step(
      '02-25 11:30',
      ['签字;复杂件即转电话回访', 'signed; a complex matter is phoned at once'],
      { stage: 'callback', due: '02-26 18:00' },
      signed(unit),
    ),
    step(
      '02-25 15:00',
      ['第1次未接通(下午)', 'first attempt, nobody answers'],
      { stage: 'callback', due: '02-26 18:00' },
      nobodyAnswers,
    ),
    step(
      '02-26 10:00',
      ['第2次未接通(次日上午)', 'second attempt, the next morning'],
      { stage: 'callback', due: '02-26 18:00' },
      nobodyAnswers,
    ),
    step(
      '02-26 15:00',
      ['第3次未接通(下午),审核达标,按未接通归档', 'third attempt; archived on the audit as unreachable'],
      { stage: 'archived' },
      { by: supervisor, command: 'record-callback', body: { medium: 'phone', reached: false, audit: 'pass' } },
    ),
  ],
  expected: {
    events: [
      ['02-13 10:00', 'TicketFiled'],
      ['02-13 10:20', 'TicketDispatched'],
      ['02-14 11:00', 'ExtensionRequested'],
      ['02-14 14:00~', 'ReminderDue'],
      ['02-14 15:00', 'ExtensionGranted'],
      ['02-24 10:00', 'SupervisionOrdered'],
      ['02-24 16:00', 'SupervisionDue'],
      ['02-24 16:30', 'SupervisionReplied'],
      ['02-25 11:00', 'ResultSubmitted'],
      ['02-25 11:30', 'ResultSigned'],
      ['02-25 15:00', 'CallbackRecorded'],
      ['02-26 10:00', 'CallbackRecorded'],
      ['02-26 15:00', 'CallbackRecorded'],
      ['02-26 15:00', 'TicketArchived'],
    ],
    limits: [
      ['02-13 24:00', 'kept'],
      ['02-14 18:00', 'kept'],
      ['02-25 18:00', 'kept'],
      ['02-26 18:00', 'kept'],
    ],
    breaches: [],
    messages: [
      ['02-13 10:20', 'unit-dispatched', 'handler'],
      ['02-13 10:20', 'citizen-dispatched', 'citizen'],
      ['02-14 11:00', 'centre-to-review', 'centre head'],
      ['02-14 11:00', 'signatory-request', 'signatory'],
      ['02-14 14:00~', 'unit-reminder', 'handler'],
      ['02-14 14:00~', 'centre-unread', 'centre duty'],
      ['02-14 15:00', 'unit-decided', 'handler'],
      ['02-14 15:00', 'citizen-extended', 'citizen'],
      ['02-24 10:00', 'unit-supervised', 'handler'],
      ['02-24 10:00', 'unit-supervised', 'head'],
      ['02-24 16:00', 'unit-supervision-due', 'handler'],
      ['02-24 16:00', 'unit-supervision-due', 'head'],
      ['02-24 16:00', 'centre-supervision-due', 'centre duty'],
      ['02-24 16:30', 'centre-supervision-replied', 'centre duty'],
      ['02-25 11:00', 'signatory-to-sign', 'signatory'],
      ['02-25 11:30', 'citizen-survey', 'citizen'],
      ['02-25 11:30', 'centre-to-call', 'centre duty'],
      ['02-26 15:00', 'citizen-unreachable', 'citizen'],
    ],
    /** Ten; four for the extension, two each for the supervision and the attempt that shift the wait, three each for the reminder and the reply due. */
    transitions: 24,
  },
};
