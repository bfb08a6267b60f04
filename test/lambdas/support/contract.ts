import { expect } from '@jest/globals';
import * as z from 'zod';
import { openApiDocument } from '../../../lambdas/queries/openapi/describe-api.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { operations } from '../../../lambdas/shared/schemas/operations.ts';
import { problemDetails } from '../../../lambdas/shared/schemas/problem.ts';

type Responses = Readonly<Record<string, unknown>>;

const document = openApiDocument({ county, title: '接口' });
const documented = new Map<string, z.ZodType>();

/** The schema of the published description, read back. */
const publishedSchema = (name: string): z.ZodType => {
  const known = documented.get(name);
  if (known) return known;
  const schemas: Readonly<Record<string, unknown>> = document.components.schemas;
  const schema = z.fromJSONSchema(schemas[name] as Parameters<typeof z.fromJSONSchema>[0]);
  documented.set(name, schema);
  return schema;
};

const pathOf = (path: string): string =>
  path
    .replace(/^\/tickets\/[^/]+/, (head) => (/^\/tickets\/[^/]+$/.test(head) ? '/tickets/{id}' : head))
    .replace(/^\/units\/[^/]+\/history$/, '/units/{id}/history')
    .replace(/^\/integrations\/subscriptions\/[^/]+/, '/integrations/subscriptions/{id}');

/**
 * Holds an answer against the API's own description: its status is documented for the operation, and its body fits both
 * the published schema and the stricter one that the document is made from.
 */
export const expectDescribed = (method: string, target: string, status: number, body: unknown): void => {
  const path = pathOf(target.split('?')[0] ?? '');
  const operation = operations.find((each) => each.path === path && each.method === method.toLowerCase());
  if (!operation) return;
  const described = document.paths[path]?.[operation.method] as { responses: Responses } | undefined;
  expect(Object.keys(described?.responses ?? {})).toContain(String(status));
  const failed = status >= 400;
  const strict = failed ? problemDetails : operation.success.schema;
  const published = publishedSchema(failed ? 'Problem' : operation.success.name);
  for (const schema of [strict, published]) expect(schema.safeParse(body).error).toBeUndefined();
};
