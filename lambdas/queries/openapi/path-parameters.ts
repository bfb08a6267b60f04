const ticketId = {
  required: true,
  description: '工单号:日期、流水、校验码 · ticket number with check digit',
  schema: { type: 'string', pattern: '^20\\d{6}(?:\\d{6}|\\d{9})$' },
  example: '20261123004210',
};

/** Parameters that several operations have. */
export const sharedParameters = {
  TicketId: { name: 'id', in: 'path', ...ticketId },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: '防重复标识:每次办理一个 UUID,重试沿用 · the same for every retry of one request',
    schema: { type: 'string', pattern: '^[!-~]{1,128}$' },
    example: '7c2b7a52-6b0c-4d0e-9f57-0d8f3b1f9a10',
  },
} as const;

type Variable = { readonly description: string; readonly example: string; readonly schema: object };

const text = { type: 'string' };
const entry: Variable = {
  description: '编号:年度和登记序号 · year and line of the register',
  example: '2026-1',
  schema: { type: 'string', pattern: '^20\\d\\d-[1-9]\\d*$' },
};
const unit: Variable = { description: '单位编号 · id of the unit', example: 'dept-housing', schema: text };

/** What the variables of paths mean, by the first part of the path where they differ. */
const variables: Readonly<Record<string, Variable>> = {
  'instructions/id': entry,
  'campaigns/id': entry,
  'meetings/id': entry,
  'units/id': unit,
  'services/id': {
    description: '订单号 · number of the order',
    example: 'F20261123004210',
    schema: { type: 'string', pattern: '^F20\\d{6}(?:\\d{6}|\\d{9})$' },
  },
  'integrations/id': {
    description: '订阅编号 · id of the subscription',
    example: 'sub-1',
    schema: { type: 'string', pattern: '^sub-\\d+$' },
  },
  unit,
  ticketId,
  register: {
    description: '登记簿名称 · name of the register',
    example: 'organisation',
    schema: text,
  },
  month: { description: '月份 · month', example: '2026-11', schema: { type: 'string', pattern: '^20\\d\\d-\\d\\d$' } },
  year: { description: '年度 · year', example: '2026', schema: { type: 'string', pattern: '^20\\d\\d$' } },
  version: { description: '版本号 · number of the version', example: '1', schema: text },
  n: { description: '序号 · number in the year', example: '1', schema: text },
};

/**
 * The variables of a path; that of a ticket is described once for all.
 * @throws Error for a variable that nobody has described: it is to be described here
 */
export const pathParameters = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    if (name === 'id' && path.startsWith('/tickets/')) return { $ref: '#/components/parameters/TicketId' };
    const variable = variables[`${path.split('/')[1]}/${name}`] ?? variables[name];
    if (!variable) throw new Error(`{${name}} of ${path} is not described`);
    return { name, in: 'path', required: true, ...variable };
  });
