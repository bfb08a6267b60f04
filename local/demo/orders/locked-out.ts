import { handlerOf, operator, signatoryOf, supervisor } from '../people.ts';
import { satisfied } from '../telling.ts';
import type { OrderStory } from './order-story.ts';

const phone = '+8613900000022';
const unit = 'dept-market-regulation';

/** An enterprise that does not call: it is recorded as late, and the complaint about it is a government ticket (R27). */
export const lockedOut: OrderStory = {
  nickname: '开锁',
  english: 'locked out',
  phone,
  steps: [
    {
      at: '02-12 14:00',
      chinese: '居民来电下单开锁',
      english: 'a locksmith is ordered by phone',
      act: {
        by: operator,
        command: 'place',
        body: {
          category: 'locksmith',
          wish: '钥匙忘在家里,请来开锁。',
          resident: { name: '田先生', phone, address: '团结西路街道宁和街小区' },
        },
      },
      phase: 'offered',
    },
    {
      at: '02-12 16:00',
      chinese: '两个工作小时已过,企业未联系:记为逾期',
      english: 'two working hours have passed without a call: late',
      phase: 'offered',
    },
    {
      at: '02-12 16:20',
      chinese: '居民投诉企业,转为政府工单',
      english: 'the resident complains: a government ticket',
      act: { by: operator, command: 'complain', body: { text: '等了两个多小时,没有人联系。' } },
      phase: 'offered',
    },
    {
      at: '02-12 16:25',
      chinese: '居民取消订单',
      english: 'and cancels the order',
      act: { by: operator, command: 'cancel', body: { reason: 'too-late' } },
      phase: 'ended',
    },
    {
      at: '02-12 16:40',
      chinese: '投诉工单派往市场监管局',
      english: 'the ticket goes to market regulation',
      ticketAct: { by: operator, command: 'dispatch', body: { unit, class: 'ordinary' } },
      phase: 'ended',
    },
    {
      at: '02-13 15:00',
      chinese: '市场监管局反馈:已约谈企业',
      english: 'its result: the enterprise was called in',
      ticketAct: {
        by: handlerOf(unit),
        command: 'submit-result',
        body: { summary: '已约谈企业负责人,责令整改并向居民致歉。', outcome: 'solved' },
      },
      phase: 'ended',
    },
    {
      at: '02-13 15:10',
      chinese: '分管负责人签字',
      english: 'signed',
      ticketAct: { by: signatoryOf(unit), command: 'sign-result', body: { approve: true } },
      phase: 'ended',
    },
    {
      at: '02-13 16:00',
      chinese: '电话回访满意,工单归档',
      english: 'called back: satisfied, archived',
      ticketAct: satisfied,
      phase: 'ended',
    },
    {
      at: '02-13 16:10',
      chinese: '投诉认定属实:企业90天内不推荐',
      english: 'the complaint is founded: not recommended for 90 days',
      act: { by: supervisor, command: 'settle-complaint', body: { founded: true } },
      phase: 'ended',
    },
  ],
  expected: {
    outcome: 'cancelled',
    lateness: 1,
    told: ['order-placed', 'order-ended'],
    ticketStage: 'archived',
    transitions: 7,
  },
};
