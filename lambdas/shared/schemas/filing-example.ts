import type * as z from 'zod/mini';
import type { filingBody } from './filing.ts';

/** A realistic filing: the example of the API's description. */
export const filingExample: z.input<typeof filingBody> = {
  channel: 'phone',
  type: 'help',
  area: 'public-service',
  subject: '小区暖气不热',
  description: '供暖已开始,家中室温只有 14℃,已持续三天,物业答复管网压力不足。',
  request: '请尽快恢复供暖。',
  citizen: { name: '王女士', phone: '138 0013 8000' },
  location: { address: '团结西路某小区 3 号楼 2 单元', town: 'town-tuanjiexilu' },
  category: 'utilities/heating',
  class: 'ordinary',
  urgent: false,
};

/** The same matter as level 1 sends it, under its own number and limit (R4). */
export const levelOneFilingExample: z.input<typeof filingBody> = {
  ...filingExample,
  channel: 'upstream',
  upstreamNumber: 'YC20261123000731',
  upstreamDueAt: '2026-11-25T12:00:00+08:00',
};
