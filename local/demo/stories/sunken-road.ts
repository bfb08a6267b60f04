import { centreHead, handlerOf, operator, otherSupervisor, supervisor } from '../people.ts';
import type { Step, Story } from '../story.ts';
import { satisfied, signed, solved, step } from '../telling.ts';
import { sunkenRoadExpected } from './sunken-road-expected.ts';

const first = 'dept-housing';
const unit = 'dept-transport';

const returned: readonly Step[] = [
  step(
    '02-09 09:00',
    ['来电受理,求助', 'filed by phone'],
    { stage: 'received', due: '02-09 24:00' },
    {
      by: operator,
      command: 'file',
      body: {
        channel: 'phone',
        type: 'help',
        category: 'transport/road-maintenance',
        subject: '路面塌陷',
        description: '闽宁镇通乡公路路面塌陷一处,夜里骑车很危险。',
        request: '请尽快修复。',
        citizen: { name: '马先生', phone: '+8613900000006' },
        location: { town: 'town-minning', address: '闽宁镇通乡公路3公里处' },
      },
    },
  ),
  step(
    '02-09 09:15',
    ['误派住建局,普通件', 'dispatched to housing as ordinary, wrongly'],
    { stage: 'dispatched', due: '02-10 18:00' },
    { by: operator, command: 'dispatch', body: { unit: first, class: 'ordinary' } },
  ),
  step(
    '02-09 16:30',
    ['住建局申请退回:通乡公路属交通局', 'housing asks to return it: a rural road is transport’s'],
    { stage: 'return-review', due: '02-10 18:00' },
    {
      by: handlerOf(first),
      command: 'request-return',
      body: { reason: '通乡公路由交通运输部门养护,不属市政道路。', suggestedUnit: unit },
    },
  ),
  step(
    '02-10 09:30',
    [
      '同意退回,同时改派交通局,核减一日(至少一日)',
      'granted and re-dispatched in one act: a new day 0, one day deducted, one at least',
    ],
    { stage: 'dispatched', due: '02-11 18:00', unit, returns: 1 },
    { by: otherSupervisor, command: 'decide-return', body: { approve: true, reason: '理由充分。' } },
  ),
  step(
    '02-11 15:00',
    ['交通局也申请退回;第二次由中心负责人审核', 'transport asks too; the second is the centre head’s to decide'],
    { stage: 'return-review', due: '02-11 18:00' },
    {
      by: handlerOf(unit),
      command: 'request-return',
      body: { reason: '塌陷由雨水管渗漏引起。', suggestedUnit: 'dept-urban-management' },
    },
  ),
  step('02-11 18:00', ['时限到,申请在审,暂不记超期', 'the limit comes; the request holds the mark'], {
    stage: 'return-review',
    due: '02-11 18:00',
  }),
  step('02-12 18:00', ['审核逾期,提级', 'the review is late and escalates'], {
    stage: 'return-review',
    due: '02-11 18:00',
  }),
  step(
    '02-13 09:00',
    ['不同意退回:超期记于11日18时,责任在审核人', 'refused: the breach is dated the 11th and is the reviewer’s'],
    { stage: 'dispatched', due: '02-11 18:00', overdue: true, unit, returns: 1 },
    { by: centreHead, command: 'decide-return', body: { approve: false, reason: '养护单位先行修复。' } },
  ),
];

const reworked: readonly Step[] = [
  step(
    '02-13 15:00',
    ['反馈结果:已填补', 'result: filled in'],
    { stage: 'signature', due: '02-11 18:00', overdue: true },
    solved(unit, '已用砂石填补塌陷处。'),
  ),
  step('02-13 15:30', ['签字', 'signed'], { stage: 'callback', due: '02-14 18:00' }, signed(unit)),
  step(
    '02-14 10:00',
    ['回访不满意,审核不达标,重办;时限跨春节', 'audit fails: round 2, its limit beyond the holiday'],
    { stage: 'dispatched', due: '02-24 18:00', round: 2 },
    {
      by: supervisor,
      command: 'record-callback',
      body: {
        medium: 'phone',
        reached: true,
        solved: 'partly',
        satisfaction: 'dissatisfied',
        audit: 'fail',
        comment: '只填了砂石,没有铺沥青。',
      },
    },
  ),
  step(
    '02-24 11:00',
    ['第2轮结果:铺设沥青', 'second result: asphalt laid'],
    { stage: 'signature', due: '02-24 18:00', round: 2 },
    solved(unit, '已压实路基并铺设沥青。'),
  ),
  step('02-24 11:20', ['签字', 'signed'], { stage: 'callback', due: '02-25 18:00', round: 2 }, signed(unit)),
  step('02-25 10:00', ['回访满意,归档', 'satisfied, archived'], { stage: 'archived', round: 2 }, satisfied),
  step(
    '02-27 10:00',
    ['再次下沉,督办员重新办理:第3轮,周六调休到期', 'sunken again, reopened: round 3, due on the make-up Saturday'],
    { stage: 'dispatched', due: '02-28 18:00', round: 3, unit, class: 'ordinary' },
    { by: supervisor, command: 'reopen', body: { reason: '群众来电:同一处再次下沉,情况属实。' } },
  ),
  step(
    '02-28 10:00',
    ['第3轮结果:更换管段,重做路基', 'third result: pipe replaced, road bed rebuilt'],
    { stage: 'signature', due: '02-28 18:00', round: 3 },
    solved(unit, '更换渗漏管段,重做路基和面层。'),
  ),
  step('02-28 10:30', ['签字', 'signed'], { stage: 'callback', due: '03-02 18:00', round: 3 }, signed(unit)),
  step('02-28 15:00', ['回访满意,归档', 'satisfied, archived'], { stage: 'archived', round: 3 }, satisfied),
];

/** Handed on once with the deduction, then fought over, decided late, half done, done again, and reopened. */
export const sunkenRoad: Story = {
  nickname: '通乡公路塌陷',
  english: 'sunken road',
  unit,
  steps: [...returned, ...reworked],
  expected: sunkenRoadExpected,
};
