/** The routes of the open interfaces, as the API is deployed with them. */
export const open311RouteKeys = [
  'GET /open311/v2/{proxy+}',
  'POST /open311/v2/{proxy+}',
  'GET /open-data/requests/{file}',
] as const;
