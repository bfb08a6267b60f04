import type * as z from 'zod/mini';
import type { OrderCommandName } from '../../../../domain/household/commands.ts';
import type { MarketCommandName } from '../../../../domain/household/decide-market.ts';
import type { marketBodies, orderBodies, orderBody } from './bodies.ts';

/** Realistic bodies: examples of the API's description. */
export const orderExample: z.input<typeof orderBody> = {
  category: 'cleaning/home',
  town: 'town-yanghe',
  wish: '三室两厅擦玻璃,周末上门。',
  resident: { name: '王秀兰', phone: '13800138000', address: '和苑小区3号楼2单元' },
};

const scores = { attitude: 5, quality: 4, satisfaction: 5 };

export const householdExamples: { readonly [N in OrderCommandName]: z.input<(typeof orderBodies)[N]> } = {
  contact: {},
  attempt: {},
  propose: { completeBy: '2026-11-24T10:00:00+08:00' },
  agree: {},
  decline: { reason: 'busy' },
  report: { done: '玻璃已擦净。', price: 12_000 },
  evaluate: { scores },
  score: { scores },
  cancel: { reason: 'not-needed' },
  assign: { enterprise: 'ent-evergreen-care' },
  'pass-on': {},
  complain: { text: '约定时间没有上门,仍要求付款。' },
  'settle-complaint': { founded: true },
  close: {},
  resume: {},
};

const details = {
  name: '新家政',
  english: 'New Housekeeping',
  phone: '0951-5550199',
  mobile: '13800000199',
  categories: ['cleaning'],
  areas: [],
  association: 'assoc-home-services',
};

export const marketExamples: { readonly [N in MarketCommandName]: z.input<(typeof marketBodies)[N]> } = {
  'enter-category': { id: 'garden', name: '园艺', english: 'Gardens' },
  'remove-category': { id: 'garden' },
  'enter-association': { id: 'assoc-gardens', name: '园艺协会', english: 'Gardeners' },
  'enter-enterprise': { id: 'ent-new', details },
  'change-enterprise': { id: 'ent-new', details },
  admit: { id: 'ent-new' },
  suspend: { id: 'ent-new', reason: '多次未按约上门,限期整改。' },
  resume: { id: 'ent-new' },
  end: { id: 'ent-new' },
};
