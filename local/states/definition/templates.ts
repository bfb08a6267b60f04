import { compileExpression, type Expression, expressionText } from '../expressions/expression.ts';
import { compileTemplate, type Template } from '../expressions/template.ts';
import { isObject } from '../json.ts';
import type { Fields } from './fields.ts';

const reservedVariable = 'states';
const longestVariableName = 80;

/** A field that may hold expressions at any depth. In a JSONPath state it may only be literal. */
export function readTemplate(fields: Fields, name: string): Template | undefined {
  const value = fields.raw(name);
  if (value === undefined) {
    return undefined;
  }
  if (fields.place.language === 'JSONPath') {
    refusePaths(fields, value, name);
  }
  return compileTemplate(value, fields.locate(name), (text, location) => compile(fields, text, location));
}

/** The `Assign` field: an object of variables, `states` being reserved. */
export function readAssignment(fields: Fields): Template | undefined {
  const value = fields.raw('Assign');
  if (value === undefined) {
    return undefined;
  }
  if (!isObject(value)) {
    fields.refuse('Assign', 'Expected value of type [OBJECT]');
    return undefined;
  }
  for (const name of Object.keys(value)) {
    if (name === reservedVariable) {
      fields.refuse(`Assign/${name}`, `'${reservedVariable}' is reserved and cannot be assigned`);
    } else if (name.length > longestVariableName || !/^\p{ID_Start}\p{ID_Continue}*(\.\$)?$/u.test(name)) {
      fields.refuse(`Assign/${name}`, `'${name}' is not a variable name`);
    }
  }
  return readTemplate(fields, 'Assign');
}

/** A string field that must be one expression as a whole. */
export function readExpression(fields: Fields, name: string): Expression | undefined {
  const text = fields.text(name) ?? '';
  if (fields.place.language === 'JSONPath' || expressionText(text) === undefined) {
    fields.refuse(name, 'Expected a JSONata expression {% … %}');
    return undefined;
  }
  return compile(fields, text, fields.locate(name));
}

/** A whole number of seconds or, in a JSONata state, an expression for one. */
export function readSeconds(fields: Fields, name: string, minimum: number): Expression | number | undefined {
  return typeof fields.raw(name) === 'string' ? readExpression(fields, name) : fields.number(name, minimum);
}

function compile(fields: Fields, text: string, location: string): Expression | undefined {
  const { language, part, state, diagnostics } = fields.place;
  const source = language === 'JSONata' ? expressionText(text) : undefined;
  if (source === undefined) {
    return undefined;
  }
  const compiled = compileExpression(source, location, part.startsWith('Catch['));
  if ('expression' in compiled) {
    return compiled.expression;
  }
  for (const { code, message } of compiled.problems) {
    diagnostics.refuse(`${state}/${location}`, message, code);
  }
  return undefined;
}

function refusePaths(fields: Fields, value: unknown, place: string): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      refusePaths(fields, item, `${place}[${index}]`);
    });
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      if (name.endsWith('.$')) {
        fields.refuse(`${place}/${name}`, `JSONPath field '${name}' is not supported, use JSONata`);
      }
      refusePaths(fields, member, `${place}/${name}`);
    }
  }
}
