import type { CommandName } from '../../../../domain/tickets/commands.ts';
import type { Form } from '../form.ts';
import { namedField, severalIn } from './search-field.ts';

type Read = (text: string) => unknown;

const asBoolean: Read = (text) => (text === 'true' ? true : text === 'false' ? false : text);
const asNumber: Read = (text) => (/^\d{1,3}$/.test(text) ? Number(text) : text);
/** `2026-11-24T12:00`, as a date field gives it, is Shanghai time. */
const asMoment: Read = (text) => {
  const [, minutes, seconds] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?$/.exec(text) ?? [];
  return minutes === undefined ? text : `${minutes}${seconds ?? ':00'}+08:00`;
};

/** Fields that are no text in a command's body. */
const readers: ReadonlyMap<string, Read> = new Map([
  ['approve', asBoolean],
  ['accept', asBoolean],
  ['reached', asBoolean],
  ['workingDays', asNumber],
  ['dueAt', asMoment],
  ['upstreamDueAt', asMoment],
  ['replyBy', asMoment],
  ['until', asMoment],
  ['urgent', asBoolean],
]);

/** What the page sends along that is none of the command's. */
const own: ReadonlySet<string> = new Set(['act', 'seen', 'made', 'lang', 'code', 'again', 'sure', 'nonce']);

/** What an earlier answer fills in beforehand: nobody answered a call that was not taken. */
const answered: ReadonlySet<string> = new Set(['satisfaction', 'solved']);
const none: ReadonlySet<string> = new Set();

/** The reason of a reopening: the one chosen, and what was added. */
const reopening = (form: Form): Record<string, unknown> => {
  const parts = [form.get('reopenReason'), form.get('reason')].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? { reason: parts.join(':') } : {};
};

/** The list of where a granted return goes names units, and what is not the county's. */
const destinations: ReadonlySet<string> = new Set(['level-1', 'declined']);
const asDestination = (body: Record<string, unknown>): Record<string, unknown> => {
  const { unit, ...rest } = body;
  return destinations.has(String(unit)) ? { ...rest, outside: unit } : body;
};

/** A command's body as its schema takes it, out of a form: fields left empty are absent. */
export const bodyOf = (act: CommandName, form: Form): Record<string, unknown> => {
  if (act === 'reopen') return reopening(form);
  const left = act === 'record-callback' && form.get('reached') === 'false' ? answered : none;
  const { single, several } = severalIn(form);
  const entries = single
    .map(([name, text]) => [name, text.trim()] as const)
    .filter(([name, text]) => text !== '' && !own.has(name) && !left.has(name) && !name.endsWith(namedField))
    .map(([name, text]) => [name, (readers.get(name) ?? String)(text)] as const);
  /** `__proto__` too becomes a member like any other, which the schema then refuses. */
  const body = Object.fromEntries([...entries, ...several]);
  return act === 'decide-return' ? asDestination(body) : body;
};
