import { operator, supervisor } from '../people.ts';
import type { OrderStory } from './order-story.ts';

const phone = '+8613900000021';

/** An order as it should go: recommended, agreed, done on time, and scored by its resident and the supervisor. */
export const windowCleaning: OrderStory = {
  nickname: '擦玻璃',
  english: 'window cleaning',
  phone,
  steps: [
    {
      at: '02-10 09:00',
      chinese: '居民来电下单,未指定企业:按推荐顺序派单',
      english: 'ordered by phone, no enterprise named: the first of the recommended ones is asked',
      act: {
        by: operator,
        command: 'place',
        body: {
          category: 'cleaning/home',
          wish: '年前擦玻璃,三室两厅。',
          resident: { name: '马女士', phone, address: '杨和街道和苑小区3号楼' },
        },
      },
      phase: 'offered',
    },
    {
      at: '02-10 09:40',
      chinese: '企业联系居民,提出11日10时',
      english: 'the enterprise calls, and proposes the 11th at ten',
      act: { by: 'holder', command: 'propose', body: { completeBy: '02-11 10:00' } },
      phase: 'talking',
    },
    {
      at: '02-10 10:00',
      chinese: '居民同意,双方约定',
      english: 'the resident agrees',
      act: { by: operator, command: 'agree', body: {} },
      phase: 'agreed',
    },
    { at: '02-11 08:00', chinese: '约定前2小时,短信提醒双方', english: 'both are reminded', phase: 'agreed' },
    {
      at: '02-11 11:00',
      chinese: '企业反馈完成,收费60元',
      english: 'done, for 60 yuan',
      act: { by: 'holder', command: 'report', body: { done: '玻璃已擦净。', price: 6_000 } },
      phase: 'reported',
    },
    {
      at: '02-11 15:00',
      chinese: '居民确认,三项评分',
      english: 'the resident confirms, and gives three scores',
      act: { by: operator, command: 'evaluate', body: { scores: { attitude: 5, quality: 4, satisfaction: 5 } } },
      phase: 'ended',
    },
    {
      at: '02-12 09:00',
      chinese: '督办员评分',
      english: 'the supervisor scores as well',
      act: { by: supervisor, command: 'score', body: { scores: { attitude: 4, quality: 4, satisfaction: 4 } } },
      phase: 'ended',
    },
  ],
  expected: {
    outcome: 'evaluated',
    lateness: 0,
    told: ['order-placed', 'order-time-asked', 'order-agreed', 'order-reminder', 'order-evaluate'],
    /** Ten, and three for the reminder. */
    transitions: 13,
  },
};
