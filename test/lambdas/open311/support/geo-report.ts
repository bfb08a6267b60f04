import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const schema = {
  fileName: 'geo-report.xsd',
  contents: readFileSync(new URL('geo-report.xsd', import.meta.url), 'utf8'),
};

/** What is wrong with a document by the schema of the standard's fields; nothing for a valid one. */
export const faultsOf = async (xml: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({ xml: [{ fileName: 'answer.xml', contents: xml }], schema: [schema] });
  return errors.map(({ message }) => message);
};
