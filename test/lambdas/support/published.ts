import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { openApiDocument } from '../../../lambdas/queries/openapi/describe-api.ts';

/** The description as a client receives it. */
export const published = JSON.parse(JSON.stringify(openApiDocument({ title: '接口' }))) as ReturnType<
  typeof openApiDocument
>;

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
ajv.addSchema(published, 'published');

/**
 * What is wrong with a value by a schema of the description, as a client's validator finds it; nothing if it fits.
 * @throws Error for a schema that the description does not hold, or that is none
 */
export const schemaFaults = (name: string, value: unknown): readonly string[] => {
  const validate = ajv.getSchema(`published#/components/schemas/${name}`);
  if (!validate) throw new Error(`the description holds no schema ${name}`);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath} ${message}`);
};
