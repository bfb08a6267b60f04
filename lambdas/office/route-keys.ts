import { supervisionRouteKeys } from './areas/supervision/route-keys.ts';

/** Every route of the office, as the API is deployed with it. */
export const officeRouteKeys = ['GET /registers/{register}', ...supervisionRouteKeys] as const;

export type OfficeRouteKey = (typeof officeRouteKeys)[number];
