/** What is wrong with one field, as a clerk reads it. */
export const fieldMessages = {
  missing: '必填',
  text: '应为文本',
  number: '应为数字',
  boolean: '应为 true 或 false',
  object: '应为 JSON 对象',
  list: '应为列表',
  otherType: '类型不符',
  empty: '不能为空',
  controls: '不能含控制字符',
  blank: '须有文字内容',
  unknown: '没有此字段',
  instant: '应为带时区的时间,例如 2026-11-24T18:00:00+08:00',
  instantRange: '应在2000年至2099年之间',
  date: '应为日期,例如 2026-11-24',
  phone: '应为手机号(11位)或带区号的固定电话,例如 13800138000、0951-8011234',
  bothCoordinates: '经度、纬度须同时填写',
  consent: '须经本人同意(true)',
  endedStage: '已结束的工单不在此列表中,请同时填写 day 或 caller',
  limit: '应为1至200的整数',
  cursor: '已损坏,或不属于这组查询条件',
  ticketNumber: '应为工单编号,请核对数字',
  noTicket: '没有这个工单,请核对编号',
  format: '格式不符',
} as const;

/** Messages with a figure or a list in them. */
export const fieldMessage = {
  longest: (most: number): string => `最长${most}字`,
  shortest: (least: number): string => `最短${least}字`,
  most: (most: number): string => `不能大于${most}`,
  least: (least: number): string => `不能小于${least}`,
  fewest: (least: number): string => `至少${least}项`,
  largest: (most: number): string => `至多${most}项`,
  oneOf: (values: readonly unknown[]): string => `只能是:${values.join('、')}`,
  more: (count: number): string => `另有${count}处有误`,
};
