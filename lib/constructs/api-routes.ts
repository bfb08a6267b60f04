import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { officeRouteKeys } from '../../lambdas/office/route-keys.ts';
import type { ApiFunctions } from './api-functions.ts';
import type { TicketApi } from './ticket-api.ts';

/** Binds the API's routes to their functions. */
export const addRoutes = (api: TicketApi, { intake, commands, queries }: ApiFunctions): void => {
  api.route(HttpMethod.POST, '/tickets', intake);
  api.route(HttpMethod.POST, '/tickets/{id}/{command}', commands);
  for (const path of ['/tickets/{id}', '/tickets/{id}/deadline', '/tickets', '/units', '/categories'])
    api.route(HttpMethod.GET, path, queries);
  const reason = 'The description of the API is public: it holds no data of any person and integrators read it first.';
  api.publicRoute(HttpMethod.GET, '/openapi.json', queries, reason);
  for (const method of [HttpMethod.GET, HttpMethod.HEAD]) api.publicRoute(method, '/docs', queries, reason);
};

/** Binds the desk. It needs no token: whoever opens it logs in, and a cookie stands for the login. */
export const addDesk = (api: TicketApi, { desk }: ApiFunctions): void => {
  const reason = 'A browser shows no token: the desk asks for its own login, whose cookie is the credential.';
  for (const path of ['/desk', '/desk/{proxy+}'])
    for (const method of [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST])
      api.publicRoute(method, path, desk, reason);
};

/** Binds the routes of the registers. */
export const addOffice = (api: TicketApi, { office }: ApiFunctions): void => {
  for (const key of officeRouteKeys) {
    const [method = '', path = ''] = key.split(' ');
    api.route(method as HttpMethod, path, office);
  }
};

/** Binds the pages. They need no token: a link's code of 96 bits is the credential, and previews that open it change nothing. */
export const addPages = (api: TicketApi, { pages, photos }: ApiFunctions): void => {
  const reasons = {
    '/t/{code}': 'Whoever holds the code of a link was sent it by SMS; unknown codes are counted and slowed down.',
    '/progress': 'Callers have no login: the query asks for what only they know, and tries are counted.',
    '/assets/{file}': 'Stylesheet and script of the pages hold no data of anybody.',
  };
  for (const [path, reason] of Object.entries(reasons)) {
    for (const method of [HttpMethod.GET, HttpMethod.HEAD]) api.publicRoute(method, path, pages, reason);
    if (path !== '/assets/{file}') api.publicRoute(HttpMethod.POST, path, pages, reason);
  }
  for (const path of ['/t/{code}/photos', '/t/{code}/photos/{photo}'])
    for (const method of [HttpMethod.GET, HttpMethod.HEAD]) api.publicRoute(method, path, photos, reasons['/t/{code}']);
};

/** Binds the public pages. They hold no data of any person. */
export const addGuide = (api: TicketApi, { guide }: ApiFunctions): void => {
  for (const path of ['/guide', '/guide/poster', '/guide/widget'])
    for (const method of [HttpMethod.GET, HttpMethod.HEAD])
      api.publicRoute(
        method,
        path,
        guide,
        'What the hotline accepts, its limits and its published figures are for everybody.',
      );
};
