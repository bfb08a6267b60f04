/** Routes of the household services that everybody may call. */
export const publicServiceRouteKeys = [
  'GET /services',
  'HEAD /services',
  'GET /services/statistics/{month}',
  'GET /services/order',
  'HEAD /services/order',
  'POST /services/order',
  'GET /s/{code}',
  'HEAD /s/{code}',
  'POST /s/{code}',
  'GET /s/{code}/photos',
  'HEAD /s/{code}/photos',
  'GET /s/{code}/photos/{photo}',
  'HEAD /s/{code}/photos/{photo}',
] as const;

/** Those that ask for a token. */
export const lockedServiceRouteKeys = [
  'GET /services/orders',
  'POST /services/orders',
  'GET /services/orders/{id}',
  'POST /services/orders/{id}/{command}',
  'POST /services/register/{command}',
] as const;

export type ServiceRouteKey = (typeof publicServiceRouteKeys)[number] | (typeof lockedServiceRouteKeys)[number];
