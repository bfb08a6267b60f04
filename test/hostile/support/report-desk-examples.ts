import { centreHead, handler, reader } from '../../lambdas/support/people.ts';
import type { DeskExample } from './desk-examples.ts';
import { month } from './report-examples.ts';

const base = '/desk/reports';
const file = (format: string, query = ''): DeskExample => ({
  route: `GET ${base}/:month/file`,
  as: reader,
  target: `${base}/${month}/file?format=${format}${query}`,
});

/** Requests that the pages of the monthly reports take. */
export const reportDeskExamples: readonly DeskExample[] = [
  { route: `GET ${base}`, as: reader },
  { route: `GET ${base}/:month`, as: reader, target: `${base}/${month}?version=1&asked=1` },
  { route: `GET ${base}/:month`, as: handler, target: `${base}/${month}` },
  ...['xlsx', 'csv', 'html'].map((format) => file(format)),
  file('xlsx', '&version=1'),
  {
    route: `GET ${base}/:month/tickets`,
    as: reader,
    target: `${base}/${month}/tickets?unit=centre&figure=received&version=1&after=2`,
  },
  { route: `POST ${base}`, as: centreHead, form: { month, reproduce: '1' } },
  { route: `POST ${base}`, as: centreHead, form: { month: '2026-11' } },
];
