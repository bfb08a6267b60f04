/** The routes of instructions, campaigns, meetings and warnings. */
export const supervisionRouteKeys = [
  'POST /instructions',
  'GET /instructions',
  'GET /instructions/{id}',
  'POST /instructions/{id}/{command}',
  'POST /campaigns',
  'GET /campaigns',
  'GET /campaigns/{id}',
  'POST /campaigns/{id}/{command}',
  'POST /campaigns/{id}/tickets/{ticketId}',
  'POST /meetings',
  'GET /meetings',
  'GET /meetings/{id}',
  'POST /meetings/{id}/{command}',
  'GET /warnings',
] as const;
