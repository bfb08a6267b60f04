import * as z from 'zod/mini';

type Schema = Record<string, unknown>;

/**
 * A schema as OpenAPI 3.1 shows it. `date-time` says enough without its pattern, a whole number without the limits of a
 * machine's; an answer may gain members, so that only bodies are closed.
 */
export const jsonSchemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): Schema => {
  const { $schema: _, ...shown } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (io === 'output' && jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return shown;
};
