import { type Role, roles } from '../../../domain/access/roles.ts';
import { access, type Grant, reading } from '../../../domain/access/table.ts';
import type { CommandName } from '../../../domain/tickets/commands.ts';
import { assessmentOperations } from './assessment-operations.ts';
import { commandBodies, commandNames } from './command-bodies.ts';
import { commandExamples } from './command-examples.ts';
import { deadlineView } from './deadline-view.ts';
import { descriptionOf } from './description.ts';
import { dispatchOperations } from './dispatch-operations.ts';
import { filingBody } from './filing.ts';
import { filingExample } from './filing-example.ts';
import { householdOperations } from './household/operations.ts';
import { integratorOperations } from './integrators/operations.ts';
import { listQuery } from './list-query.ts';
import { listView } from './list-view.ts';
import type { Operation } from './operation.ts';
import { organisationOperations } from './organisation-operations.ts';
import { categoriesView, unitsQuery, unitsView } from './organisation-view.ts';
import { registerOperations } from './register-operations.ts';
import { reportOperations } from './report-operations.ts';
import { supervisionOperations } from './supervision/operations.ts';
import { ticketView } from './ticket-view.ts';

const grantees = (grants: readonly Grant[]): readonly Role[] => [...new Set(grants.flatMap((grant) => grant.roles))];

const ticket = { name: 'Ticket', schema: ticketView };
const readingProblems = [401, 403, 404, 500, 503];
const writingProblems = [400, 401, 403, 413, 415, 422, 500, 503];

const filing: Operation = {
  method: 'post',
  path: '/tickets',
  id: 'fileTicket',
  summary: '登记工单 · file a ticket',
  callers: grantees(access.file),
  body: { name: 'Filing', schema: filingBody, example: filingExample },
  success: { status: 201, ...ticket },
  problems: writingProblems,
};

/** `request-return` → `RequestReturn` */
const pascal = (name: string): string => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

const commandOperation = (name: CommandName): Operation => ({
  method: 'post',
  path: `/tickets/{id}/${name}`,
  id: name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  summary: descriptionOf(commandBodies[name]) ?? name,
  callers: grantees(access[name]),
  body: { name: pascal(name), schema: commandBodies[name], example: commandExamples[name] },
  success: { status: 200, ...ticket },
  problems: [...writingProblems, 404, 409].sort(),
});

const readers = grantees(reading);
/** Whoever reads every ticket, and a unit its own. */
const listers = grantees(reading.filter(({ relation }) => relation === 'any' || relation === 'holder'));

const queries: readonly Operation[] = [
  {
    method: 'get',
    path: '/tickets/{id}',
    id: 'readTicket',
    summary: '查看工单 · a ticket',
    callers: readers,
    success: { status: 200, ...ticket },
    problems: readingProblems,
  },
  {
    method: 'get',
    path: '/tickets/{id}/deadline',
    id: 'readDeadline',
    summary: '查看时限台账 · why the limit is what it is',
    callers: readers,
    success: { status: 200, name: 'Deadline', schema: deadlineView },
    problems: readingProblems,
  },
  {
    method: 'get',
    path: '/tickets',
    id: 'listTickets',
    summary: '工单列表 · open tickets by limit; with caller or day all by acceptance',
    callers: listers,
    query: listQuery,
    success: { status: 200, name: 'TicketList', schema: listView },
    problems: [401, 403, 422, 500, 503],
  },
  {
    method: 'get',
    path: '/units',
    id: 'listUnits',
    summary: '四级平台单位 · units',
    callers: roles,
    query: unitsQuery,
    success: { status: 200, name: 'Units', schema: unitsView },
    problems: [401, 403, 422, 500, 503],
  },
  {
    method: 'get',
    path: '/categories',
    id: 'listCategories',
    summary: '内容分类 · categories',
    callers: roles,
    success: { status: 200, name: 'Categories', schema: categoriesView },
    problems: [401, 403, 500],
  },
];

/** Every operation that asks for a token, or for an integrator's key. */
export const operations: readonly Operation[] = [
  filing,
  ...queries,
  ...commandNames.map(commandOperation),
  ...registerOperations,
  ...supervisionOperations,
  ...dispatchOperations,
  ...assessmentOperations,
  ...reportOperations,
  ...organisationOperations,
  ...integratorOperations,
  ...householdOperations,
];
