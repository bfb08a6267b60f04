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
] as const;

export type OfficeRouteKey = (typeof officeRouteKeys)[number];
