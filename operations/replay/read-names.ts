import * as z from 'zod';
import type { Name } from './names.ts';

/** What a text names: commits, SMS outside commits, and lines that name nothing. */
export type Read = {
  readonly names: readonly Name[];
  /** Keys of SMS that no commit asked for: they are not replayed, see the runbook. */
  readonly items: readonly string[];
  /** Parts that could not be read: by number of the line or entry, never with their text. */
  readonly unread: readonly number[];
};

const id = z.string().regex(/^F?\d+$/);
const number = z.coerce.number().int().min(1);

/** A line of Publish's or OrderPublish's log. */
const logged = z.union([z.object({ ticketId: id, commit: number }), z.object({ orderId: id, commit: number })]);
const loggedItem = z.object({ item: z.string().min(1) });

/** `aws logs get-query-results`: rows of fields. */
const queried = z.object({ results: z.array(z.array(z.object({ field: z.string(), value: z.string() }))) });
/** `aws logs filter-log-events`: lines of the log. */
const filtered = z.object({ events: z.array(z.object({ message: z.string() })) });
/** `aws dynamodb scan`, as the restore's step has it. */
const scanned = z.object({
  Items: z.array(
    z.union([
      z.object({ ticketId: z.object({ S: id }), n: z.object({ N: number }) }),
      z.object({ orderId: z.object({ S: id }), n: z.object({ N: number }) }),
    ]),
  ),
});

const idOf = <T>(named: { readonly ticketId: T } | { readonly orderId: T }): T =>
  'ticketId' in named ? named.ticketId : named.orderId;

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const ofLogged = (value: unknown): Omit<Read, 'unread'> | undefined => {
  const { success, data } = logged.safeParse(value);
  if (success) return { names: [{ id: idOf(data), commit: data.commit }], items: [] };
  const outside = loggedItem.safeParse(value);
  return outside.success ? { names: [], items: [outside.data.item] } : undefined;
};

/** `20261123004217 4,5`, with a colon or spaces between. */
const spelled = (line: string): Omit<Read, 'unread'> | undefined => {
  const [, named = '', commits = ''] = /^(F?\d+)[\s:]+([\d,\s]+)$/.exec(line) ?? [];
  const numbers = z
    .array(number)
    .min(1)
    .safeParse(commits.split(/[\s,]+/).filter(Boolean));
  if (named === '' || !numbers.success) return undefined;
  return { names: numbers.data.map((commit) => ({ id: named, commit })), items: [] };
};

/** A line of the log may stand behind the time and the request's number. */
const ofLine = (line: string): Omit<Read, 'unread'> | undefined =>
  spelled(line) ?? ofLogged(jsonOf(line.slice(Math.max(0, line.indexOf('{')))));

const each = <Part>(parts: readonly Part[], read: (part: Part) => Omit<Read, 'unread'> | undefined): Read => {
  const found = parts.map(read);
  return {
    names: found.flatMap((one) => one?.names ?? []),
    items: [...new Set(found.flatMap((one) => one?.items ?? []))],
    unread: found.flatMap((one, index) => (one === undefined ? [index + 1] : [])),
  };
};

/**
 * The commits that a text names: the answer of a log query, of a log filter or of a scan as the AWS CLI prints it, lines of
 * the log, or lines with the number of a ticket or an order and its commits'.
 */
export const readNames = (text: string): Read => {
  const whole = jsonOf(text);
  const rows = queried.safeParse(whole);
  if (rows.success)
    return each(rows.data.results, (row) =>
      ofLogged(Object.fromEntries(row.map(({ field, value }) => [field, value]))),
    );
  const events = filtered.safeParse(whole);
  if (events.success) return each(events.data.events, ({ message }) => ofLine(message.trim()));
  const items = scanned.safeParse(whole);
  if (items.success)
    return each(items.data.Items, (item) => ({ names: [{ id: idOf(item).S, commit: item.n.N }], items: [] }));
  return each(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    ofLine,
  );
};
