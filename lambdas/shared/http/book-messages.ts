import type { ProblemText } from './messages.ts';

/** Problems of registers, reports and scores: apart from the others, so that intake and commands do not carry them. */
export const bookTexts = {
  'no-analysis': {
    status: 404,
    title: '没有分析',
    detail: '该月份有误,或者还没有分析。',
    english: 'That is no month, or it was not analysed yet.',
    next: '月份写作 2026-11;分析每晚生成。',
    clause: '五(四) 综合分析',
    requirement: 'R76',
  },
  'no-such-year': {
    status: 404,
    title: '没有该年度',
    detail: '地址中的年度有误。',
    english: 'The year in the address is none.',
    next: '年度写作 2026。',
  },
  'no-score': {
    status: 404,
    title: '没有得分',
    detail: '没有该单位或该版本的得分。',
    english: 'There is no score of that unit, or no such version.',
    next: '请按 GET /assessment/{year} 核对。',
    clause: '五(二) 考核赋分',
    requirement: 'R71',
  },
  'unknown-register': {
    status: 404,
    title: '没有此登记簿',
    detail: '没有这个名称的登记簿。',
    english: 'There is no register of that name.',
    next: '名称如 organisation、directory、instructions-2026。',
  },
  'unknown-entry': {
    status: 404,
    title: '没有此登记',
    detail: '没有编号为此的登记。',
    english: 'Nothing is entered under this id.',
    next: '编号如 2026-7:年度和登记序号;请从列表中选择。',
  },
  'unknown-register-command': {
    status: 404,
    title: '没有此操作',
    detail: '此登记没有此操作;可用的操作:{commands}。',
    english: 'There is no such command. The commands are: {commands}.',
    next: '请按 GET /openapi.json 选择操作。',
  },
  'no-report': {
    status: 404,
    title: '没有此月报',
    detail: '没有这个月份或版本的月报。',
    english: 'There is no report of that month or version.',
    next: '请按 GET /reports/monthly 选择;尚未生成的用 POST /reports/monthly/{month} 生成。',
    clause: '五(二) 情况报告',
    requirement: 'R69',
  },
  'month-not-begun': {
    status: 422,
    title: '月份未到',
    detail: '此月份尚未开始。',
    english: 'That month has not begun.',
    next: '请选择本月或以前的月份。',
    clause: '五(二) 情况报告',
    requirement: 'R69',
  },
  'report-not-yours': {
    status: 403,
    title: '无权查看',
    detail: '承办单位只查看本单位及下属村居的数据。',
    english: 'A unit sees its own numbers and those of its villages only.',
    next: '请去掉 unit,或填写本单位编号。',
    clause: '二(一) 四级联动',
    requirement: 'R8',
  },
} as const satisfies Record<string, ProblemText>;

export type BookProblemCode = keyof typeof bookTexts;
