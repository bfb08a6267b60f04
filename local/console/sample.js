import { act } from './api.js';

/** 接听派单组: who files and dispatches the samples. */
export const operator = { role: 'intake', unit: 'centre', sub: 'operator-1' };

/** What a newcomer can try without a command line: matters as people report them. */
const matters = {
  heating: {
    type: 'help',
    subject: '暖气不热',
    description: '小区三天没有供暖,屋里只有12度,老人孩子受冻。',
    request: '请尽快恢复供暖。',
    category: 'utilities/heating',
    town: 'town-tuanjiexilu',
    unit: 'dept-housing',
  },
  water: {
    type: 'help',
    urgent: true,
    subject: '自来水主管爆裂',
    description: '路口自来水主管爆裂,水漫到路面,附近三栋楼停水。',
    request: '请马上抢修。',
    category: 'utilities/water-supply',
    town: 'town-wangyuan',
    unit: 'dept-water',
  },
  noise: {
    type: 'complaint',
    subject: '工地夜间施工噪音',
    description: '小区对面的工地夜里十点后还在浇筑混凝土,老人孩子睡不着。',
    request: '请制止夜间施工。',
    category: 'ecology/noise',
    town: 'town-yanghe',
    unit: 'dept-urban-management',
  },
  street: {
    type: 'help',
    subject: '路灯不亮',
    description: '主街路灯坏了多日,夜里看不见路。',
    request: '请修好路灯。',
    category: 'urban-management/street-lighting',
    town: 'town-lijun',
  },
};

/** Which unit usually gets a category: what the dispatch of a ticket proposes. */
export const usualUnits = {
  ...Object.fromEntries(Object.values(matters).map(({ category, unit }) => [category, unit])),
  'urban-management/street-lighting': 'dept-urban-management',
};

/** Callers' phones: each sample has its own, starting anywhere so that two pages do not share one. */
let nextPhone = 1_000 + Math.floor(Math.random() * 8_000);

/**
 * Files a sample ticket through the API and, unless it is left to be dispatched, dispatches it as intake does.
 * @param {keyof typeof matters} kind
 * @returns {Promise<string>} its number
 */
export async function fileSample(kind) {
  const { unit, town, ...matter } = matters[kind];
  const phone = `1390950${nextPhone}`;
  nextPhone = nextPhone === 9_999 ? 1_000 : nextPhone + 1;
  const told = { channel: 'phone', citizen: { phone }, location: { town }, ...matter };
  const { ticketId } = await act(operator, '/tickets', told);
  if (unit !== undefined) await act(operator, `/tickets/${ticketId}/dispatch`, { unit, class: 'ordinary' });
  return ticketId;
}
