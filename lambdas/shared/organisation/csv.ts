import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import * as z from 'zod/mini';
import { levelOfId } from '../../../domain/organisation/problems.ts';
import type { Level, Post, Unit } from '../../../domain/organisation/unit.ts';
import { fieldMessage, fieldMessages } from '../http/field-messages.ts';
import { postPhone } from '../schemas/organisation-bodies.ts';
import type { FieldError } from '../schemas/problem.ts';
import { identifier, line } from '../schemas/texts.ts';

const posts: readonly Post[] = ['head', 'signatory', 'handler', 'liaison', 'duty'];

/** The columns of the list of units. */
export const csvColumns = ['id', 'name', 'shortName', 'english', 'level', 'parent', ...posts, 'successor'] as const;

/** Units of the largest list that is taken. */
const mostUnits = 1000;

/** What a spreadsheet would take for a formula, behind the quote that keeps it from doing so. */
const neutralised = /^'(?=[=+\-@\t\r＝＋－＠])/;

/**
 * The list of units as CSV (RFC 4180) in UTF-8 with its mark, as spreadsheets want it. A field that a spreadsheet would
 * take for a formula, each phone for one, has a quote in front, which the import takes off again.
 */
export const unitsToCsv = (units: readonly Unit[], withPhones: boolean): string =>
  stringify(
    units.map(({ phones, ...unit }) => ({ ...unit, ...(withPhones ? phones : {}) })),
    { header: true, columns: [...csvColumns], escape_formulas: true, bom: true, record_delimiter: 'windows' },
  );

/** An empty field is none. */
const optional = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.pipe(
    z.transform((text: unknown) => (text === '' ? undefined : text)),
    z.optional(schema),
  );

const row = z.strictObject({
  id: identifier(),
  name: line(40),
  shortName: line(5),
  english: line(120),
  level: optional(z.enum(['1', '2', '3', '4'])),
  parent: optional(identifier()),
  head: optional(postPhone),
  signatory: optional(postPhone),
  handler: optional(postPhone),
  liaison: optional(postPhone),
  duty: optional(postPhone),
  successor: optional(identifier()),
});

/** A list as it was read: the units and the line on which each stands, or what is wrong with it, line by line. */
export type ReadUnits =
  | { readonly ok: true; readonly units: readonly Unit[]; readonly lines: ReadonlyMap<string, number> }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

type Record = { readonly record: { readonly [column: string]: string }; readonly info: { readonly lines: number } };

const fieldsOf = ({ record }: Record) =>
  Object.fromEntries(Object.entries(record).map(([name, text]) => [name, text.replace(neutralised, '')]));

const unitOf = ({ level, parent, successor, id, name, shortName, english, ...phones }: z.output<typeof row>): Unit => ({
  id,
  name,
  shortName,
  english,
  level: (level === undefined ? (levelOfId(id) ?? 3) : Number(level)) as Level,
  ...(parent === undefined ? {} : { parent }),
  phones: Object.fromEntries(Object.entries(phones).filter(([, phone]) => phone !== undefined)),
  ...(successor === undefined ? {} : { successor }),
});

const failed = (field: string, message: string): ReadUnits => ({ ok: false, errors: [{ field, message }] });

const recordsIn = (csv: string): readonly Record[] | CsvError => {
  try {
    const options = {
      bom: true,
      columns: true as const,
      /** As a file has them, and as a spreadsheet copies its cells. */
      delimiter: [',', '\t'],
      info: true,
      skip_empty_lines: true,
      trim: true,
      to: mostUnits + 1,
    };
    return parse(csv, options) as unknown as readonly Record[];
  } catch (fault) {
    if (fault instanceof CsvError) return fault;
    throw fault;
  }
};

const messageOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys' ? fieldMessages.unknown : issue.message || fieldMessages.format;

const errorsIn = (read: Record, issues: readonly z.core.$ZodIssue[]): readonly FieldError[] =>
  issues.map((issue) => ({
    field: `csv:${read.info.lines} ${String(issue.path[0] ?? (issue.code === 'unrecognized_keys' ? issue.keys[0] : '')).slice(0, 60)}`,
    message: messageOf(issue),
  }));

/** Reads a list of units. Every line that is wrong is named with its number. */
export const unitsFromCsv = (csv: string): ReadUnits => {
  const records = recordsIn(csv);
  if (records instanceof CsvError) return failed('csv', fieldMessages.csv);
  if (records.length === 0) return failed('csv', fieldMessages.empty);
  if (records.length > mostUnits) return failed('csv', fieldMessage.largest(mostUnits));
  const errors: FieldError[] = [];
  const units: Unit[] = [];
  const lines = new Map<string, number>();
  for (const read of records) {
    const outcome = row.safeParse(fieldsOf(read), { error: () => fieldMessages.format });
    if (!outcome.success) errors.push(...errorsIn(read, outcome.error.issues));
    else if (lines.has(outcome.data.id))
      errors.push({ field: `csv:${read.info.lines} id`, message: fieldMessages.twice });
    else {
      lines.set(outcome.data.id, read.info.lines);
      units.push(unitOf(outcome.data));
    }
  }
  return errors.length > 0 ? { ok: false, errors: errors.slice(0, 20) } : { ok: true, units, lines };
};
