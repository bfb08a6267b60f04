import { refName, type Schema } from './document.ts';

/** A field of a body or an answer in a row: `citizen.phone`. */
export type Field = {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly text: string | undefined;
};

/** So deep fields are told of one by one; what lies deeper is an object. */
const deepest = 3;
/** So many values of a field are named. */
const mostValues = 12;

const valuesOf = (values: readonly unknown[]): string =>
  [
    ...values.slice(0, mostValues).map((value) => JSON.stringify(value)),
    ...(values.length > mostValues ? ['…'] : []),
  ].join(' | ');

const variantsOf = ({ anyOf, oneOf }: Schema): readonly Schema[] => anyOf ?? oneOf ?? [];

/** The type of a field in a few words. */
export const typeOf = (schema: Schema): string => {
  if (schema.$ref !== undefined) return refName(schema.$ref);
  if (schema.enum) return valuesOf(schema.enum);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.items) return `${typeOf(schema.items)}[]`;
  const variants = variantsOf(schema);
  if (variants.length > 0) return [...new Set(variants.map(typeOf))].join(' | ');
  return [schema.format ?? schema.type ?? 'any'].flat().join(' | ');
};

/** What holds the fields of a value: the value itself, each of a list, each of a map, or one of several forms. */
const within = (schema: Schema, name: string): readonly (readonly [Schema, string])[] => {
  if (schema.items) return within(schema.items, `${name}[]`);
  if (typeof schema.additionalProperties === 'object') return within(schema.additionalProperties, `${name}.*`);
  const variants = variantsOf(schema);
  return variants.length > 0 ? variants.flatMap((each) => within(each, name)) : [[schema, name]];
};

/** The fields of a schema from the outside inwards, each once. */
export const fieldsOf = (schema: Schema, outer = '', depth = 1): readonly Field[] => {
  const found = new Map<string, Field>();
  for (const [holder, prefix] of within(schema, outer))
    for (const [key, value] of Object.entries(holder.properties ?? {})) {
      const name = prefix === '' ? key : `${prefix}.${key}`;
      const required = holder.required?.includes(key) ?? false;
      const inner = depth < deepest ? fieldsOf(value, name, depth + 1) : [];
      for (const field of [{ name, type: typeOf(value), required, text: value.description }, ...inner])
        if (!found.has(field.name)) found.set(field.name, field);
    }
  return [...found.values()];
};
