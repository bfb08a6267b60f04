import { describe, expect, it } from '@jest/globals';
import { profile } from '../../config/profile.ts';
import { integrationRouteKeys, ownRouteKeys } from '../../lambdas/integrations/route-keys.ts';
import { officeRouteKeys } from '../../lambdas/office/route-keys.ts';
import { open311RouteKeys } from '../../lambdas/open311/route-keys.ts';
import { reportRouteKeys } from '../../lambdas/report-api/route-keys.ts';
import { readable, resourcesOf, synthesize } from './synthesis.ts';

const { hotline } = await synthesize();
const integrations = resourcesOf(hotline, 'AWS::ApiGatewayV2::Integration');

/** `integrations/TicketApiGETunitsQueries` → `Queries`. */
const functionOf = (target: unknown): string => {
  const integration = integrations[readable(target).replace('integrations/', '')];
  return readable(integration?.Properties.IntegrationUri).replace('.Arn', '');
};

const routes = Object.values(resourcesOf(hotline, 'AWS::ApiGatewayV2::Route')).map(({ Properties }) => ({
  route: String(Properties.RouteKey),
  by: functionOf(Properties.Target),
  authorization: Properties.AuthorizationType,
  authorizer: Properties.AuthorizerId === undefined ? undefined : readable(Properties.AuthorizerId),
}));

/** What people open without a token: a link's code, or what only the caller knows, stands in for it. */
const pageRoutes = ['/t/{code}', '/progress', '/assets/{file}'].flatMap((path) => [
  `GET ${path}`,
  `HEAD ${path}`,
  ...(path === '/assets/{file}' ? [] : [`POST ${path}`]),
]);
const photoRoutes = ['/t/{code}/photos', '/t/{code}/photos/{photo}'].flatMap((path) => [`GET ${path}`, `HEAD ${path}`]);
/** What anybody may read. */
const guideRoutes = ['/guide', '/guide/poster', '/guide/widget'].flatMap((path) => [`GET ${path}`, `HEAD ${path}`]);
const websiteRoutes = ['GET', 'HEAD', 'POST'].map((method) => `${method} /report`);
const deskRoutes = ['/desk', '/desk/{proxy+}'].flatMap((path) =>
  ['GET', 'HEAD', 'POST'].map((method) => `${method} ${path}`),
);
const open = new Set([
  'GET /openapi.json',
  'GET /docs',
  'HEAD /docs',
  ...pageRoutes,
  ...photoRoutes,
  ...guideRoutes,
  ...websiteRoutes,
  ...deskRoutes,
  ...ownRouteKeys,
  ...open311RouteKeys,
]);

describe('the HTTP API', () => {
  it('answers the routes of the design by the functions of the design', () => {
    expect(Object.fromEntries(routes.map(({ route, by }) => [route, by]))).toEqual({
      'POST /tickets': 'Intake',
      'POST /tickets/{id}/{command}': 'Commands',
      'GET /tickets': 'Queries',
      'GET /tickets/{id}': 'Queries',
      'GET /tickets/{id}/deadline': 'Queries',
      'GET /units': 'Queries',
      'GET /categories': 'Queries',
      'GET /openapi.json': 'Queries',
      'GET /docs': 'Queries',
      'HEAD /docs': 'Queries',
      ...Object.fromEntries(pageRoutes.map((route) => [route, 'Pages'])),
      ...Object.fromEntries(photoRoutes.map((route) => [route, 'PhotoPages'])),
      ...Object.fromEntries(guideRoutes.map((route) => [route, 'Guide'])),
      ...Object.fromEntries(websiteRoutes.map((route) => [route, 'Website'])),
      ...Object.fromEntries(officeRouteKeys.map((route) => [route, 'Office'])),
      ...Object.fromEntries(reportRouteKeys.map((route) => [route, 'ReportApi'])),
      ...Object.fromEntries(integrationRouteKeys.map((route) => [route, 'Integrations'])),
      ...Object.fromEntries(open311RouteKeys.map((route) => [route, 'Open311'])),
      ...Object.fromEntries(deskRoutes.map((route) => [route, 'Desk'])),
    });
  });

  it('asks for a token on every route but its own description, the pages, and those that ask for a key', () => {
    for (const { route, authorization, authorizer } of routes)
      expect({ route, authorization, authorizer }).toEqual(
        open.has(route)
          ? { route, authorization: 'NONE', authorizer: undefined }
          : { route, authorization: 'JWT', authorizer: 'TicketApiToken' },
      );
  });

  it('trusts the issuer and audience of the profile only', () => {
    hotline.resourceCountIs('AWS::ApiGatewayV2::Authorizer', 1);
    hotline.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: profile.oidc.issuer, Audience: [profile.oidc.audience] },
    });
  });

  it('may invoke each function behind its routes, and nobody else’s API may', () => {
    const permissions = Object.values(resourcesOf(hotline, 'AWS::Lambda::Permission')).filter(
      ({ Properties }) => Properties.Principal === 'apigateway.amazonaws.com',
    );
    const invoked = permissions.map(({ Properties }) => readable(Properties.FunctionName).replace('.Arn', ''));
    expect(invoked.toSorted()).toEqual([...new Set(routes.map(({ by }) => by))].toSorted());
    for (const { Properties } of permissions) expect(readable(Properties.SourceArn)).toMatch(/:TicketApi\/\*\/\*\/\*$/);
  });

  it('has one integration for all routes of a function, so that there is room for more routes', () => {
    expect(Object.keys(integrations)).toHaveLength(new Set(routes.map(({ by }) => by)).size);
  });
});

describe('the stage', () => {
  const stage = resourcesOf(hotline, 'AWS::ApiGatewayV2::Stage').TicketApiStage;
  const access = stage?.Properties.AccessLogSettings as { DestinationArn: unknown; Format: string };

  it('logs each request as JSON to a group of its own', () => {
    expect(readable(access.DestinationArn)).toBe('TicketApiLog.Arn');
    expect(Object.keys(JSON.parse(access.Format))).toContain('requestId');
  });

  it('logs nothing a phone, a code or a person could stand in', () => {
    const logged = Object.values(JSON.parse(access.Format) as Record<string, string>);
    expect(logged.filter((field) => /path|query|identity|header|claims|domain/i.test(field))).toEqual([]);
  });

  it('limits the requests a second', () => {
    expect(stage?.Properties.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 });
  });
});
