/** Words of a report's tables and charts, Chinese first: a report goes to readers of both. */
export const reportWords = {
  platform: '平台 platform',
  unit: '平台编号 unit',
  level: '级别 level',
  levels: '各级平台',
  total: '合计(各平台之和)total',
  numerator: '{rate}分子 numerator',
  denominator: '{rate}分母 denominator',
  figure: '指标 figure',
  counts: '计数口径 what counts',
  countsEnglish: 'in English',
  rate: '比率 rate',
  formula: '公式 formula',
  exclusions: '不计项及说明 exclusions',
  corrections: '更正:第{version}版取代第{supersedes}版 corrections of version {supersedes}',
  correctedFigure: '数字 figure',
  was: '原 was',
  is: '现 is',
  added: '增加工单 added',
  removed: '减少工单 removed',
  date: '日期 date',
  received: '受理 received',
  onTimeChart: '三级平台按时办结率 On-time rate of level 3',
  onTimeDescription: '共{count}个平台,最低:{label} {text}。全部数字见下表。All numbers stand in the table.',
  perDayChart: '每日受理件数 Tickets received per day',
  perDayDescription: '本月共受理{total}件,最多的一天是{most},{highest}件。{total} in all, most on {most}.',
} as const;

/** Words of the tables that are read on a page, each language by itself. */
export const tableWords = {
  platform: { name: '平台', english: 'Platform' },
  total: { name: '合计(各平台之和)', english: 'Total' },
  figures: { name: '指标说明', english: 'What each figure counts' },
  figure: { name: '指标', english: 'Figure' },
  counts: { name: '计数口径', english: 'What counts' },
  rates: { name: '比率说明', english: 'How each rate is made' },
  rate: { name: '比率', english: 'Rate' },
  formula: { name: '公式', english: 'Formula' },
  exclusions: { name: '不计项及说明', english: 'Exclusions' },
  date: { name: '日期', english: 'Date' },
  received: { name: '受理', english: 'Received' },
  numbers: { name: '各日数字', english: 'Numbers of each day' },
  onTime: { name: '按时办结率', english: 'On-time rate' },
  noOnTime: { name: '没有可比的按时办结率。', english: 'No on-time rate to compare.' },
  perDay: { name: '每日受理', english: 'Received per day' },
} as const;

/** Words of the workbook. Names of sheets are short: a spreadsheet shows 31 characters at most. */
export const sheetWords = {
  head: '月报',
  days: '每日受理',
  corrections: '更正',
  figures: '指标说明',
  rates: '比率说明',
  cut: '……过长,其余见网页 cut, the rest stands on the page',
  item: '项目 item',
  content: '内容 content',
  month: '月份 month',
  state: '状态 state',
  states: { frozen: '已冻结 frozen', draft: '草稿 draft' },
  version: '版本 version',
  cutoff: '截止时间(北京时间)cutoff',
  madeAt: '生成时间(北京时间)made at',
  hash: '哈希 SHA-256',
  supersedes: '取代版本 supersedes',
  correctionCount: '更正项数 corrections',
} as const;

/** Words of the printed report (GB/T 9704). */
export const printWords = {
  issuer: '12345便民服务热线',
  issue: '〔{year}〕月报第{month}期({version})',
  version: '第{n}版',
  draft: '草稿',
  title: '{year}年{month}月各级平台承接、办理下派事项情况',
  times: '统计截止:{cutoff};生成:{at}(北京时间)。',
  ownOnly: '本表只含本单位及下属村居。',
  hash: 'SHA-256 {hash}',
} as const;

/** A text with its `{name}`s filled in. */
export const filled = (text: string, params: Readonly<Record<string, string | number | undefined>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
