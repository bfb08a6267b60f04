import { reportMakers, reportReaders } from '../reports/rights.ts';
import type { Operation } from './operation.ts';
import {
  reportBody,
  reportListView,
  reportQuery,
  reportTicketsQuery,
  reportTicketsView,
  reportView,
  runView,
} from './report-view.ts';

/** A report by `format`: a workbook, CSV, a sheet for print. */
const fileTypes = ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'text/csv', 'text/html'];

/** The monthly report (R69). */
export const reportOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/reports/monthly',
    id: 'listReports',
    summary: '月报列表 · monthly reports',
    callers: reportReaders,
    success: { status: 200, name: 'ReportList', schema: reportListView },
    problems: [401, 403, 500, 503],
  },
  {
    method: 'get',
    path: '/reports/monthly/{month}',
    id: 'readReport',
    summary: '查看月报;承办单位只见本单位 · a report, also as XLSX, CSV or for print',
    callers: reportReaders,
    query: reportQuery,
    success: { status: 200, name: 'Report', schema: reportView, others: fileTypes },
    problems: [401, 403, 404, 422, 500, 503],
  },
  {
    method: 'get',
    path: '/reports/monthly/{month}/tickets',
    id: 'listReportTickets',
    summary: '月报某数字的工单 · the tickets behind a number',
    callers: reportReaders,
    query: reportTicketsQuery,
    success: { status: 200, name: 'ReportTickets', schema: reportTicketsView },
    problems: [401, 403, 404, 422, 500, 503],
  },
  {
    method: 'post',
    path: '/reports/monthly/{month}',
    id: 'makeReport',
    summary: '生成月报 · has a report made; ask again for its progress',
    callers: reportMakers,
    body: { name: 'ReportOrder', schema: reportBody, example: {} },
    success: { status: 202, name: 'ReportRun', schema: runView },
    problems: [400, 401, 403, 404, 413, 415, 422, 500, 503],
  },
];
