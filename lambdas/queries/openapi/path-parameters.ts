type Variable = { readonly description: string; readonly example: string; readonly schema: object };

const inPath = (name: string, variable: Variable) => ({ name, in: 'path', required: true, ...variable });

const text = { type: 'string' };
const matching = (pattern: string) => ({ type: 'string', pattern });

const ticket: Variable = {
  description: '工单号:日期、流水、校验码 · ticket number with check digit',
  example: '20261123004210',
  schema: matching('^20\\d{6}(?:\\d{6}|\\d{9})$'),
};
const order: Variable = {
  description: '订单号 · number of the order',
  example: 'F20261123004210',
  schema: matching('^F20\\d{6}(?:\\d{6}|\\d{9})$'),
};
const entry: Variable = {
  description: '编号:年度和登记序号 · year and line of the register',
  example: '2026-1',
  schema: matching('^20\\d\\d-[1-9]\\d*$'),
};
const subscription: Variable = {
  description: '订阅编号 · id of the subscription',
  example: 'sub-1',
  schema: matching('^sub-\\d+$'),
};
const unit: Variable = { description: '单位编号 · id of the unit', example: 'dept-housing', schema: text };
const register: Variable = {
  description: '登记簿名称 · name of the register',
  example: 'organisation',
  schema: text,
};
const month: Variable = { description: '月份 · month', example: '2026-11', schema: matching('^20\\d\\d-\\d\\d$') };
const year: Variable = { description: '年度 · year', example: '2026', schema: matching('^20\\d\\d$') };
const version: Variable = { description: '版本号 · number of the version', example: '1', schema: text };
const number: Variable = { description: '序号 · number in the year', example: '1', schema: text };

/** Parameters that several operations have, each described once. */
export const sharedParameters = {
  TicketId: inPath('id', ticket),
  TicketIdWithin: inPath('ticketId', ticket),
  OrderId: inPath('id', order),
  EntryId: inPath('id', entry),
  SubscriptionId: inPath('id', subscription),
  UnitId: inPath('id', unit),
  Unit: inPath('unit', unit),
  RegisterName: inPath('register', register),
  Month: inPath('month', month),
  Year: inPath('year', year),
  Version: inPath('version', version),
  NumberInYear: inPath('n', number),
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: '防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request',
    schema: matching('^[!-~]{1,128}$'),
    example: '7c2b7a52-6b0c-4d0e-9f57-0d8f3b1f9a10',
  },
} as const;

/** Which parameter a variable of a path is, by the first part of the path where they differ. */
const parameterOf: Readonly<Record<string, keyof typeof sharedParameters>> = {
  'tickets/id': 'TicketId',
  'services/id': 'OrderId',
  'instructions/id': 'EntryId',
  'campaigns/id': 'EntryId',
  'meetings/id': 'EntryId',
  'integrations/id': 'SubscriptionId',
  'units/id': 'UnitId',
  ticketId: 'TicketIdWithin',
  unit: 'Unit',
  register: 'RegisterName',
  month: 'Month',
  year: 'Year',
  version: 'Version',
  n: 'NumberInYear',
};

/**
 * The variables of a path.
 * @throws Error for a variable that nobody has described: it is to be described here
 */
export const pathParameters = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const parameter = parameterOf[`${path.split('/')[1]}/${name}`] ?? parameterOf[name];
    if (!parameter) throw new Error(`{${name}} of ${path} is not described`);
    return { $ref: `#/components/parameters/${parameter}` };
  });
