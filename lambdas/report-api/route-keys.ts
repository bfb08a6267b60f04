/** Every route of the reports, as the API is deployed with it. */
export const reportRouteKeys = [
  'GET /reports/monthly',
  'GET /reports/monthly/{month}',
  'GET /reports/monthly/{month}/tickets',
  'POST /reports/monthly/{month}',
] as const;

export type ReportRouteKey = (typeof reportRouteKeys)[number];
