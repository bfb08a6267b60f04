/** What a problem says: title and detail in Chinese, the same in English, and what to do next. */
export type ProblemText = {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly english: string;
  readonly next: string;
  readonly clause?: string;
  readonly requirement?: string;
};

/** Every problem of the API that is not a refusal of the regulation. `{name}` stands for a parameter. */
export const problemTexts = {
  'malformed-json': {
    status: 400,
    title: '请求格式有误',
    detail: '请求正文不是有效的 JSON(UTF-8)。',
    english: 'The body is not valid JSON in UTF-8.',
    next: '请检查引号、逗号和编码后重新提交。',
  },
  'no-role': {
    status: 403,
    title: '没有岗位',
    detail: '登录凭证中没有本系统的岗位。',
    english: 'The token holds no subject with a role of this system.',
    next: '请系统管理员在登录系统中分配岗位(roles)。',
    clause: '五(一) 分组履职',
    requirement: 'R61',
  },
  'unknown-unit-claim': {
    status: 403,
    title: '单位不明',
    detail: '登录凭证中的单位(unit)未填写或不在四级平台名录中。',
    english: 'The unit in the token is missing or not in the organisation tree.',
    next: '请系统管理员按 GET /units 更正登录系统中的单位编号。',
    clause: '二(一) 四级联动',
    requirement: 'R8',
  },
  'complained-unit-withheld': {
    status: 403,
    title: '无权查看',
    detail: '被投诉单位及其下属单位不得查看、办理此工单。',
    english: 'The body complained of, and those below it, may not see this ticket.',
    next: '请由县12345中心办理。',
    clause: '一 行政投诉',
    requirement: 'R3',
  },
  'unknown-ticket': {
    status: 404,
    title: '没有此工单',
    detail: '没有编号为 {ticketId} 的工单。',
    english: 'There is no ticket {ticketId}.',
    next: '请核对工单号。',
  },
  'mistyped-ticket-number': {
    status: 404,
    title: '工单号有误',
    detail: '工单号的末位校验码不符,应有一位数字输错或两位颠倒。',
    english: 'The check digit of the ticket number is wrong: a digit was mistyped, or two were swapped.',
    next: '请逐位核对工单号。',
  },
  'malformed-ticket-number': {
    status: 404,
    title: '工单号有误',
    detail: '工单号应为14位(或17位)数字,以受理日期开头。',
    english: 'A ticket number has 14 (or 17) digits and begins with the date of acceptance.',
    next: '请核对工单号。',
  },
  'unknown-command': {
    status: 404,
    title: '没有此操作',
    detail: '工单没有此操作;可用的操作:{commands}。',
    english: 'There is no such command. The commands are: {commands}.',
    next: '请按 GET /openapi.json 选择操作。',
  },
  'unknown-route': {
    status: 404,
    title: '没有此地址',
    detail: '没有此地址。',
    english: 'There is no such address.',
    next: '请按 GET /openapi.json 选择地址。',
  },
  'body-too-large': {
    status: 413,
    title: '内容过长',
    detail: '请求正文超过 256 kB。',
    english: 'The body is larger than 256 kB.',
    next: '请精简文字后重新提交;附件不随正文提交。',
  },
  'unsupported-media-type': {
    status: 415,
    title: '格式不受支持',
    detail: '请求正文须为 application/json(UTF-8)。',
    english: 'The body must be application/json in UTF-8.',
    next: '请设置 content-type: application/json。',
  },
  'invalid-fields': {
    status: 422,
    title: '填写内容有误',
    detail: '填写内容有误:{summary}。',
    english: 'Fields are invalid; see errors.',
    next: '请按 errors 逐项更正后重新提交。',
  },
  'invalid-query': {
    status: 422,
    title: '查询条件有误',
    detail: '查询条件有误:{summary}。',
    english: 'The query is invalid; see errors.',
    next: '请按 errors 更正查询条件。',
  },
  'idempotency-key-malformed': {
    status: 422,
    title: '防重复标识有误',
    detail: 'Idempotency-Key 须为1至128个可见 ASCII 字符,不含空格。',
    english: 'Idempotency-Key has 1 to 128 visible ASCII characters and no spaces.',
    next: '请为每次办理生成一个 UUID,重试时沿用。',
  },
  'upstream-number-known': {
    status: 409,
    title: '一级平台编号已登记',
    detail: '此一级平台编号已登记为工单,内容与本次不同,本次未办理。',
    english: 'This number of level 1 is filed already, with other content; nothing was done.',
    next: '工单号见 ticketId。补充情况请用 add-information,催办请用 urge;编号有误的请更正。',
  },
  'idempotency-key-reused': {
    status: 422,
    title: '防重复标识已用过',
    detail: '同一 Idempotency-Key 已用于内容不同的请求,本次未办理。',
    english: 'This Idempotency-Key was used for a different request; nothing was done.',
    next: '重试请提交原内容;新的办理请换新的 Idempotency-Key。',
  },
  fault: {
    status: 500,
    title: '系统故障',
    detail: '系统内部故障,已记录并告警。',
    english: 'An internal fault; it has been logged.',
    next: '请沿用同一 Idempotency-Key 稍后重试;仍不成功的,请报系统管理员并提供 requestId。',
  },
  busy: {
    status: 503,
    title: '系统繁忙',
    detail: '系统繁忙,本次未确认办理。',
    english: 'The service is busy; this request is not confirmed.',
    next: '请沿用同一 Idempotency-Key,按 Retry-After 的秒数后重试。',
  },
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof problemTexts;

/** Titles of refusals of the regulation, by their kind. */
export const refusalTitles = {
  forbidden: '无权办理',
  conflict: '当前不能办理',
  invalid: '填写内容有误',
} as const;
