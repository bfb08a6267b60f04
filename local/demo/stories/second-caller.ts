import { operator, supervisor } from '../people.ts';
import type { Story } from '../story.ts';
import { step } from '../telling.ts';

/** The same matter told by a neighbour: merged, with a number and a callback of its own. */
export const secondCaller: Story = {
  nickname: '污水漫路(并单)',
  english: 'second caller',
  steps: [
    step(
      '02-12 11:00',
      ['另一群众反映同一问题', 'another caller tells the same'],
      { stage: 'received', due: '02-12 24:00' },
      {
        by: operator,
        command: 'file',
        body: {
          channel: 'phone',
          type: 'complaint',
          category: 'ecology/odour',
          subject: '污水漫到路上',
          description: '望洪村路口污水漫到路上,气味很大。',
          request: '请尽快处理。',
          citizen: { name: '纳女士', phone: '+8613900000010' },
          location: { town: 'town-wanghong', address: '望洪镇望洪村路口' },
        },
      },
    ),
    step(
      '02-12 11:10',
      ['并入主工单,告知群众', 'merged into the first, the caller is told'],
      { stage: 'merged' },
      { by: operator, command: 'merge', body: { into: '排水沟淤堵' } },
    ),
    step(
      '02-24 10:00',
      ['逐件回访:满意', 'called back too: satisfied'],
      { stage: 'merged' },
      {
        by: supervisor,
        command: 'record-callback',
        body: { medium: 'phone', reached: true, solved: 'yes', satisfaction: 'satisfied' },
      },
    ),
  ],
  expected: {
    events: [
      ['02-12 11:00', 'TicketFiled'],
      ['02-12 11:10', 'TicketMerged'],
      ['02-24 10:00', 'CallbackRecorded'],
    ],
    limits: [['02-12 24:00', 'moot']],
    breaches: [],
    /** The survey and the archive are the first ticket's notices, each under this caller's own number. */
    messages: [
      ['02-12 11:10', 'citizen-merged', 'citizen'],
      ['02-14 15:30', 'citizen-survey', 'citizen'],
      ['02-24 10:10', 'citizen-archived', 'citizen'],
    ],
    transitions: 4,
  },
};
