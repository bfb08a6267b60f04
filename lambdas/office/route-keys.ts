import { supervisionRouteKeys } from './areas/supervision/route-keys.ts';

/** Every route of the office, as the API is deployed with it. */
export const officeRouteKeys = [
  'GET /registers/{register}',
  ...supervisionRouteKeys,
  'GET /directory',
  'GET /directory/proposals',
  'POST /directory/{command}',
  'GET /routes',
  'GET /tickets/{id}/suggestions',
  'POST /suggestions',
  'POST /units/{command}',
  'GET /units/{id}/history',
  'GET /organisation/export',
  'POST /organisation/import',
  'GET /reports/analysis/{month}',
  'GET /reports/analysis/{month}/tickets',
  'GET /assessment/{year}',
  'GET /assessment/{year}/units/{unit}',
  'GET /assessment/{year}/versions/{version}',
  'POST /assessment/{year}/scheme',
  'POST /assessment/{year}/appeals',
  'POST /assessment/{year}/appeals/{n}',
  'POST /assessment/{year}/freeze',
  'GET /bulletins/{year}',
  'POST /bulletins/{year}',
  'POST /bulletins/{year}/{n}/revise',
  'POST /bulletins/{year}/{n}/issue',
] as const;

export type OfficeRouteKey = (typeof officeRouteKeys)[number];
