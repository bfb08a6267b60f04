import { handlerOf, leadingGroup, liaisonOf, operator } from '../people.ts';
import type { Story } from '../story.ts';
import { satisfied, signed, solved, step } from '../telling.ts';

const unit = 'town-wanghong';
const village = '640121103201';
const joint = '02-25 18:00';

/** More than one unit can do: joint handling with a lead and partners, a village's part, and a second caller. */
export const blockedDitch: Story = {
  nickname: '排水沟淤堵',
  english: 'blocked ditch',
  unit,
  steps: [
    step(
      '02-11 08:40',
      ['来电受理,求助', 'filed by phone'],
      { stage: 'received', due: '02-11 24:00' },
      {
        by: operator,
        command: 'file',
        body: {
          channel: 'phone',
          type: 'help',
          category: 'ecology/water-pollution',
          subject: '排水沟淤堵,污水外溢',
          description: '望洪村旁排水沟淤堵,污水漫到田里和路上。',
          request: '请清淤,查清污水来源。',
          citizen: { name: '吴先生', phone: '+8613900000009' },
          location: { town: unit, address: '望洪镇望洪村四队' },
        },
      },
    ),
    step(
      '02-11 09:00',
      ['派往望洪镇,复杂件', 'dispatched to Wanghong town as complex'],
      { stage: 'dispatched', due: '02-13 18:00' },
      { by: operator, command: 'dispatch', body: { unit, class: 'complex' } },
    ),
    step(
      '02-11 15:00',
      [
        '领导小组确定联办:望洪镇牵头,水务、生态环境配合',
        'joint handling: Wanghong leads, two departments are partners',
      ],
      { stage: 'dispatched', due: joint, unit, class: 'complex' },
      {
        by: leadingGroup,
        command: 'join',
        body: { lead: unit, partners: ['dept-water', 'dept-ecology'], minutes: '疑难事项联席会议纪要第2号。' },
      },
    ),
    step(
      '02-12 09:00',
      ['交办望洪村,13日12时前', 'a part delegated to the village, due on the 13th at noon'],
      { stage: 'dispatched', due: joint },
      {
        by: handlerOf(unit),
        command: 'delegate',
        body: { unit: village, note: '清理村内沟段。', dueAt: '02-13 12:00' },
      },
    ),
    step(
      '02-12 16:00',
      ['水务局配合意见', 'a partner’s opinion'],
      { stage: 'dispatched', due: joint },
      {
        by: handlerOf('dept-water'),
        command: 'contribute',
        body: { opinion: '下游涵洞由我局疏通,14日上午完成。' },
      },
    ),
    step(
      '02-13 10:00',
      ['望洪村反馈:沟段已清,镇上时限不变', 'the village reports its part; the town’s limit stays'],
      { stage: 'dispatched', due: joint, unit },
      solvedBy(village),
    ),
    step(
      '02-14 15:00',
      ['牵头单位反馈结果', 'the lead’s result'],
      { stage: 'signature', due: joint },
      solved(unit, '全线清淤,涵洞疏通,查封一处偷排口。'),
    ),
    step(
      '02-14 15:30',
      ['签字;评价短信发给两位群众', 'signed; both callers are surveyed'],
      { stage: 'callback', due: '02-24 18:00' },
      signed(unit),
    ),
    step('02-24 10:10', ['节后回访满意,归档', 'satisfied, archived'], { stage: 'archived' }, satisfied),
  ],
  expected: {
    events: [
      ['02-11 08:40', 'TicketFiled'],
      ['02-11 09:00', 'TicketDispatched'],
      ['02-11 15:00', 'JointAppointed'],
      ['02-12 09:00', 'TaskDelegated'],
      ['02-12 11:10', 'FollowerJoined'],
      ['02-12 16:00', 'OpinionContributed'],
      ['02-13 10:00', 'TaskReported'],
      ['02-14 15:00', 'ResultSubmitted'],
      ['02-14 15:30', 'ResultSigned'],
      ['02-24 10:10', 'CallbackRecorded'],
      ['02-24 10:10', 'TicketArchived'],
    ],
    limits: [
      ['02-11 24:00', 'kept'],
      ['02-13 18:00', 'kept'],
      ['02-25 18:00', 'kept'],
      ['02-24 18:00', 'kept'],
    ],
    breaches: [],
    messages: [
      ['02-11 09:00', 'unit-dispatched', 'handler'],
      ['02-11 09:00', 'citizen-dispatched', 'citizen'],
      ['02-11 15:00', 'unit-joint', 'handler'],
      ['02-11 15:00', 'unit-joint', 'head'],
      ['02-11 15:00', 'citizen-joint', 'citizen'],
      ['02-11 15:00', 'unit-partner', 'dept-water handler'],
      ['02-11 15:00', 'unit-partner', 'dept-ecology handler'],
      ['02-12 09:00', 'village-task', '640121103201 liaison'],
      ['02-12 16:00', 'unit-opinion', 'handler'],
      ['02-13 10:00', 'unit-task-reported', 'handler'],
      ['02-14 15:00', 'signatory-to-sign', 'signatory'],
      ['02-14 15:30', 'citizen-survey', 'citizen'],
      ['02-14 15:30', 'centre-to-call', 'centre duty'],
      ['02-14 15:30', 'centre-call-followers', 'centre duty'],
      ['02-24 10:10', 'citizen-archived', 'citizen'],
    ],
    /** Ten; three for the appointment, two each for the delegation and the report that shift the wait. */
    transitions: 16,
  },
};

function solvedBy(code: string) {
  return {
    by: liaisonOf(code),
    command: 'submit-result',
    body: { summary: '村内沟段约800米已清理。', outcome: 'solved' },
  } as const;
}
