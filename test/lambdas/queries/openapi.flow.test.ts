import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import * as z from 'zod/mini';
import { access } from '../../../domain/access/table.ts';
import { integrationRouteKeys } from '../../../lambdas/integrations/route-keys.ts';
import { openApiDocument } from '../../../lambdas/queries/openapi/describe-api.ts';
import { reportRouteKeys } from '../../../lambdas/report-api/route-keys.ts';
import { lockedServiceRouteKeys } from '../../../lambdas/services/route-keys.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { deadlineView } from '../../../lambdas/shared/schemas/deadline-view.ts';
import { descriptionOf } from '../../../lambdas/shared/schemas/description.ts';
import { filingBody } from '../../../lambdas/shared/schemas/filing.ts';
import { operations } from '../../../lambdas/shared/schemas/operations.ts';
import { ticketView } from '../../../lambdas/shared/schemas/ticket-view.ts';
import { type ApiFunctions, addOffice, addRoutes } from '../../../lib/constructs/api-functions.ts';
import type { TicketApi } from '../../../lib/constructs/ticket-api.ts';
import { type Api, startApi } from '../support/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const document = openApiDocument({ county, title: '永宁县12345' });

/** The routes that are deployed, as `GET /tickets`. */
const deployed = (): string[] => {
  const routes: string[] = [];
  const add = (method: HttpMethod, path: string) => routes.push(`${method.toLowerCase()} ${path}`);
  const api = { route: add, publicRoute: add } as unknown as TicketApi;
  addRoutes(api, {} as ApiFunctions);
  addOffice(api, {} as ApiFunctions);
  for (const key of [...reportRouteKeys, ...integrationRouteKeys, ...lockedServiceRouteKeys])
    add(...(key.split(' ') as [HttpMethod, string]));
  return routes;
};

type Answer = { readonly content: Record<string, { readonly example?: unknown }> };

/** The example of a route's successful answer. */
const exampleOf = (path: string): unknown => {
  const described = document.paths[path]?.get as { responses: Record<number, Answer> } | undefined;
  return JSON.parse(JSON.stringify(described?.responses[200]?.content['application/json']?.example));
};

describe('the description of the API', () => {
  it('holds every route that is deployed, and a path for each command', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const commands = Object.keys(access)
      .filter((name) => name !== 'file')
      .map((name) => `post /tickets/{id}/${name}`);
    const others = deployed().filter((route) => !route.endsWith('/{command}'));
    /** A register's commands have a path each, as a ticket's have. */
    const families = deployed()
      .filter((route) => route.endsWith('/{command}') && !route.includes('/tickets/'))
      .map((route) => route.slice(0, -'{command}'.length));
    const familyOf = (route: string) => families.find((family) => route.startsWith(family) && !others.includes(route));
    const ofFamilies = described.filter((route) => familyOf(route));
    expect([...new Set(ofFamilies.map(familyOf))].sort()).toEqual(families.sort());
    expect(described.sort()).toEqual([...others, ...commands, ...ofFamilies].sort());
  });

  it('refers to nothing that it does not hold', () => {
    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(50);
    const components = document.components as unknown as Record<string, Record<string, unknown>>;
    for (const [, kind = '', name = ''] of references) expect(components[kind]).toHaveProperty(name);
  });

  it('gives examples that the schemas take', () => {
    for (const { body } of operations) if (body) expect(body.schema.safeParse(body.example).error).toBeUndefined();
    expect(ticketView.safeParse(exampleOf('/tickets/{id}')).error).toBeUndefined();
    expect(deadlineView.safeParse(exampleOf('/tickets/{id}/deadline')).error).toBeUndefined();
  });

  it('describes every field of a filing', () => {
    for (const schema of Object.values(filingBody.shape)) {
      const described =
        descriptionOf(schema) ??
        (schema instanceof z.ZodMiniOptional ? descriptionOf(schema.def.innerType as z.ZodMiniType) : undefined);
      expect(described).toMatch(/\p{Script=Han}/u);
    }
  });

  it('is public, and not sent again to who has it', async () => {
    const first = await api.get('/openapi.json', { as: undefined as never });
    expect(first).toMatchObject({ status: 200, body: { openapi: '3.1.1', security: [{ token: [] }] } });
    const etag = first.headers.etag ?? '';
    const again = await api.get('/openapi.json', { headers: { 'if-none-match': `"old", ${etag}` } });
    expect(again).toMatchObject({ status: 304, headers: { etag } });
    expect((await api.get('/openapi.json', { headers: { 'if-none-match': '"old"' } })).status).toBe(200);
  });
});
