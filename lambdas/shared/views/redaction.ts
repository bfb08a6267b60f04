import { seesCaller, seesPlace } from '../../../domain/access/privacy.ts';
import type { Actor } from '../../../domain/access/roles.ts';
import type { PrivateFiling } from '../../../domain/tickets/commands.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';

/** What the ticket tells in words; nothing after erasure. */
export const toldIn = ({ filing }: Ticket): Partial<PrivateFiling> => filing.private ?? {};

const hidden = '〔已隐去〕';

/** Mobile numbers, landlines with their area code and identity cards as people write them into a text. */
const numbers = [
  /(?<!\d)0\d{2,3}[\s-]?\d{7,8}(?!\d)/g,
  /(?<!\d)(?:(?:\+|00)?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g,
  /(?<!\d)\d{17}[\dXx](?!\d)/g,
];

/** House numbers: 3号楼, 2单元, 501室; not the day of a month nor the number of a notice. */
const houses = /(?<![\d月〕])(?:[A-Za-z]?\d{1,4}|[一二三四五六七八九十百]{1,4})\s?(?:号楼|号院|号|栋|幢|单元|室|户)/g;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The national number, with whatever stands between its digits. */
const spelled = (phone: string): RegExp => new RegExp([...phone.replace(/^\+86/, '')].join('[\\s-]*'), 'g');

const patternsOf = (
  { name, phone, address, onBehalf, original }: Partial<PrivateFiling>,
  place: boolean,
): readonly RegExp[] => [
  ...numbers,
  ...[phone, onBehalf?.phone].filter((known) => known !== undefined).map(spelled),
  ...[name, onBehalf?.name, original?.sender, place ? undefined : address]
    .filter((known) => known !== undefined && known.length > 1)
    .map((known) => new RegExp(escaped(known ?? ''), 'g')),
  ...(place ? [] : [houses]),
];

const without =
  (patterns: readonly RegExp[]) =>
  (text: string): string =>
    patterns.reduce((shorter, pattern) => shorter.replaceAll(pattern, hidden), text);

/**
 * What the actor may read of a free text of the ticket: all of it, or without the caller's name, address, and any house,
 * phone or identity number, which people repeat in what they tell.
 */
export const redaction = (ticket: Ticket, actor: Actor): ((text: string) => string) => {
  if (seesCaller(actor, ticket)) return (text) => text;
  return without(patternsOf(toldIn(ticket), seesPlace(actor, ticket)));
};

/** The same for whoever may know nothing of the caller, such as the callers of tickets that were merged into this one. */
export const redactionForOthers = (ticket: Ticket): ((text: string) => string) =>
  without(patternsOf(toldIn(ticket), false));
