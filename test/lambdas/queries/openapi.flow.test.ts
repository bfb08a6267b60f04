import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import * as z from 'zod/mini';
import { access } from '../../../domain/access/table.ts';
import { integrationRouteKeys } from '../../../lambdas/integrations/route-keys.ts';
import answers from '../../../lambdas/queries/openapi/answers.json' with { type: 'json' };
import { reportRouteKeys } from '../../../lambdas/report-api/route-keys.ts';
import { lockedServiceRouteKeys, type ServiceRouteKey } from '../../../lambdas/services/route-keys.ts';
import { descriptionOf } from '../../../lambdas/shared/schemas/description.ts';
import { filingBody } from '../../../lambdas/shared/schemas/filing.ts';
import { operations } from '../../../lambdas/shared/schemas/operations.ts';
import type { ApiFunctions } from '../../../lib/constructs/api-functions.ts';
import { addOffice, addRoutes } from '../../../lib/constructs/api-routes.ts';
import type { TicketApi } from '../../../lib/constructs/ticket-api.ts';
import { type Api, startApi } from '../support/api.ts';
import { published, schemaFaults } from '../support/published.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** The one route of the household services that everybody may call and that is no page. */
const statistics = 'GET /services/statistics/{month}' satisfies ServiceRouteKey;

/** The routes that are deployed, as `GET /tickets`. */
const deployed = (): string[] => {
  const routes: string[] = [];
  const add = (method: HttpMethod, path: string) => routes.push(`${method.toLowerCase()} ${path}`);
  const api = { route: add, publicRoute: add } as unknown as TicketApi;
  addRoutes(api, {} as ApiFunctions);
  addOffice(api, {} as ApiFunctions);
  for (const key of [...reportRouteKeys, ...integrationRouteKeys, ...lockedServiceRouteKeys, statistics])
    add(...(key.split(' ') as [HttpMethod, string]));
  /** The page is the description itself. */
  return routes.filter((route) => !route.endsWith(' /docs'));
};

type Named = { readonly value: unknown } | { readonly $ref: string };
type Example = {
  readonly schema: { readonly $ref: string };
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Named>>;
};
type Described = {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly Readonly<Record<string, unknown>>[];
  readonly requestBody?: { readonly content: { readonly 'application/json': Example } };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Example>> }>>;
};

const described = Object.values(published.paths).flatMap((methods) => Object.values(methods) as Described[]);

/** An example, be it written out or one that several operations have. */
const shownBy = (example: Named): unknown =>
  '$ref' in example
    ? published.components.examples[example.$ref.replace('#/components/examples/', '')]?.value
    : example.value;

const faultsOf = ({ schema, example }: Example): readonly string[] =>
  schemaFaults(schema.$ref.replace('#/components/schemas/', ''), example);

describe('the description of the API', () => {
  it('holds every route that is deployed, and a path for each command', () => {
    const paths = Object.entries(published.paths).flatMap(([path, methods]) =>
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
    const ofFamilies = paths.filter((route) => familyOf(route));
    expect([...new Set(ofFamilies.map(familyOf))].sort()).toEqual(families.sort());
    expect(paths.sort()).toEqual([...others, ...commands, ...ofFamilies].sort());
  });

  it('refers to nothing that it does not hold', () => {
    const text = JSON.stringify(published);
    const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(50);
    const components = published.components as unknown as Record<string, Record<string, unknown>>;
    for (const [, kind = '', name = ''] of references) expect(components[kind]).toHaveProperty(name);
  });

  it('is an OpenAPI 3.1 document by the standard’s own schema', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(published)));
    expect({ valid, errors, version: validator.version }).toEqual({ valid: true, errors: undefined, version: '3.1' });
  });

  it('gives an example of every body and of every answer, each of which its published schema takes', () => {
    for (const { operationId, requestBody, responses } of described) {
      if (operationId === 'describeApi') continue;
      const [success = {}] = Object.entries(responses).flatMap(([status, answer]) => (status < '300' ? [answer] : []));
      const [answer] = Object.values(success.content ?? {});
      const contents = [requestBody?.content['application/json'], answer].flatMap((each) => each ?? []);
      expect(contents.length).toBe(requestBody ? 2 : 1);
      const examples = contents.flatMap(({ schema, example, examples: several }) =>
        several ? Object.values(several).map((each) => ({ schema, example: shownBy(each) })) : [{ schema, example }],
      );
      for (const each of examples) {
        expect({ operationId, example: each.example }).not.toEqual({ operationId, example: undefined });
        expect({ operationId, faults: faultsOf(each) }).toEqual({ operationId, faults: [] });
      }
    }
    for (const { body, id, success } of operations) {
      if (body) expect(body.schema.safeParse(body.example).error).toBeUndefined();
      expect(success.schema.safeParse((answers as Record<string, unknown>)[id]).error).toBeUndefined();
    }
  });

  it('gives an example of every problem, with what to do next', () => {
    const problems = Object.values(published.components.responses).flatMap(
      ({ content }) => Object.values(content['application/problem+json']?.examples ?? {}) as { value: unknown }[],
    );
    expect(problems.length).toBeGreaterThan(150);
    for (const { value } of problems) {
      expect(schemaFaults('Problem', value)).toEqual([]);
      expect(value).toMatchObject({
        next: expect.stringMatching(/\p{Script=Han}/u),
        english: expect.stringMatching(/\w/),
      });
    }
  });

  it('says of every operation in both languages what it does and whose token it takes, and in which group it is', () => {
    const groups = published.tags.map(({ name }) => name);
    for (const { tags, summary, description, parameters = [] } of described) {
      expect(summary).toMatch(/^\P{Script=Latin}*\p{Script=Han}.*· .*[a-z]/u);
      expect(description).toMatch(/^可调用:.*。Callers: .*\.$/);
      expect(groups).toEqual(expect.arrayContaining([...tags]));
      expect(tags).toHaveLength(1);
      for (const parameter of [...parameters, ...Object.values(published.components.parameters)])
        if (!('$ref' in parameter)) expect(parameter.description).toMatch(/\p{Script=Han}.*· .*[a-z]/u);
    }
    expect([...new Set(described.flatMap(({ tags }) => tags))].sort()).toEqual([...groups].sort());
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
