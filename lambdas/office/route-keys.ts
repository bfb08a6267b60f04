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
] as const;

export type OfficeRouteKey = (typeof officeRouteKeys)[number];
