import { operator } from '../people.ts';
import type { Story } from '../story.ts';

const unit = 'dept-urban-management';

/** A request that settles itself: the caller takes it back through the centre before its limit comes. */
export const streetLamp: Story = {
  nickname: '路灯不亮',
  english: 'street lamp',
  unit,
  steps: [
    {
      at: '02-09 16:00',
      chinese: '网站受理,求助',
      english: 'filed by the website',
      act: {
        by: operator,
        command: 'file',
        body: {
          channel: 'website',
          type: 'help',
          category: 'urban-management/street-lighting',
          subject: '路灯不亮',
          description: '广场西侧两盏路灯不亮,晚上接孩子看不清路。',
          request: '请修好路灯。',
          citizen: { name: '张女士', phone: '+8613900000005' },
          location: { town: 'town-tuanjiexilu', address: '县文化广场西侧' },
        },
      },
      standing: { stage: 'received', due: '02-09 24:00' },
    },
    {
      at: '02-09 16:10',
      chinese: '派往综合执法局,普通件',
      english: 'dispatched to urban management as ordinary',
      act: { by: operator, command: 'dispatch', body: { unit, class: 'ordinary' } },
      standing: { stage: 'dispatched', due: '02-10 18:00' },
    },
    {
      at: '02-09 17:00',
      chinese: '群众来电:灯已亮,经中心撤回',
      english: 'withdrawn through the centre: the lamp is lit again',
      act: {
        by: operator,
        command: 'withdraw',
        body: { reason: '反映人来电:路灯已亮,不需要再办理。', callReference: 'call-20260209-0512' },
      },
      standing: { stage: 'withdrawn' },
    },
  ],
  expected: {
    events: [
      ['02-09 16:00', 'TicketFiled'],
      ['02-09 16:10', 'TicketDispatched'],
      ['02-09 17:00', 'TicketWithdrawn'],
    ],
    limits: [
      ['02-09 24:00', 'kept'],
      ['02-10 18:00', 'moot'],
    ],
    breaches: [],
    messages: [
      ['02-09 16:10', 'unit-dispatched', 'handler'],
      ['02-09 16:10', 'citizen-dispatched', 'citizen'],
      ['02-09 17:00', 'unit-withdrawn', 'handler'],
      ['02-09 17:00', 'citizen-withdrawn', 'citizen'],
    ],
    transitions: 6,
  },
};
