/** Routes of the centre, by a token. */
export const centreRouteKeys = ['GET /integrators', 'POST /integrators/{command}'] as const;

/** Routes of integrators, by their key. */
export const ownRouteKeys = [
  'GET /integrations/subscriptions',
  'POST /integrations/subscriptions',
  'GET /integrations/subscriptions/{id}',
  'GET /integrations/subscriptions/{id}/deliveries',
  'POST /integrations/subscriptions/{id}/{command}',
] as const;

export type CentreRouteKey = (typeof centreRouteKeys)[number];
export type OwnRouteKey = (typeof ownRouteKeys)[number];

/** Every route of the integrations, as the API is deployed with it. */
export const integrationRouteKeys = [...centreRouteKeys, ...ownRouteKeys] as const;
