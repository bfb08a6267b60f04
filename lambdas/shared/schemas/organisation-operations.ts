import * as z from 'zod/mini';
import { roles } from '../../../domain/access/roles.ts';
import type { OrganisationCommandName } from '../../../domain/organisation/commands.ts';
import { organisationEditors } from '../organisation/access.ts';
import { descriptionOf } from './description.ts';
import type { Operation } from './operation.ts';
import {
  importBody,
  importExample,
  organisationBodies,
  organisationCommands,
  organisationExamples,
} from './organisation-bodies.ts';
import { exportQuery } from './organisation-view.ts';
import { registerLine } from './register-view.ts';
import { importView, unitHistoryView } from './unit-history-view.ts';

const writing = [400, 401, 403, 404, 409, 413, 415, 422, 500, 503];

const pascal = (name: string): string => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const change = (name: OrganisationCommandName): Operation => ({
  method: 'post',
  path: `/units/${name}`,
  id: `unit${pascal(name)}`,
  summary: descriptionOf(organisationBodies[name]) ?? name,
  callers: organisationEditors,
  body: { name: `Unit${pascal(name)}`, schema: organisationBodies[name], example: organisationExamples[name] },
  success: { status: 200, name: 'RegisterLine', schema: registerLine },
  problems: writing,
});

const csv = z.string().check(z.describe('CSV(UTF-8),每单位一行 · a line for each unit'));

/** What the API answers of changes of the organisation. */
export const organisationOperations: readonly Operation[] = [
  ...organisationCommands.map(change),
  {
    method: 'get',
    path: '/units/{id}/history',
    id: 'readUnitHistory',
    summary: '单位沿革:名称、上级、承接、登记人 · how a unit stood since when',
    callers: roles,
    success: { status: 200, name: 'UnitHistory', schema: unitHistoryView },
    problems: [401, 403, 422, 500, 503],
  },
  {
    method: 'get',
    path: '/organisation/export',
    id: 'exportUnits',
    summary: '导出单位名录 CSV,电话只给中心 · all units as CSV, phones for the centre only',
    callers: roles,
    query: exportQuery,
    success: { status: 200, name: 'UnitsCsv', schema: csv, type: 'text/csv' },
    problems: [401, 403, 422, 500, 503],
  },
  {
    method: 'post',
    path: '/organisation/import',
    id: 'importUnits',
    summary: '导入单位名录 CSV,可先试算 · imports units, all or nothing',
    callers: organisationEditors,
    body: { name: 'UnitsImport', schema: importBody, example: importExample },
    success: { status: 200, name: 'ImportOutcome', schema: importView },
    problems: [...writing],
  },
];
