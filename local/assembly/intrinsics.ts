/** Where an expression's names are looked up: one stack of the assembly. */
export interface Scope {
  /** `Ref` of a resource, parameter or pseudo parameter; undefined for `AWS::NoValue`. */
  reference(name: string): string | undefined;
  attribute(logicalId: string, attribute: string): string;
  imported(exportName: string): string;
}

/**
 * Evaluates CloudFormation's intrinsic functions in a value: Ref, Fn::GetAtt, Fn::Join, Fn::Sub, Fn::ImportValue,
 * Fn::Select and Fn::Split. Members whose value is `AWS::NoValue` are left out.
 * @throws Error naming any other function
 */
export function evaluate(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => evaluate(item, scope)).filter((item) => item !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const [only, ...others] = Object.entries(value);
  if (only !== undefined && others.length === 0 && isIntrinsic(only[0])) return call(only[0], only[1], scope);
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, evaluate(member, scope)] as const)
      .filter(([, member]) => member !== undefined),
  );
}

function isIntrinsic(key: string): boolean {
  return key === 'Ref' || key === 'Condition' || key.startsWith('Fn::');
}

function call(name: string, argument: unknown, scope: Scope): unknown {
  switch (name) {
    case 'Ref':
      return scope.reference(text(argument, name));
    case 'Fn::GetAtt':
      return getAttribute(argument, scope);
    case 'Fn::Join':
      return join(argument, scope);
    case 'Fn::Sub':
      return substitute(argument, scope);
    case 'Fn::ImportValue':
      return scope.imported(text(evaluate(argument, scope), name));
    case 'Fn::Select': {
      const [index, list] = pair(evaluate(argument, scope), name);
      const chosen: unknown = Array.isArray(list) ? list[Number(index)] : undefined;
      if (chosen === undefined) throw new Error(`Fn::Select finds no item ${String(index)}`);
      return chosen;
    }
    case 'Fn::Split': {
      const [delimiter, source] = pair(evaluate(argument, scope), name);
      return text(source, name).split(text(delimiter, name));
    }
    default:
      throw new Error(`The intrinsic function ${name} is not understood`);
  }
}

function getAttribute(argument: unknown, scope: Scope): string {
  const [logicalId, attribute] =
    typeof argument === 'string'
      ? [argument.slice(0, argument.indexOf('.')), argument.slice(argument.indexOf('.') + 1)]
      : pair(argument, 'Fn::GetAtt');
  return scope.attribute(text(logicalId, 'Fn::GetAtt'), text(attribute, 'Fn::GetAtt'));
}

function join(argument: unknown, scope: Scope): string {
  const [delimiter, items] = pair(argument, 'Fn::Join');
  const parts = evaluate(items, scope);
  if (!Array.isArray(parts)) throw new Error('Fn::Join needs a list');
  return parts.map((part) => text(part, 'Fn::Join')).join(text(delimiter, 'Fn::Join'));
}

function substitute(argument: unknown, scope: Scope): string {
  const [template, values] = typeof argument === 'string' ? [argument, {}] : pair(argument, 'Fn::Sub');
  const known = evaluate(values, scope) as Record<string, unknown>;
  return text(template, 'Fn::Sub').replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
    if (literal === '!') return `\${${name}}`;
    if (Object.hasOwn(known, name)) return text(known[name], 'Fn::Sub');
    return name.includes('.') ? getAttribute(name, scope) : (scope.reference(name) ?? '');
  });
}

function pair(value: unknown, name: string): [unknown, unknown] {
  if (!Array.isArray(value) || value.length !== 2) throw new Error(`${name} needs two arguments`);
  return [value[0], value[1]];
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`${name} needs text where it has ${JSON.stringify(value)}`);
}
