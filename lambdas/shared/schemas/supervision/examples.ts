import type * as z from 'zod/mini';
import type { campaignBodies, campaignBody } from './campaign-bodies.ts';
import type { instructionBodies, instructionBody } from './instruction-bodies.ts';
import type { meetingBodies, meetingBody } from './meeting-bodies.ts';

type Examples<Bodies extends Readonly<Record<string, z.ZodMiniType>>> = {
  readonly [N in keyof Bodies]: z.input<Bodies[N]>;
};

/** Realistic bodies of the supervision's acts, as they are sent: examples of the API's description. */
export const instructionExample: z.input<typeof instructionBody> = {
  kind: 'report',
  number: '银便民指〔2026〕12号',
  text: '请报送本采暖季供暖投诉办理情况。',
  dueAt: '2026-11-27T18:00:00+08:00',
};

export const instructionExamples: Examples<typeof instructionBodies> = {
  'link-ticket': { ticket: '20261123004210' },
  reply: { text: '本采暖季受理供暖诉求 312 件,已办结 298 件,其余均在时限内。' },
  'accept-reply': {},
  'return-reply': { reason: '请补充满意率和未办结原因。', dueAt: '2026-11-30T18:00:00+08:00' },
  cancel: { reason: '与12号指令重复。' },
};

export const campaignExample: z.input<typeof campaignBody> = {
  subject: '冬季供暖诉求办理情况专项督查',
  team: ['inspector-1', 'inspector-2'],
  from: '2026-11-23',
  to: '2026-12-04',
};

export const campaignExamples: Examples<typeof campaignBodies> = {
  'draw-sample': {
    random: { size: 20, from: '2026-11-01', to: '2026-11-22', unit: 'dept-housing', category: 'utilities/heating' },
  },
  'record-finding': {
    ticket: '20261123004210',
    unit: 'dept-housing',
    text: '未与群众联系即报办结,回访反映室温未恢复。',
    severity: 'major',
    rectifyBy: '2026-11-27',
  },
  'report-rectification': { finding: 1, text: '已重新上门,室温恢复至 20℃,群众签字确认。' },
  'accept-rectification': { finding: 1 },
  'refuse-rectification': { finding: 1, reason: '尚有两户未上门。', rectifyBy: '2026-11-30' },
  close: { report: '抽查 20 件,发现问题 3 件,均已整改到位。' },
};

export const meetingExample: z.input<typeof meetingBody> = {
  date: '2026-11-23',
  subject: '供暖问题会商',
  participants: ['住建局分管负责人', '望远镇分管负责人', '中心负责人'],
  tickets: [],
  warnings: ['growth-category'],
  conclusions: '先行抢修,换热站改造列入明年计划。',
  followUps: [{ unit: 'dept-housing', text: '三日内完成抢修并逐户回访。', dueOn: '2026-11-26' }],
};

export const meetingExamples: Examples<typeof meetingBodies> = {
  'add-follow-up': { unit: 'dept-housing', text: '报送换热站改造计划。', dueOn: '2026-12-04' },
  'complete-follow-up': { followUp: 1, text: '抢修完成,已逐户回访。' },
};
