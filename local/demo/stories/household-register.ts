import { operator, supervisor } from '../people.ts';
import type { Story } from '../story.ts';

const due = '02-12 18:00';

/** A question answered at first contact (立办立结), surveyed in the call, audited by somebody else in the afternoon. */
export const householdRegister: Story = {
  nickname: '咨询户口迁移',
  english: 'household-register question',
  steps: [
    {
      at: '02-11 10:00',
      chinese: '来电咨询受理',
      english: 'inquiry filed by phone',
      act: {
        by: operator,
        command: 'file',
        body: {
          channel: 'phone',
          type: 'inquiry',
          category: 'public-safety/household-registration',
          subject: '户口迁移材料',
          description: '孩子上学要把户口从银川迁到永宁,问要带哪些材料。',
          request: '请告知所需材料和办理地点。',
          citizen: { name: '王先生', phone: '+8613900000002' },
        },
      },
      standing: { stage: 'received', due: '02-11 24:00' },
    },
    {
      at: '02-11 10:00',
      chinese: '当场答复,立办立结',
      english: 'answered at once',
      act: {
        by: operator,
        command: 'answer',
        body: { reply: '带户口簿、身份证和房产证或租赁备案证明,到户籍地派出所或政务大厅办理。' },
      },
      standing: { stage: 'callback', due },
    },
    {
      at: '02-11 10:00',
      chinese: '通话中评价:满意',
      english: 'in-call survey: satisfied',
      act: {
        by: operator,
        command: 'record-callback',
        body: { medium: 'in-call', reached: true, solved: 'yes', satisfaction: 'satisfied' },
      },
      standing: { stage: 'callback', due },
    },
    {
      at: '02-11 16:00',
      chinese: '督办员审核达标,归档',
      english: 'audit passes, archived',
      act: {
        by: supervisor,
        command: 'record-callback',
        body: { medium: 'in-call', reached: true, audit: 'pass' },
      },
      standing: { stage: 'archived' },
    },
  ],
  expected: {
    events: [
      ['02-11 10:00', 'TicketFiled'],
      ['02-11 10:00', 'TicketAnswered'],
      ['02-11 10:00', 'CallbackRecorded'],
      ['02-11 16:00', 'CallbackRecorded'],
      ['02-11 16:00', 'TicketArchived'],
    ],
    limits: [
      ['02-11 24:00', 'kept'],
      [due, 'kept'],
    ],
    breaches: [],
    messages: [['02-11 16:00', 'citizen-archived', 'citizen']],
    /** Six of the plain path; two since the in-call survey shifts what the callback waits for. */
    transitions: 8,
  },
};
