/** Every route of the office, as the API is deployed with it. */
export const officeRouteKeys = ['GET /registers/{register}'] as const;

export type OfficeRouteKey = (typeof officeRouteKeys)[number];
