import type { ProblemDetails } from '../../shared/schemas/problem.ts';
import { openApiDocument } from '../openapi/describe-api.ts';

/** A JSON schema, as far as the page shows it. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
};

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: Schema;
  readonly example?: string;
};

/** An example with a name of its own. */
export type Named = { readonly value: unknown };

export type Content = {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Named | { readonly $ref: string }>>;
};

export type DescribedAnswer = {
  readonly description: string;
  readonly content?: Readonly<Record<string, Content>>;
};

/** The problems of a status, each written out. */
type DescribedProblems = {
  readonly description: string;
  readonly content?: Readonly<
    Record<string, { readonly examples?: Readonly<Record<string, { readonly value: ProblemDetails }>> }>
  >;
};

export type DescribedOperation = {
  readonly operationId: string;
  readonly tags: readonly [string];
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: { readonly 'application/json': Content } };
  readonly responses: Readonly<Record<string, DescribedAnswer | { readonly $ref: string }>>;
};

/** What is posted to a subscriber. */
export type DescribedWebhook = Omit<DescribedOperation, 'parameters' | 'requestBody'> & {
  readonly parameters: readonly Parameter[];
  readonly requestBody: { readonly content: { readonly 'application/json': Content } };
};

/** The description of the API as it is published, as far as the page shows it. */
export type ApiDocument = {
  readonly info: { readonly title: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string; readonly 'x-group': string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly webhooks: Readonly<Record<string, { readonly post: DescribedWebhook }>>;
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, { readonly description: string }>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly examples: Readonly<Record<string, Named>>;
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, DescribedProblems>>;
  };
};

/** An operation with where it is. */
export type Placed = { readonly method: string; readonly path: string; readonly operation: DescribedOperation };

/** `#/components/schemas/Ticket` → `Ticket` */
export const refName = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);

/** A schema with what its references stand for written in. */
const writtenOut = <T>(value: T, schemas: Readonly<Record<string, Schema>>): T => {
  const walk = (each: unknown): unknown => {
    if (typeof each !== 'object' || each === null) return each;
    if (Array.isArray(each)) return each.map(walk);
    if ('$ref' in each) return walk(schemas[refName(String(each.$ref))]);
    return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, walk(inner)]));
  };
  return walk(value) as T;
};

/** The published document; a reader follows no references from one schema to another. */
export const apiDocument = (title: string): ApiDocument => {
  const api = JSON.parse(JSON.stringify(openApiDocument({ title }))) as ApiDocument;
  const { schemas } = api.components;
  return { ...api, components: { ...api.components, schemas: writtenOut(schemas, schemas) } };
};

/** What is posted to subscribers, as the group of that tag has it. */
export const webhooksIn = ({ webhooks }: ApiDocument, tag: string): readonly DescribedWebhook[] =>
  Object.values(webhooks).flatMap(({ post }) => (post.tags[0] === tag ? [post] : []));

/** The operations of a tag, in the order of the document. */
export const operationsOf = ({ paths }: ApiDocument, tag: string): readonly Placed[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags[0] === tag)
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

/** The parameters of an operation, those that are described once for all among them. */
export const parametersOf = (
  { components }: ApiDocument,
  { parameters = [] }: DescribedOperation,
): readonly Parameter[] =>
  parameters.flatMap((each) => ('$ref' in each ? (components.parameters[refName(each.$ref)] ?? []) : each));

/** The example of a body or an answer: the only one or the first of several, that of several operations among them. */
export const exampleOf = ({ components }: ApiDocument, { example, examples = {} }: Content): unknown => {
  const [first] = Object.values(examples);
  if (first === undefined) return example;
  return ('$ref' in first ? components.examples[refName(first.$ref)] : first)?.value;
};
