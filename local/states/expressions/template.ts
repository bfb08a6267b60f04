import { type Document, isObject, type Json, parseJson, toDocument } from '../json.ts';
import { type Bindings, type Expression, evaluateExpression, isFunction } from './expression.ts';

/** A field that may hold expressions at any depth (`Arguments`, `Output`, `Assign`). */
export type Template =
  | { readonly kind: 'literal'; readonly document: Document }
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'list'; readonly items: readonly Template[] }
  | { readonly kind: 'object'; readonly members: ReadonlyArray<readonly [name: string, template: Template]> };

/**
 * Compiles a value of the definition. Parts without expressions become literals, so that they cost nothing later.
 * @param compile makes the template of a string; answers undefined if the string is meant literally
 */
export function compileTemplate(
  value: unknown,
  location: string,
  compile: (text: string, location: string) => Expression | undefined,
): Template {
  if (typeof value === 'string') {
    const expression = compile(value, location);
    return expression === undefined ? literal(value) : { kind: 'expression', expression };
  }
  if (Array.isArray(value)) {
    const items = value.map((item, index) => compileTemplate(item, `${location}[${index}]`, compile));
    return items.every(isLiteral) ? literal(value) : { kind: 'list', items };
  }
  if (isObject(value)) {
    const members = Object.entries(value).map(
      ([name, member]) => [name, compileTemplate(member, `${location}/${name}`, compile)] as const,
    );
    return members.every(([, member]) => isLiteral(member)) ? literal(value) : { kind: 'object', members };
  }
  return literal(value);
}

/**
 * The value of a template. Every expression sees the same bindings: none sees what another one answers.
 * @throws StateFailure of the first expression, in the order of the definition, that fails
 */
export async function evaluateTemplate(template: Template, bindings: Bindings): Promise<Document> {
  if (template.kind === 'literal') {
    return template.document;
  }
  const text = JSON.stringify(await evaluate(template, bindings), (_name, member: unknown) => asJson(member));
  return { value: parseJson(text), text };
}

/** What an expression can answer and JSON has no word for: a number that is not finite by its name, a function as ''. */
function asJson(member: unknown): unknown {
  if (typeof member === 'number' && !Number.isFinite(member)) {
    return String(member);
  }
  return isFunction(member) ? '' : member;
}

async function evaluate(template: Template, bindings: Bindings): Promise<unknown> {
  switch (template.kind) {
    case 'literal':
      return template.document.value;
    case 'expression':
      return evaluateExpression(template.expression, bindings);
    case 'list': {
      const items: unknown[] = [];
      for (const item of template.items) {
        items.push(await evaluate(item, bindings));
      }
      return items;
    }
    case 'object': {
      const members: Array<[string, unknown]> = [];
      for (const [name, member] of template.members) {
        members.push([name, await evaluate(member, bindings)]);
      }
      return Object.fromEntries(members);
    }
  }
}

function literal(value: unknown): Template {
  return { kind: 'literal', document: toDocument(value as Json) };
}

function isLiteral(template: Template): boolean {
  return template.kind === 'literal';
}
