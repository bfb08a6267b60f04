import { describe, expect, it } from '@jest/globals';
import type { Template } from 'aws-cdk-lib/assertions';
import { profile, profileNamed } from '../../config/profile.ts';
import { openApiDocument } from '../../lambdas/queries/openapi/describe-api.ts';
import { resourcesOf, synthesize } from './synthesis.ts';

const deployed = await Promise.all([profile, profileNamed('china')].map((each) => synthesize(each)));
const routesOf = (template: Template): readonly string[] =>
  Object.values(resourcesOf(template, 'AWS::ApiGatewayV2::Route')).map(({ Properties }) => String(Properties.RouteKey));
const routes = [...new Set(deployed.flatMap(({ hotline, household }) => [hotline, household].flatMap(routesOf)))];

const { paths } = openApiDocument({ title: '接口' });
const described = new Set(
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((each) => `${each.toUpperCase()} ${path}`),
  ),
);

/** Whether the description holds the route, or an operation of each of its commands. */
const isDescribed = (route: string): boolean => {
  if (!route.endsWith('/{command}')) return described.has(route);
  const family = route.slice(0, -'{command}'.length);
  return [...described].some((key) => key.startsWith(family) && /^[a-z-]+$/.test(key.slice(family.length)));
};

/** Routes that the description leaves out on purpose, by the start of their path, and why. */
const leftOut: Readonly<Record<string, string>> = {
  '/t/{code}': 'pages behind links in SMS, for people in a browser; their forms change with them',
  '/progress': 'a page for callers; programs read the ticket by the API',
  '/assets/{file}': 'stylesheets and scripts of the pages',
  '/guide': 'pages that everybody reads',
  '/docs': 'the description itself, as a page',
  '/desk': 'the desk of the centre in a browser; what it does the API does too',
  '/report': 'the website’s form, for people in a browser',
  '/services': 'the directory of enterprises, a page',
  '/services/order': 'the form of an order, a page',
  '/s/{code}': 'pages behind links to an order',
  '/open311/v2/{proxy+}': 'Open311 has a standard of its own, and its own discovery (docs/open311.md)',
  '/open-data/requests/{file}': 'a file for everybody, described beside Open311',
  '/wechat': 'what WeChat calls, in WeChat’s own form',
  '/sms/inbound/{key}': 'what the provider of SMS calls, in the provider’s own form',
};

/** Of these everything below is left out as well. */
const leads: ReadonlySet<string> = new Set(['/t/{code}', '/s/{code}', '/guide', '/desk']);

const leftOutBy = (route: string): string | undefined => {
  const path = route.slice(route.indexOf(' ') + 1);
  return Object.keys(leftOut).find((start) => path === start || (leads.has(start) && path.startsWith(`${start}/`)));
};

describe('the description of the API', () => {
  it('holds every route that deploys, but for those that are left out for a reason', () => {
    expect(routes.filter((route) => !isDescribed(route) && !leftOutBy(route))).toEqual([]);
    expect(routes.filter((route) => isDescribed(route) && leftOutBy(route))).toEqual([]);
  });

  it('leaves out nothing that does not deploy', () => {
    const used = new Set(routes.map(leftOutBy));
    expect(Object.keys(leftOut).filter((start) => !used.has(start))).toEqual([]);
  });

  it('holds nothing that does not deploy', () => {
    const table = new Set(routes);
    const idle = [...described].filter((key) => !table.has(key) && !table.has(key.replace(/\/[a-z-]+$/, '/{command}')));
    expect(idle).toEqual([]);
  });
});
