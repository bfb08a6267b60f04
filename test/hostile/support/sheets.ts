import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';

/** What a cell begins with that spreadsheets carry out. */
export const formulaStarts = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'] as const;

/** A number may begin with a sign, and means itself. */
const isNumber = (cell: string): boolean => /^-?\d+(\.\d+)?$/.test(cell);

const csvFaults = (body: Buffer): readonly string[] =>
  parse(body, { bom: true, relax_column_count: true })
    .flat()
    .filter((cell) => formulaStarts.some((start) => cell.startsWith(start)) && !isNumber(cell))
    .map((cell) => `formula ${cell.slice(0, 40)}`);

/** Parts of a workbook that carry out, fetch or embed something. */
const active = /vba|macro|externalLink|embeddings|activeX|connections|queryTable/i;

const xlsxFaults = (body: Buffer): readonly string[] => {
  const parts = Object.entries(unzipSync(body)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()] as const);
  if (!parts.some(([name]) => name === 'xl/workbook.xml')) return ['no workbook'];
  return parts.flatMap(([name, xml]) => [
    ...(active.test(name) ? [`part ${name}`] : []),
    ...(/<(\w+:)?(f|definedName|hyperlink|oleObject)[\s>/]/.test(xml) ? [`a formula in ${name}`] : []),
    ...(/TargetMode="External"/.test(xml) ? [`a way out in ${name}`] : []),
  ]);
};

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a spreadsheet would carry out of a file, or why it cannot be read; undefined for what is no table. */
export const sheetFaults = (type: string, body: Buffer): readonly string[] | undefined => {
  const kind = type.split(';')[0];
  if (kind !== 'text/csv' && kind !== workbook) return undefined;
  try {
    return kind === workbook ? xlsxFaults(body) : csvFaults(body);
  } catch (fault) {
    return [`no table: ${fault}`];
  }
};
