/**
 * Filter criteria of event source mappings: patterns of lists of conditions at the paths of a record.
 * Operators beyond these are refused by name.
 */
type Condition = (value: unknown) => boolean;
type Pattern = (event: unknown) => boolean;

/** Compiles one filter pattern. @throws on an operator that is not supported, naming it */
export function compilePattern(pattern: unknown): Pattern {
  if (!isObject(pattern)) throw new Error('A filter pattern is a JSON object');
  const members = Object.entries(pattern).map(([name, expected]) => {
    if (name.startsWith('$')) throw new Error(`Filter operator ${name} is not supported by the local run`);
    const matches = Array.isArray(expected) ? anyOf(expected.map(compileCondition)) : compilePattern(expected);
    return (event: unknown) => matches(isObject(event) ? event[name] : undefined);
  });
  return (event) => members.every((matches) => matches(event));
}

/** A list in the record matches when one of its elements does. */
function anyOf(conditions: readonly Condition[]): Pattern {
  const meets = (value: unknown) => conditions.some((condition) => condition(value));
  return (value) => (Array.isArray(value) ? value.some(meets) : meets(value));
}

const operators: Readonly<Record<string, (operand: unknown) => Condition>> = {
  prefix: (operand) => (value) => typeof value === 'string' && value.startsWith(String(operand)),
  suffix: (operand) => (value) => typeof value === 'string' && value.endsWith(String(operand)),
  exists: (operand) => (value) => (value !== undefined && !isObject(value)) === operand,
  'anything-but': (operand) => {
    const excluded = Array.isArray(operand) ? operand : [operand];
    if (excluded.some(isObject)) throw new Error('Filter operator anything-but takes only values in the local run');
    return (value) => value !== undefined && !excluded.includes(value);
  },
};

function compileCondition(expected: unknown): Condition {
  if (!isObject(expected)) return (value) => value === expected;
  const [[name, operand] = ['', undefined], ...others] = Object.entries(expected);
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (operator === undefined || others.length > 0) {
    throw new Error(`Filter operator ${Object.keys(expected).join(', ')} is not supported by the local run`);
  }
  return operator(operand);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
