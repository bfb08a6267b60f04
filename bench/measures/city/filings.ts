import type { Chance } from './chance.ts';

/** A matter that a city's callers bring, with the unit it belongs to. */
type Matter = { readonly category: string; readonly unit: string; readonly subject: string; readonly urgent?: true };

const matters: readonly [Matter, ...Matter[]] = [
  { category: 'utilities/heating', unit: 'dept-housing', subject: '暖气不热', urgent: true },
  { category: 'utilities/water-supply', unit: 'dept-water', subject: '小区停水', urgent: true },
  { category: 'utilities/gas', unit: 'dept-housing', subject: '燃气异味', urgent: true },
  { category: 'urban-construction/property-management', unit: 'dept-housing', subject: '物业不作为' },
  { category: 'urban-construction/housing-quality', unit: 'dept-housing', subject: '外墙渗水' },
  { category: 'urban-management/sanitation', unit: 'dept-urban-management', subject: '垃圾未清运' },
  { category: 'urban-management/street-lighting', unit: 'dept-urban-management', subject: '路灯不亮' },
  { category: 'transport/road-maintenance', unit: 'dept-transport', subject: '路面坑洼' },
  { category: 'transport/bus', unit: 'dept-transport', subject: '公交班次少' },
  { category: 'labour/unpaid-wages', unit: 'dept-human-resources', subject: '拖欠工资' },
  { category: 'market/consumer-rights', unit: 'dept-market-regulation', subject: '退款纠纷' },
  { category: 'ecology/noise', unit: 'dept-ecology', subject: '夜间噪声' },
  { category: 'health/medical-service', unit: 'dept-health', subject: '就诊排队' },
  { category: 'agriculture/irrigation', unit: 'town-wanghong', subject: '渠道淤塞' },
  { category: 'agriculture/rural-roads', unit: 'town-minning', subject: '村道积水' },
  { category: 'urban-management/illegal-building', unit: 'town-yanghe', subject: '私搭乱建' },
];

const channels = { phone: 62, wechat: 14, website: 9, app: 8, hall: 4, upstream: 3 };
const types = { help: 52, complaint: 24, inquiry: 14, suggestion: 7, commendation: 3 };
const classes = { simple: 18, ordinary: 66, complex: 16 };

export type TicketClass = keyof typeof classes;

/** A ticket as it is filed, and where it belongs. */
export type Filed = {
  readonly body: Readonly<Record<string, unknown>>;
  readonly unit: string;
  readonly class: TicketClass;
  readonly urgent: boolean;
  readonly phone: string;
};

/** Who calls has a number of his own, so that a text says which ticket it is about. */
const phoneOf = (index: number): string => `+86139${String(10_000_000 + index)}`;

/** What the caller of this index brings. @param urgentShare of the matters that can be urgent, how many are */
export const filing = (index: number, urgentShare: number, chance: Chance): Filed => {
  const matter = chance.one(matters);
  const urgent = matter.urgent === true && chance.happens(urgentShare);
  const phone = phoneOf(index);
  const { category, unit, subject } = matter;
  const body = {
    channel: chance.pick(channels),
    type: urgent ? 'help' : chance.pick(types),
    category,
    subject,
    description: `${subject},已持续数日,影响居民生活,请有关部门尽快到现场处理。`,
    request: '请尽快解决并回复。',
    citizen: { name: '王女士', phone },
    location: { town: 'town-yanghe', address: `永和路${1 + (index % 900)}号` },
    ...(urgent ? { urgent } : {}),
  };
  return { body, unit, class: urgent ? 'ordinary' : chance.pick(classes), urgent, phone };
};

/** Another unit than the one the matter was given to. */
export const otherUnit = (unit: string): string => (unit === 'dept-transport' ? 'dept-housing' : 'dept-transport');
